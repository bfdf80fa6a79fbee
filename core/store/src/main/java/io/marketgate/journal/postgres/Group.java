package io.marketgate.journal.postgres;

import java.util.ArrayList;
import java.util.List;

/** The entries that one writer has taken and not finished. Other threads may read it. */
final class Group {
    private final List<Pending> entries = new ArrayList<>(Backlog.LARGEST_GROUP);

    synchronized void add(Pending pending) {
        entries.add(pending);
    }

    synchronized int size() {
        return entries.size();
    }

    synchronized List<Pending> entries() {
        return List.copyOf(entries);
    }

    synchronized void clear() {
        entries.clear();
    }
}
