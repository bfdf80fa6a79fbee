package io.marketgate.identity.store;

/**
 * Subjects are stored under a newer person key than this replica holds, so it cannot erase reliably. Another replica
 * can; nothing was changed.
 */
public final class UnknownPersonKey extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnknownPersonKey() {
        super("subjects are kept under a key for persons that is not configured here");
    }
}
