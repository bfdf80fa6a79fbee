package io.marketgate.journal;

/**
 * A decision that must not be answered, because it may not be recorded. Has no stack trace, since it can occur in large
 * numbers.
 */
public final class NotRecorded extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** Why the decision was not recorded. */
    public enum Why {
        /** The journal's queue is full. */
        FULL,
        /** The commit exceeded its timeout. */
        SLOW,
        /** The store refused this entry. */
        REFUSED,
        /** The journal itself failed, for instance out of memory. */
        FAILED,
        /** The journal is closing. */
        CLOSED
    }

    private final Why why;

    public NotRecorded(Why why) {
        super("decision not recorded: " + why, null, false, false);
        this.why = why;
    }

    /** Why the decision was not recorded. */
    public Why why() {
        return why;
    }
}
