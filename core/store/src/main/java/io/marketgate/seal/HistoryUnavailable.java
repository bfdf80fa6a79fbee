package io.marketgate.seal;

/** The history cannot be checked now: its database cannot be reached, or does not answer in time. */
public final class HistoryUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** That, because of this. */
    public HistoryUnavailable(Throwable cause) {
        super("the history cannot be checked now", cause);
    }
}
