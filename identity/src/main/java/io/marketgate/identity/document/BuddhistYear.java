package io.marketgate.identity.document;

import java.time.LocalDate;

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
     * Reads a date whose year may be Buddhist.
     *
     * @return the same date if its year is not, such as 9999 on a card without an end
     */
    static LocalDate read(LocalDate date, LocalDate today) {
        boolean buddhist = Math.abs(date.getYear() - AHEAD - today.getYear()) <= FARTHEST;
        return buddhist ? date.minusYears(AHEAD) : date;
    }
}
