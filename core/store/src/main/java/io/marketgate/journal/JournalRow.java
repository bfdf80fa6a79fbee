package io.marketgate.journal;

import java.util.UUID;

/** A row of the journal as an auditor finds it. */
public sealed interface JournalRow {

    /** The decision's id, which holds its time. */
    UUID id();

    /** A row that can be read. */
    record Readable(Entry entry) implements JournalRow {
        @Override
        public UUID id() {
            return entry.id();
        }
    }

    /** A row that is damaged, or of a form that this version does not know. It hides no other. */
    record Unreadable(UUID id) implements JournalRow {}
}
