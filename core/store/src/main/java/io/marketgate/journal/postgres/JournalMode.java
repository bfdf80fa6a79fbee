package io.marketgate.journal.postgres;

/** Which comes first, the record or the answer. */
public enum JournalMode {
    /** A decision is answered after it is committed. */
    DURABLE,
    /** A decision is answered at once; a failure to record it is counted. */
    RELAXED
}
