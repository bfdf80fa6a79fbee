package io.marketgate.identity.prescription;

import io.marketgate.decision.Subject;
import io.marketgate.market.MarketCode;
import io.marketgate.merchant.StorefrontId;

/**
 * A prescription as a storefront forwards it.
 *
 * @param subject for whom it is, as the storefront names the buyer
 * @param market where the goods go
 */
public record ForwardedPrescription(
        Subject subject, StorefrontId storefront, MarketCode market, Prescribed prescribed, Proof proof) {}
