package io.marketgate.explanation;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;

/**
 * Caches the words of lines without id and SKU, in one language. SKUs come and go and many read alike. So the cache
 * holds a fixed number of lines, and a new line replaces an old one.
 */
final class LineMemo {
    /** A power of two. A line takes about 2.5 kB, so a full cache takes about 2.5 megabytes. */
    private static final int PLACES = 1_024;

    private final AtomicReferenceArray<Remembered> places = new AtomicReferenceArray<>(PLACES);

    private record Remembered(LineKey key, LineWords words) {}

    /** The words of the line, made if they are not cached. */
    LineWords words(LineKey key, Function<LineKey, LineWords> explain) {
        int hash = key.hashCode();
        int place = (hash ^ hash >>> 16) & PLACES - 1;
        Remembered known = places.get(place);
        if (known != null && known.key().equals(key)) {
            return known.words();
        }
        LineWords made = explain.apply(key);
        places.set(place, new Remembered(key, made));
        return made;
    }
}
