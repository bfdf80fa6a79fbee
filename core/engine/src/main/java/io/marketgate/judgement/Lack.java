package io.marketgate.judgement;

import io.marketgate.decision.Reason;
import io.marketgate.decision.ReasonCode;
import io.marketgate.evidence.EvidenceScope;
import io.marketgate.evidence.EvidenceType;
import io.marketgate.market.Channel;
import io.marketgate.market.MarketCode;
import io.marketgate.rule.Actor;
import io.marketgate.rule.CapNeed;
import io.marketgate.rule.EvidenceNeed;
import io.marketgate.rule.IdentityNeed;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One leaf of a rule's needs that is not met, and who could meet it. */
sealed interface Lack {

    /** Who can supply it, or null where it cannot be supplied. */
    @Nullable
    Actor remediedBy();

    /** What it makes of the rule that asks. */
    Reason reason(ScopedRule asking, Channel channel);

    /** Evidence is missing, does not match, or has expired. */
    record Evidence(EvidenceNeed need, boolean expired) implements Lack {

        @Override
        public Actor remediedBy() {
            return need.scope() == EvidenceScope.PARTNER ? Actor.MERCHANT : need.suppliedBy();
        }

        @Override
        public Reason reason(ScopedRule asking, Channel channel) {
            return new Reason.EvidenceRequired(code(), asking.rule(), asking.market(), channel, List.of(need.type()));
        }

        /** Whether the shopper presents it to a seller who may already dispense. */
        boolean isPrescription() {
            return need.type().equals(EvidenceType.PRESCRIPTION);
        }

        private ReasonCode code() {
            if (isPrescription()) {
                return ReasonCode.PRESCRIPTION_REQUIRED;
            }
            return expired ? ReasonCode.EVIDENCE_EXPIRED : ReasonCode.EVIDENCE_MISSING;
        }
    }

    /** The buyer is not known as asked. */
    record Identity(IdentityNeed need, ReasonCode code) implements Lack {
        @Override
        public Actor remediedBy() {
            return Actor.SHOPPER;
        }

        @Override
        public Reason reason(ScopedRule asking, Channel channel) {
            return new Reason.IdentityRequired(code, asking.rule(), asking.market(), channel);
        }
    }

    /**
     * A limit is exceeded.
     *
     * @param maxQuantity the most of this line with all others as they are, or null where that is none
     * @param shared whether other lines count too
     * @param reducible whether taking fewer can help at all
     */
    record Limit(CapNeed need, BigDecimal limit, @Nullable Integer maxQuantity, boolean shared, boolean reducible)
            implements Lack {
        @Override
        public @Nullable Actor remediedBy() {
            return reducible ? Actor.SHOPPER : null;
        }

        @Override
        public Reason reason(ScopedRule asking, Channel channel) {
            return new Reason.LimitExceeded(asking.rule(), asking.market(), channel, limit, shared);
        }
    }

    /** A limit cannot be judged, because what it counts is not known. */
    record Uncounted(List<EvidenceType> establishedBy) implements Lack {
        @Override
        public @Nullable Actor remediedBy() {
            return null;
        }

        @Override
        public Reason reason(ScopedRule asking, Channel channel) {
            return new Reason.EvidenceRequired(
                    ReasonCode.EVIDENCE_MISSING, asking.rule(), asking.market(), channel, establishedBy);
        }
    }

    /** The merchant says of every SKU itself whether it is sold, and has not said so of this one, in the market that governs. */
    record NotEligible(MarketCode market) implements Lack {
        @Override
        public Actor remediedBy() {
            return Actor.MERCHANT;
        }

        @Override
        public Reason reason(ScopedRule asking, Channel channel) {
            return new Reason.OfWay(ReasonCode.NOT_ELIGIBLE, market, channel);
        }
    }
}
