package io.marketgate.explanation;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;

/**
 * Remembers what parts of decisions look like in one language. The same reasons and roads come again and again, and
 * writing one costs ten times the copying of its bytes. It lives as long as the texts of one revision and takes no more
 * once it is full.
 */
final class Memo {
    private static final int CAPACITY = 16_384;

    private final ConcurrentMap<Object, SerializableString> rendered = new ConcurrentHashMap<>();

    /** The JSON of the part that the key stands for, made at the first time. */
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
