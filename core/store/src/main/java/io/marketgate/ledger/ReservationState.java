package io.marketgate.ledger;

/** What became of a reservation. It counts while it is RESERVED or COMMITTED. */
public enum ReservationState {
    /** The order may be placed. */
    RESERVED,
    /** The order was placed. */
    COMMITTED,
    /** The order is not placed. */
    RELEASED,
    /** It was not committed in time, and another order was given what it held. */
    EXPIRED,
    /** The goods came back within the terms of the market. */
    RESTORED
}
