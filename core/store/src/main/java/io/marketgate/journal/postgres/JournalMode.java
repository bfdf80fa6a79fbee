package io.marketgate.journal.postgres;

/** What comes first, the record or the answer. */
public enum JournalMode {
    /** A decision is answered once it is committed. */
    DURABLE,
    /** A decision is answered at once; what could not be recorded is counted. */
    RELAXED
}
