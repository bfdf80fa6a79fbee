package io.marketgate.journal;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Some rows, the latest first.
 *
 * @param next the cursor of the next page, or null if this is the last
 */
public record JournalPage(List<JournalRow> rows, @Nullable UUID next) {
    public JournalPage {
        rows = List.copyOf(rows);
    }

    /** A page of a query, given one row more than its limit if there are as many. */
    public static JournalPage of(List<JournalRow> found, int limit) {
        if (found.size() <= limit) {
            return new JournalPage(found, null);
        }
        return new JournalPage(found.subList(0, limit), found.get(limit - 1).id());
    }

    /** The rows that can be read. */
    public List<Entry> entries() {
        return rows.stream()
                .filter(JournalRow.Readable.class::isInstance)
                .map(row -> ((JournalRow.Readable) row).entry())
                .toList();
    }
}
