package io.marketgate.journal;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Some entries, the latest first.
 *
 * @param next where the next page begins, or null if this is the last
 */
public record JournalPage(List<Entry> entries, @Nullable UUID next) {
    public JournalPage {
        entries = List.copyOf(entries);
    }

    /** A page of a query from what was found for it, asked for one more than its limit. */
    public static JournalPage of(List<Entry> found, int limit) {
        if (found.size() <= limit) {
            return new JournalPage(found, null);
        }
        return new JournalPage(found.subList(0, limit), found.get(limit - 1).id());
    }
}
