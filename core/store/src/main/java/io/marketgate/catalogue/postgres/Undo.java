package io.marketgate.catalogue.postgres;

/** Rolls back a transaction whose refusal was found only after it had written. */
final class Undo extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String reason;

    Undo(String reason) {
        super(reason, null, false, false);
        this.reason = reason;
    }

    String reason() {
        return reason;
    }
}
