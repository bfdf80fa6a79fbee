package io.marketgate.identity.document;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A day as a document prints it. In which calendar it counts its years is for the type of the document to say, and with
 * it whether there is such a day: 29 February 2547 is one on a Thai card.
 *
 * @param year as printed, 1 to 9999
 * @param day 29 February in any year
 */
public record PrintedDay(int year, MonthDay day) {
    /** What is expected of one. */
    public static final String EXPECTED = "a day as the document prints it is expected, year first, such as 2026-11-22";

    private static final Pattern FORM = Pattern.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})");
    private static final int LAST_YEAR = 9999;

    /** @throws IllegalArgumentException if no document prints such a year */
    public PrintedDay {
        if (year < 1 || year > LAST_YEAR) {
            throw new IllegalArgumentException("no year of a document");
        }
    }

    /**
     * Reads a day that is written like 2026-11-22.
     *
     * @throws IllegalArgumentException if it is written otherwise, or no calendar has it
     */
    public static PrintedDay parse(String text) {
        Matcher written = FORM.matcher(text);
        if (!written.matches()) {
            throw new IllegalArgumentException("no day");
        }
        try {
            MonthDay day = MonthDay.of(Integer.parseInt(written.group(2)), Integer.parseInt(written.group(3)));
            return new PrintedDay(Integer.parseInt(written.group(1)), day);
        } catch (DateTimeException noSuchDay) {
            throw new IllegalArgumentException("no day", noSuchDay);
        }
    }

    /**
     * The day in a year of the common era.
     *
     * @return empty for 29 February of a year that has none
     */
    Optional<LocalDate> in(int commonYear) {
        return day.isValidYear(commonYear) ? Optional.of(day.atYear(commonYear)) : Optional.empty();
    }
}
