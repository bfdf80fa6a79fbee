package io.marketgate.pack;

import java.time.LocalDate;

/**
 * Who last read a pack against the law.
 *
 * @param on the day
 * @param due the day by which it must be read again
 */
public record Review(LocalDate on, String by, LocalDate due) {

    /** Whether it should have been read again by that day. */
    public boolean overdue(LocalDate day) {
        return day.isAfter(due);
    }
}
