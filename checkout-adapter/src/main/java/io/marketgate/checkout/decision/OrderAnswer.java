package io.marketgate.checkout.decision;

import io.marketgate.ledger.ReservationState;
import java.util.UUID;

/**
 * What became of an order.
 *
 * @param decision the id of the decision that it relies on
 */
public record OrderAnswer(UUID decision, ReservationState state) {}
