package io.marketgate.decision;

import io.marketgate.evidence.EvidenceScope;
import io.marketgate.evidence.EvidenceType;
import io.marketgate.rule.Actor;
import io.marketgate.rule.CapNeed;
import io.marketgate.rule.Due;
import io.marketgate.rule.EvidenceNeed;
import io.marketgate.rule.IdentityNeed;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One leaf of a rule's needs that is not met, and who could meet it. */
sealed interface Lack {

    ReasonCode code();

    /** Who can cure it, or null where nobody can. */
    @Nullable
    Actor cure();

    /** The papers that would meet it. */
    default List<EvidenceType> missing() {
        return List.of();
    }

    /** A paper is missing, does not fit, or has expired. */
    record Paper(EvidenceNeed need, boolean expired) implements Lack {
        /** An undertaking the merchant has not given, as a paper of the seller's. */
        static Paper undertaking(EvidenceType type) {
            return new Paper(
                    new EvidenceNeed(
                            type,
                            EvidenceScope.SELLER,
                            null,
                            List.of(),
                            null,
                            null,
                            null,
                            Due.SALE,
                            Actor.MERCHANT,
                            false),
                    false);
        }

        @Override
        public ReasonCode code() {
            if (need.type().equals(EvidenceType.PRESCRIPTION)) {
                return ReasonCode.PRESCRIPTION_REQUIRED;
            }
            return expired ? ReasonCode.EVIDENCE_EXPIRED : ReasonCode.EVIDENCE_MISSING;
        }

        @Override
        public Actor cure() {
            return need.scope() == EvidenceScope.PARTNER ? Actor.MERCHANT : need.suppliedBy();
        }

        @Override
        public List<EvidenceType> missing() {
            return List.of(need.type());
        }
    }

    /** The buyer is not known as asked. */
    record Identity(IdentityNeed need, ReasonCode code) implements Lack {
        @Override
        public Actor cure() {
            return Actor.SHOPPER;
        }
    }

    /**
     * A limit is exceeded.
     *
     * @param maxQuantity the most of this line with all others as they are, or null where that is none
     * @param shared whether other lines count too
     * @param reducible whether taking fewer can cure it at all
     */
    record Limit(CapNeed need, BigDecimal limit, @Nullable Integer maxQuantity, boolean shared, boolean reducible)
            implements Lack {
        @Override
        public ReasonCode code() {
            return ReasonCode.LIMIT_EXCEEDED;
        }

        @Override
        public @Nullable Actor cure() {
            return reducible ? Actor.SHOPPER : null;
        }
    }

    /** A limit cannot be judged, because what it counts is not known. */
    record Uncounted(List<EvidenceType> establishedBy) implements Lack {
        @Override
        public ReasonCode code() {
            return ReasonCode.EVIDENCE_MISSING;
        }

        @Override
        public @Nullable Actor cure() {
            return null;
        }

        @Override
        public List<EvidenceType> missing() {
            return establishedBy;
        }
    }

    /** The merchant says of every SKU itself whether it is sold, and has not said so of this one. */
    record Eligible() implements Lack {
        @Override
        public ReasonCode code() {
            return ReasonCode.NOT_ELIGIBLE;
        }

        @Override
        public Actor cure() {
            return Actor.MERCHANT;
        }
    }
}
