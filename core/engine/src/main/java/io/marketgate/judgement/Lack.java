package io.marketgate.judgement;

import io.marketgate.decision.MissingRate;
import io.marketgate.decision.Reason;
import io.marketgate.decision.ReasonCode;
import io.marketgate.decision.Remedy;
import io.marketgate.decision.Requirement;
import io.marketgate.decision.Unmatched;
import io.marketgate.evidence.EvidenceScope;
import io.marketgate.evidence.EvidenceType;
import io.marketgate.market.Channel;
import io.marketgate.market.MarketCode;
import io.marketgate.rule.Actor;
import io.marketgate.rule.CapNeed;
import io.marketgate.rule.Counter;
import io.marketgate.rule.EvidenceNeed;
import io.marketgate.rule.IdentityNeed;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One leaf of a rule's needs that is not met, and who can meet it. */
sealed interface Lack {

    /** Who can meet it, or null if it cannot be met. */
    @Nullable
    Actor remediedBy();

    /** The reason this lack gives for the rule that asks. */
    Reason reason(ScopedRule asking, Channel channel);

    /**
     * The remedy that this lack has to itself, or null if it has none or shares one with others of its alternative.
     *
     * @param option number of the alternative
     */
    @Nullable
    Remedy ownRemedy(Channel channel, int option);

    /** To take so many of this line at most, or null if no quantity of this line alone remedies it. */
    default Remedy.@Nullable ReduceQuantity reduction(Channel channel, int option) {
        return null;
    }

    /**
     * Evidence is missing, does not match, or has expired.
     *
     * @param expired the id of evidence on file that only has expired, or null if there is none
     * @param nearest the evidence on file that comes nearest, or null if none is or it only has expired
     * @param covers the largest quantity for which evidence on file would do, or null if there is none
     */
    record Evidence(
            EvidenceNeed need,
            @Nullable String expired,
            @Nullable Unmatched nearest,
            @Nullable Integer covers) implements Lack {

        /** Evidence of which none is on file. */
        static Evidence absent(EvidenceNeed need) {
            return new Evidence(need, null, null, null);
        }

        /** Compares what lacks and not what is on file instead, so that one lack has one remedy. */
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Evidence that && need.equals(that.need) && hasExpired() == that.hasExpired();
        }

        @Override
        public int hashCode() {
            return need.hashCode();
        }

        @Override
        public Actor remediedBy() {
            return need.scope() == EvidenceScope.PARTNER
                    ? Actor.MERCHANT
                    : need.supply().by();
        }

        @Override
        public Reason reason(ScopedRule asking, Channel channel) {
            return new Reason.EvidenceRequired(
                    code(),
                    asking.rule(),
                    asking.market(),
                    channel,
                    List.of(need.type()),
                    nearest == null ? List.of() : List.of(nearest),
                    covers);
        }

        @Override
        public @Nullable Remedy ownRemedy(Channel channel, int option) {
            return isPresented()
                    ? new Remedy.PresentPrescription(Actor.SHOPPER, channel, option, List.of(Requirement.of(need)))
                    : null;
        }

        /** Whether the shopper can present it to a seller who may already dispense. */
        boolean isPresented() {
            return isPrescription() && remediedBy() == Actor.SHOPPER;
        }

        private boolean isPrescription() {
            return need.type().equals(EvidenceType.PRESCRIPTION);
        }

        private boolean hasExpired() {
            return expired != null;
        }

        private ReasonCode code() {
            if (isPrescription()) {
                return ReasonCode.PRESCRIPTION_REQUIRED;
            }
            return hasExpired() ? ReasonCode.EVIDENCE_EXPIRED : ReasonCode.EVIDENCE_MISSING;
        }
    }

    /**
     * The evidence on file is good for a smaller quantity.
     *
     * @param whole what lacks for the quantity in the cart
     */
    record Covered(Evidence whole, int quantity) implements Lack {
        @Override
        public Actor remediedBy() {
            return Actor.SHOPPER;
        }

        @Override
        public Reason reason(ScopedRule asking, Channel channel) {
            return whole.reason(asking, channel);
        }

        @Override
        public @Nullable Remedy ownRemedy(Channel channel, int option) {
            return null;
        }

        @Override
        public Remedy.@Nullable ReduceQuantity reduction(Channel channel, int option) {
            return new Remedy.ReduceQuantity(Actor.SHOPPER, channel, option, quantity, null);
        }
    }

    /** The buyer's identity is not known as the rule asks. */
    record Identity(IdentityNeed need, ReasonCode code) implements Lack {
        @Override
        public Actor remediedBy() {
            return Actor.SHOPPER;
        }

        @Override
        public Reason reason(ScopedRule asking, Channel channel) {
            return new Reason.IdentityRequired(code, asking.rule(), asking.market(), channel);
        }

        @Override
        public @Nullable Remedy ownRemedy(Channel channel, int option) {
            return null;
        }
    }

    /** A limit counts over time, and the buyer is not known, so that nobody's orders can be counted. */
    record Unnamed() implements Lack {
        @Override
        public Actor remediedBy() {
            return Actor.SHOPPER;
        }

        @Override
        public Reason reason(ScopedRule asking, Channel channel) {
            return new Reason.BuyerUnknown(asking.rule(), asking.market(), channel);
        }

        @Override
        public @Nullable Remedy ownRemedy(Channel channel, int option) {
            return null;
        }
    }

    /**
     * A limit is exceeded.
     *
     * @param left what is left of it after earlier orders; not positive if nothing is
     * @param maxQuantity the largest quantity of this line with all others as they are, or null if there is none
     * @param shared whether other lines count too
     * @param reducible whether a smaller quantity can help at all
     */
    record Limit(
            CapNeed need,
            BigDecimal limit,
            BigDecimal left,
            @Nullable Integer maxQuantity,
            boolean shared,
            boolean reducible)
            implements Lack {
        @Override
        public @Nullable Actor remediedBy() {
            return reducible ? Actor.SHOPPER : null;
        }

        @Override
        public Reason reason(ScopedRule asking, Channel channel) {
            return new Reason.LimitExceeded(asking.rule(), asking.market(), channel, limit, shared);
        }

        @Override
        public @Nullable Remedy ownRemedy(Channel channel, int option) {
            return maxQuantity == null ? fewer(channel, option) : null;
        }

        @Override
        public Remedy.@Nullable ReduceQuantity reduction(Channel channel, int option) {
            return maxQuantity == null ? null : fewer(channel, option);
        }

        private Remedy.ReduceQuantity fewer(Channel channel, int option) {
            return new Remedy.ReduceQuantity(Actor.SHOPPER, channel, option, maxQuantity, shared ? left : null);
        }
    }

    /**
     * A limit cannot be judged, because the amount it counts is unknown.
     *
     * @param facts of this line, or of others that count towards the same limit; empty where only the value in money is
     *     unknown, or the limit
     * @param ofOtherLines whether this line is counted and others are not
     * @param rate that is missing to count a value; null if none is
     */
    record Uncounted(
            List<String> facts,
            boolean ofOtherLines,
            @Nullable MissingRate rate) implements Lack {

        /** What is unknown of a line with that share: what is unknown of other lines only if the line itself is counted. */
        static Uncounted of(Share share, @Nullable MissingRate rate) {
            Counter counter = share.counter();
            List<String> own = share.unknown();
            boolean ofOthers = own.isEmpty() && counter.measure().fact() != null;
            return new Uncounted(ofOthers ? List.of(counter.measure().fact()) : own, ofOthers, rate);
        }

        @Override
        public @Nullable Actor remediedBy() {
            return null;
        }

        @Override
        public Reason reason(ScopedRule asking, Channel channel) {
            return rate != null && facts.isEmpty()
                    ? new Reason.Uncompared(asking.rule(), asking.market(), channel, rate)
                    : new Reason.FactsUnknown(asking.rule(), asking.market(), channel, facts, ofOtherLines, List.of());
        }

        @Override
        public @Nullable Remedy ownRemedy(Channel channel, int option) {
            return null;
        }
    }

    /**
     * The merchant declares eligibility for every SKU, and has not declared this one eligible in the governing market.
     */
    record NotEligible(MarketCode market) implements Lack {
        @Override
        public Actor remediedBy() {
            return Actor.MERCHANT;
        }

        @Override
        public Reason reason(ScopedRule asking, Channel channel) {
            return new Reason.OfWay(ReasonCode.NOT_ELIGIBLE, market, channel);
        }

        @Override
        public Remedy ownRemedy(Channel channel, int option) {
            return new Remedy.ChangeEligibility(Actor.MERCHANT, channel, option);
        }
    }
}
