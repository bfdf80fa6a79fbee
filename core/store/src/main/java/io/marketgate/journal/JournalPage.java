package io.marketgate.journal;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Some entries, the latest first.
 *
 * @param next the cursor of the next page, or null if this is the last
 */
public record JournalPage(List<Entry> entries, @Nullable UUID next) {
    public JournalPage {
        entries = List.copyOf(entries);
    }

    /** A page of a query, given one entry more than its limit if there are as many. */
    public static JournalPage of(List<Entry> found, int limit) {
        if (found.size() <= limit) {
            return new JournalPage(found, null);
        }
        return new JournalPage(found.subList(0, limit), found.get(limit - 1).id());
    }
}
