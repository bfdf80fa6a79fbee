package io.marketgate.application;

/** Why the gate does not start, in one sentence for its operator. Never contains a secret. */
final class RefusedStart extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RefusedStart(String message) {
        super(message);
    }

    RefusedStart(String message, Throwable cause) {
        super(message, cause);
    }
}
