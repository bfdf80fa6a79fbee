package io.marketgate.journal;

/** A stored entry that this version cannot read: damaged, or of a form it does not know. */
public final class UnreadableEntry extends RuntimeException {
    private static final long serialVersionUID = 1;

    public UnreadableEntry(String message) {
        super(message);
    }

    public UnreadableEntry(String message, Throwable cause) {
        super(message, cause);
    }
}
