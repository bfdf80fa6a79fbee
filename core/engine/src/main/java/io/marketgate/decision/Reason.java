package io.marketgate.decision;

import io.marketgate.evidence.EvidenceType;
import io.marketgate.market.Channel;
import io.marketgate.market.MarketCode;
import io.marketgate.rule.Rule;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Why a way is closed, as data. Texts are made from it elsewhere. */
public sealed interface Reason {

    /** The wire contract's word for it. */
    ReasonCode code();

    /** The rule that closes the way, or null if no rule does. */
    default @Nullable Rule rule() {
        return null;
    }

    /** The market whose law it is; null if the destination is not known. */
    @Nullable
    MarketCode market();

    /** The closed channel; null if there is no way at all. */
    @Nullable
    Channel channel();

    /** The evidence that would meet it; empty if evidence cannot. */
    default List<EvidenceType> missing() {
        return List.of();
    }

    /** The facts of SKUs that the merchant has not stated and the rule needs; sorted. */
    default List<String> facts() {
        return List.of();
    }

    /** The evidence on file that does not meet it; empty if none is. */
    default List<Unmatched> unmatched() {
        return List.of();
    }

    /** A rule forbids it. */
    record Prohibited(Rule rule, MarketCode market, Channel channel) implements Reason {
        @Override
        public ReasonCode code() {
            return ReasonCode.PROHIBITED;
        }
    }

    /**
     * A rule asks for evidence that is missing, does not match or has expired.
     *
     * @param unmatched of each type that is missing, the evidence on file that comes nearest; empty where none is on file
     * @param covers the largest quantity for which evidence on file would do, or null if there is none
     */
    record EvidenceRequired(
            ReasonCode code,
            Rule rule,
            MarketCode market,
            Channel channel,
            List<EvidenceType> missing,
            List<Unmatched> unmatched,
            @Nullable Integer covers)
            implements Reason {
        private static final Set<ReasonCode> CODES =
                Set.of(ReasonCode.EVIDENCE_MISSING, ReasonCode.EVIDENCE_EXPIRED, ReasonCode.PRESCRIPTION_REQUIRED);

        /** @throws IllegalArgumentException if the code is not of evidence */
        public EvidenceRequired {
            require(CODES, code);
            missing = List.copyOf(missing);
            unmatched = List.copyOf(unmatched);
        }
    }

    /**
     * Whether a rule applies, or how much its limit counts, hangs on facts that are not known. What they say may open the
     * way or close it for good, so there is no remedy.
     *
     * @param facts of the SKU, which no evidence establishes: the merchant states them
     * @param ofOtherLines whether they are facts of other lines that count towards the same limit, and not of this line
     * @param missing the undertakings that would establish the other facts
     */
    record FactsUnknown(
            Rule rule,
            MarketCode market,
            Channel channel,
            List<String> facts,
            boolean ofOtherLines,
            List<EvidenceType> missing)
            implements Reason {
        public FactsUnknown {
            facts = facts.stream().distinct().sorted().toList();
            missing = List.copyOf(missing);
        }

        @Override
        public ReasonCode code() {
            return ReasonCode.EVIDENCE_MISSING;
        }
    }

    /**
     * What the product is in the market hangs on facts that are not known. What they say may move it to a class that can be
     * sold or not, so there is no remedy.
     *
     * @param facts of the SKU: the merchant states them; sorted
     */
    record ClassUnknown(MarketCode market, List<String> facts) implements Reason {
        public ClassUnknown {
            facts = List.copyOf(facts);
        }

        @Override
        public ReasonCode code() {
            return ReasonCode.EVIDENCE_MISSING;
        }

        @Override
        public @Nullable Channel channel() {
            return null;
        }
    }

    /**
     * A rule's limit in money cannot be compared with the cart's prices: no rate for their currency is on file.
     *
     * @param rate what the merchant's staff have to load
     */
    record Uncompared(Rule rule, MarketCode market, Channel channel, MissingRate rate) implements Reason {
        @Override
        public ReasonCode code() {
            return ReasonCode.EVIDENCE_MISSING;
        }
    }

    /** A rule asks for more of the buyer's identity. */
    record IdentityRequired(ReasonCode code, Rule rule, MarketCode market, Channel channel) implements Reason {
        private static final Set<ReasonCode> CODES = Set.of(
                ReasonCode.IDENTITY_REQUIRED, ReasonCode.IDENTITY_DOCUMENT_NOT_ACCEPTED, ReasonCode.AGE_REQUIRED);

        /** @throws IllegalArgumentException if the code is not of identity */
        public IdentityRequired {
            require(CODES, code);
        }
    }

    /** A rule's limit counts over time, and nobody is signed in whose orders it could count. */
    record BuyerUnknown(Rule rule, MarketCode market, Channel channel) implements Reason {
        @Override
        public ReasonCode code() {
            return ReasonCode.IDENTITY_REQUIRED;
        }
    }

    /**
     * A rule's limit is exceeded.
     *
     * @param limit in the counter's unit
     * @param shared whether other lines count towards the limit
     */
    record LimitExceeded(Rule rule, MarketCode market, Channel channel, BigDecimal limit, boolean shared)
            implements Reason {
        @Override
        public ReasonCode code() {
            return ReasonCode.LIMIT_EXCEEDED;
        }
    }

    /** Nothing confirmed permits it: a permit has lapsed, or a default that rests on no law forbids it. */
    record NotConfirmed(Rule rule, MarketCode market, Channel channel) implements Reason {
        @Override
        public ReasonCode code() {
            return ReasonCode.NO_RULE;
        }
    }

    /**
     * A rule could not be judged, so it opens nothing.
     *
     * @param error what went wrong, for staff
     */
    record RuleFailed(Rule rule, MarketCode market, Channel channel, String error) implements Reason {
        @Override
        public ReasonCode code() {
            return ReasonCode.RULE_ERROR;
        }
    }

    /** No rule closes the way. The merchant's own word, a missing storefront or missing law does. */
    record OfWay(ReasonCode code, MarketCode market, Channel channel) implements Reason {
        private static final Set<ReasonCode> CODES = Set.of(
                ReasonCode.SUSPENDED_BY_MERCHANT,
                ReasonCode.NOT_ELIGIBLE,
                ReasonCode.NO_STOREFRONT,
                ReasonCode.NO_RULE,
                ReasonCode.MARKET_NOT_SUPPORTED);

        /** @throws IllegalArgumentException if the code is not of a way */
        public OfWay {
            require(CODES, code);
        }
    }

    /** The line has no way that can be judged. */
    record OfLine(ReasonCode code, @Nullable MarketCode market) implements Reason {
        private static final Set<ReasonCode> CODES = Set.of(
                ReasonCode.UNKNOWN_SKU,
                ReasonCode.UNRESOLVED_DESTINATION,
                ReasonCode.MARKET_NOT_SUPPORTED,
                ReasonCode.NO_RULE);

        /** @throws IllegalArgumentException if the code is not of a line */
        public OfLine {
            require(CODES, code);
        }

        @Override
        public @Nullable Channel channel() {
            return null;
        }
    }

    private static void require(Set<ReasonCode> codes, ReasonCode code) {
        if (!codes.contains(code)) {
            throw new IllegalArgumentException(code + " is not one of " + codes);
        }
    }
}
