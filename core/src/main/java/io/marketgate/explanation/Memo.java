package io.marketgate.explanation;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;

/**
 * Remembers what shared, immutable parts of decisions look like in one language. The engine hands out the same reasons
 * and roads again and again, and writing one costs ten times the copying of its bytes.
 *
 * <p>Parts are told apart by identity, since comparing two reasons compares two rules. It lives as long as the texts of
 * one revision, and takes no more once it is full, so an engine that makes new parts each time does no harm.
 */
final class Memo {
    private static final int CAPACITY = 16_384;

    private final ConcurrentMap<Identity, SerializableString> rendered = new ConcurrentHashMap<>();

    /** The JSON of a part, made by the function at the first time. */
    <T> SerializableString json(T part, Function<T, String> render) {
        Identity key = new Identity(part);
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

    private record Identity(Object part) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Identity that && part == that.part;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(part);
        }
    }
}
