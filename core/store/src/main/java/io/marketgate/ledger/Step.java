package io.marketgate.ledger;

/** What a storefront reports of an order. Each step leads from one state to one other; to report it again changes nothing. */
public enum Step {
    COMMIT(ReservationState.RESERVED, ReservationState.COMMITTED),
    RELEASE(ReservationState.RESERVED, ReservationState.RELEASED),
    RESTORE(ReservationState.COMMITTED, ReservationState.RESTORED);

    private final ReservationState from;
    private final ReservationState to;

    Step(ReservationState from, ReservationState to) {
        this.from = from;
        this.to = to;
    }

    /** The state it needs. */
    public ReservationState from() {
        return from;
    }

    /** The state it leads to. */
    public ReservationState to() {
        return to;
    }
}
