package io.marketgate.checkout.handover;

import io.marketgate.access.Caller;
import io.marketgate.checkout.admission.Admission;
import io.marketgate.merchant.StorefrontId;
import io.marketgate.problem.ProblemException;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;

/** Redeems tokens for the storefronts that receive the shoppers, whatever protocol these speak. */
@Singleton
public class RedeemHandover {
    private final Admission admission;
    private final HandoverTokens tokens;
    private final RedeemedHandovers redeemed;
    private final Clock clock;

    RedeemHandover(Admission admission, HandoverTokens tokens, RedeemedHandovers redeemed, Clock clock) {
        this.admission = admission;
        this.tokens = tokens;
        this.redeemed = redeemed;
        this.clock = clock;
    }

    /**
     * Redeems a token: it is good once. Blocks.
     *
     * @param state the token as the shopper brought it, or anything else
     * @param who the caller; one that is bound to no storefront acts for all of its merchant
     * @throws ProblemException if the caller is bound to no storefront and the gate is closed, so that nobody knows
     *     which storefronts its merchant has
     * @throws IllegalStateException if the database cannot be used; the token is then not redeemed, as far as one knows
     */
    public Redemption redeem(String state, Caller who) {
        Instant now = clock.instant();
        Redemption redemption = tokens.redeem(state, who.merchant(), storefronts(who), now);
        if (redemption instanceof Redemption.Valid valid
                && !redeemed.redeem(state, who.actor(), valid.handover().expiresAt(), now)) {
            return new Redemption.Invalid(Redemption.Why.USED);
        }
        return redemption;
    }

    private Set<StorefrontId> storefronts(Caller who) {
        return who.storefronts().isEmpty()
                ? Admission.merchant(admission.open(), who).storefronts().keySet()
                : who.storefronts();
    }
}
