package io.marketgate.catalogue.postgres.change;

/** Rolls back a transaction whose refusal was found only after it had written. */
public final class Undo extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String reason;

    /** Rolls back for that reason, which is told to the caller. */
    public Undo(String reason) {
        super(reason, null, false, false);
        this.reason = reason;
    }

    /** Why, as the caller is told. */
    public String reason() {
        return reason;
    }
}
