package io.marketgate.decision;

import io.marketgate.market.Channel;
import io.marketgate.market.MarketCode;
import io.marketgate.merchant.Eligibility;
import io.marketgate.merchant.StorefrontId;
import io.marketgate.rule.EvidenceNeed;
import io.marketgate.rule.Rule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why one way of a line is open or closed, rule by rule. For staff: no decision depends on it.
 *
 * @param storefront null for a channel that no storefront of the merchant offers
 * @param word the merchant's own word on the SKU that holds on this way at the instant
 * @param rules what applies: on an open way its road and what that road had to meet, on a closed way every rule
 */
public record Grounds(
        Channel channel, @Nullable StorefrontId storefront, boolean open, List<Eligibility> word, List<OfRule> rules) {
    public Grounds {
        word = List.copyOf(word);
        rules = List.copyOf(rules);
    }

    /** What came of a rule that applies. */
    public enum Outcome {
        /** Everything it asks for is there; a permit with this outcome is a road. */
        MET,
        /** Something it asks for is not there. */
        UNMET,
        /** It forbids. */
        CLOSES,
        /** A fact is not known, so a forbid closes and a permit opens nothing. */
        UNKNOWN,
        /** A permit whose time has ended. */
        LAPSED,
        /** It could not be judged, so it opens nothing. */
        FAILED
    }

    /**
     * One rule that applies.
     *
     * @param market the market whose law it is
     * @param relied the evidence that met its needs, also where others are unmet
     * @param missed the evidence needs that nothing met
     */
    public record OfRule(Rule rule, MarketCode market, Outcome outcome, List<Relied> relied, List<Missed> missed) {
        public OfRule {
            relied = List.copyOf(relied);
            missed = List.copyOf(missed);
        }
    }

    /**
     * An evidence need that nothing met.
     *
     * @param expired the id of evidence on file that only has expired, or null if there is none
     * @param nearest the evidence on file that comes nearest, or null if none is or it only has expired
     */
    public record Missed(
            EvidenceNeed need,
            @Nullable String expired,
            @Nullable Unmatched nearest) {}
}
