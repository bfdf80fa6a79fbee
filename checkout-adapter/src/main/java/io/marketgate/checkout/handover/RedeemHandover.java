package io.marketgate.checkout.handover;

import io.marketgate.access.Caller;
import io.marketgate.checkout.admission.Admission;
import io.marketgate.merchant.StorefrontId;
import io.marketgate.problem.ProblemException;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;

/** Redeems tokens for receiving storefronts, whatever protocol they use. */
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
     * Redeems a token, which is valid once. Blocks.
     *
     * @param state the token as the shopper brought it, or any other text
     * @param who the caller; one that is bound to no storefront acts for all of its merchant
     * @throws ProblemException if the caller is bound to no storefront and the gate is closed, so that its merchant's
     *     storefronts are unknown
     * @throws IllegalStateException if the database cannot be used; the token is then probably not redeemed
     */
    public Redemption redeem(String state, Caller who) {
        Instant now = clock.instant();
        Redemption redemption = tokens.redeem(state, who.merchant(), storefronts(who), now);
        if (!(redemption instanceof Redemption.Valid valid)) {
            return redemption;
        }
        Handover handover = valid.handover();
        return switch (redeemed.redeem(state, who.actor(), handover.expiresAt(), now)) {
            case FIRST -> valid;
            case REPEATED -> new Redemption.Valid(handover, true);
            case USED -> new Redemption.Invalid(Redemption.Why.USED);
        };
    }

    private Set<StorefrontId> storefronts(Caller who) {
        return who.storefronts().isEmpty()
                ? Admission.merchant(admission.open(), who).storefronts().keySet()
                : who.storefronts();
    }
}
