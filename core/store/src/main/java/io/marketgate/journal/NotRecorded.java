package io.marketgate.journal;

/** A decision that must not be answered, since it is not known to be recorded. Has no stack trace: it comes in floods. */
public final class NotRecorded extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** What happened. */
    public enum Why {
        /** More decisions wait than the journal may hold. */
        FULL,
        /** The commit took longer than it may. */
        SLOW,
        /** The store refused this entry. */
        REFUSED,
        /** The journal itself failed, as where memory runs out. */
        FAILED,
        /** The journal is closing. */
        CLOSED
    }

    private final Why why;

    public NotRecorded(Why why) {
        super("decision not recorded: " + why, null, false, false);
        this.why = why;
    }

    /** What happened. */
    public Why why() {
        return why;
    }
}
