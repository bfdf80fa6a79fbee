package io.marketgate.journal;

/**
 * The journal, or what is searched of it, cannot be read now: its database cannot be reached, or does not answer in time.
 */
public final class JournalUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** That, because of this. */
    public JournalUnavailable(Throwable cause) {
        super("the journal cannot be read now", cause);
    }
}
