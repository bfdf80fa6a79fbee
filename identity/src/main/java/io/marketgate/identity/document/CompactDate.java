package io.marketgate.identity.document;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** Dates written without separators, as documents have them. */
final class CompactDate {

    private CompactDate() {}

    /**
     * Reads eight digits, year first.
     *
     * @return empty if the calendar has no such day
     */
    static Optional<LocalDate> parse(String digits) {
        return of(
                Integer.parseInt(digits.substring(0, 4)),
                Integer.parseInt(digits.substring(4, 6)),
                Integer.parseInt(digits.substring(6, 8)));
    }

    /**
     * Reads six digits, year first, as the latest such date that is not after the given day. A person over a hundred
     * reads as a child: that error closes the gate and never opens it.
     */
    static Optional<LocalDate> past(String digits, LocalDate today) {
        return short6(digits, today.getYear() / 100 * 100)
                .filter(date -> !date.isAfter(today))
                .or(() -> short6(digits, today.getYear() / 100 * 100 - 100));
    }

    /** Reads six digits, year first, in the century that brings the date nearest to the given day. */
    static Optional<LocalDate> nearest(String digits, LocalDate today) {
        int year = Integer.parseInt(digits.substring(0, 2));
        int century = today.getYear() / 100 * 100;
        if (century + year < today.getYear() - 50) {
            century += 100;
        } else if (century + year > today.getYear() + 50) {
            century -= 100;
        }
        return short6(digits, century);
    }

    private static Optional<LocalDate> short6(String digits, int century) {
        return of(
                century + Integer.parseInt(digits.substring(0, 2)),
                Integer.parseInt(digits.substring(2, 4)),
                Integer.parseInt(digits.substring(4, 6)));
    }

    private static Optional<LocalDate> of(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
