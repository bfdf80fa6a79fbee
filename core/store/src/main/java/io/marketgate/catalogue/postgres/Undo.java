package io.marketgate.catalogue.postgres;

/** Takes back a transaction whose outcome is a refusal found only after it had written. */
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
