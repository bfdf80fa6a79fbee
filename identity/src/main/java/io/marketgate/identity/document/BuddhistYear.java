package io.marketgate.identity.document;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Years of the Buddhist era, which Thai documents print beside or instead of those of the common era. The two cannot be
 * confused: the Buddhist year of a document in use is, as a year of the common era, centuries ahead.
 */
final class BuddhistYear {
    private static final int AHEAD = 543;
    /** Years before and after today of the dates on documents in use. */
    private static final int FARTHEST = 150;

    private BuddhistYear() {}

    /**
     * Reads a day whose year may be Buddhist. Another year is one of the common era, such as 9999 on a card without an
     * end.
     *
     * @return empty if that year has no such day
     */
    static Optional<LocalDate> read(PrintedDay printed, LocalDate today) {
        int meant = printed.year() - AHEAD;
        boolean buddhist = Math.abs(meant - today.getYear()) <= FARTHEST;
        return printed.in(buddhist ? meant : printed.year());
    }
}
