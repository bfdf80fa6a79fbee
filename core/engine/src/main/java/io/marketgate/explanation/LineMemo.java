package io.marketgate.explanation;

import io.marketgate.decision.LineDecision;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;

/**
 * Remembers what lines look like in one language but for their ids and SKUs. SKUs come and go and many read alike, so it
 * holds a fixed number of lines, and a new one takes the place of another.
 */
final class LineMemo {
    /** A power of two; at some 1.2 kB each, so many lines take little more than a megabyte. */
    private static final int PLACES = 1_024;

    private final AtomicReferenceArray<Remembered> places = new AtomicReferenceArray<>(PLACES);

    private record Remembered(LineKey key, byte[] rest) {}

    /** The bytes of such a line after its SKU, made where they are not remembered; not to be changed. */
    byte[] rest(LineDecision line, Function<LineDecision, byte[]> render) {
        LineKey key = new LineKey(line);
        int hash = key.hashCode();
        int place = (hash ^ hash >>> 16) & PLACES - 1;
        Remembered known = places.get(place);
        if (known != null && known.key().equals(key)) {
            return known.rest();
        }
        byte[] made = render.apply(line);
        places.set(place, new Remembered(key, made));
        return made;
    }
}
