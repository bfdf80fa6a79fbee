package io.marketgate.pack;

import java.time.LocalDate;

/**
 * The last review of a pack against the law.
 *
 * @param on its day
 * @param due the day by which the next review is due
 */
public record Review(LocalDate on, String by, LocalDate due) {

    /** Whether the next review is overdue on that day. */
    public boolean overdue(LocalDate day) {
        return day.isAfter(due);
    }
}
