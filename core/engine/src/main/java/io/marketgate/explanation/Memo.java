package io.marketgate.explanation;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;

/**
 * Caches the JSON of parts of decisions in one language. The same reasons and roads come up repeatedly, and rendering
 * one costs ten times the copying of its bytes. Lives as long as the texts of one revision. A full cache takes no more
 * entries.
 */
final class Memo {
    private static final int CAPACITY = 16_384;

    private final ConcurrentMap<Object, SerializableString> rendered = new ConcurrentHashMap<>();

    /** The JSON of the part that the key stands for, rendered if it is not cached. */
    <T> SerializableString json(Object key, T part, Function<T, String> render) {
        SerializableString known = rendered.get(key);
        if (known != null) {
            return known;
        }
        SerializableString made = new SerializedString(render.apply(part));
        if (rendered.size() < CAPACITY) {
            rendered.put(key, made);
        }
        return made;
    }
}
