package io.marketgate.identity.store;

/**
 * Subjects are kept under a newer key for persons than this replica holds, so that it cannot erase for certain. Another
 * replica can; nothing was changed.
 */
public final class UnknownPersonKey extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnknownPersonKey() {
        super("subjects are kept under a key for persons that is not configured here");
    }
}
