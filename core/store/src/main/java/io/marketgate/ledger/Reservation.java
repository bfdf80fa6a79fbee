package io.marketgate.ledger;

import io.marketgate.decision.Use;
import io.marketgate.merchant.MerchantId;
import io.marketgate.merchant.StorefrontId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An order that may be placed, and what it uses of caps over time until then.
 *
 * @param decision the id of the decision that lets it be placed
 * @param storefront the only one that may commit, release or restore it
 * @param uses empty if it uses nothing that is counted over time
 * @param at the instant of the decision
 * @param expires first instant at which another order may take what it holds
 */
public record Reservation(
        UUID decision, MerchantId merchant, StorefrontId storefront, List<Use> uses, Instant at, Instant expires) {
    public Reservation {
        uses = List.copyOf(uses);
    }
}
