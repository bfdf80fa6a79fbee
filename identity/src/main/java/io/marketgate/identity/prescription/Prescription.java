package io.marketgate.identity.prescription;

import io.marketgate.market.MarketCode;
import io.marketgate.merchant.StorefrontId;
import java.time.Instant;
import java.util.UUID;

/**
 * A forwarded prescription as it is kept: without the buyer, whom the table knows by pseudonym, and without its proof.
 *
 * @param market where the goods go
 * @param prescribed what it says; of an accepted one, what the pharmacist attested
 */
public record Prescription(
        UUID id,
        StorefrontId storefront,
        MarketCode market,
        Proof.Kind proof,
        Prescribed prescribed,
        Instant receivedAt,
        Review review) {

    /** Its state at an instant. A refused or withdrawn one does not expire. */
    public PrescriptionStatus status(Instant now) {
        Instant end = prescribed.validTo();
        boolean canExpire = review instanceof Review.Waiting || review instanceof Review.Accepted;
        return canExpire && end != null && !now.isBefore(end) ? PrescriptionStatus.EXPIRED : review.status();
    }
}
