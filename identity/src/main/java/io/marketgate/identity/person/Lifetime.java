package io.marketgate.identity.person;

import java.time.LocalDate;

/** The days on which a person alive may have been born, or may have been given a paper. */
public final class Lifetime {
    /** Years that a person lives at most: above the greatest known age, for registers that err by some years. */
    private static final int LONGEST = 130;

    private Lifetime() {}

    /** Whether the day is not after today, and at most 130 years before it. */
    public static boolean holds(LocalDate day, LocalDate today) {
        return !day.isAfter(today) && !day.isBefore(today.minusYears(LONGEST));
    }
}
