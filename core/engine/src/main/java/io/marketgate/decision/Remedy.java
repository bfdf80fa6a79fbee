package io.marketgate.decision;

import io.marketgate.evidence.EvidenceType;
import io.marketgate.market.Channel;
import io.marketgate.merchant.StorefrontId;
import io.marketgate.rule.Actor;
import io.marketgate.rule.AssuranceLevel;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What opens a closed way, who can do it, and how. Remedies of one option belong together; options are alternatives.
 */
public sealed interface Remedy {

    /** The wire contract's word for it. */
    RemedyAction action();

    /** Who can do it. */
    Actor actor();

    /** The channel it opens, or null if it belongs to no channel ({@code CORRECT_ADDRESS}). */
    @Nullable
    Channel channel();

    /** Number of the option, from 1. Remedies of one number belong together; different numbers are alternatives. */
    int option();

    /** The evidence it takes, and what each piece must say; in the order of types. Empty if it takes none. */
    default List<Requirement> requirements() {
        return List.of();
    }

    /** The types of the evidence it takes. */
    default List<EvidenceType> evidence() {
        return requirements().stream().map(Requirement::type).distinct().toList();
    }

    /** Supply evidence of the product, the lot, the shipment, the seller or the buyer. */
    record ProvideEvidence(Actor actor, Channel channel, int option, List<Requirement> requirements) implements Remedy {
        public ProvideEvidence {
            requirements = List.copyOf(requirements);
        }

        @Override
        public RemedyAction action() {
            return RemedyAction.PROVIDE_EVIDENCE;
        }
    }

    /** Engage a partner who holds this evidence. */
    record EngagePartner(Actor actor, Channel channel, int option, List<Requirement> requirements) implements Remedy {
        public EngagePartner {
            requirements = List.copyOf(requirements);
        }

        @Override
        public RemedyAction action() {
            return RemedyAction.ENGAGE_PARTNER;
        }
    }

    /**
     * Verify the buyer.
     *
     * @param documents the accepted documents; empty means those of the market's identity policy
     */
    record VerifyIdentity(
            Actor actor, Channel channel, int option, AssuranceLevel level, Set<String> claims, Set<String> documents)
            implements Remedy {
        public VerifyIdentity {
            claims = Set.copyOf(claims);
            documents = Set.copyOf(documents);
        }

        @Override
        public RemedyAction action() {
            return RemedyAction.VERIFY_IDENTITY;
        }
    }

    /** Present a prescription to the seller, who already may dispense it. */
    record PresentPrescription(Actor actor, Channel channel, int option, List<Requirement> requirements)
            implements Remedy {
        public PresentPrescription {
            requirements = List.copyOf(requirements);
        }

        @Override
        public RemedyAction action() {
            return RemedyAction.PRESENT_PRESCRIPTION;
        }
    }

    /**
     * Take fewer.
     *
     * @param maxQuantity the largest quantity of this line with all other lines as they are, at least 1; null if the
     *     others alone exceed the limit
     * @param together the joint limit in the counter's unit if other lines count too, else null
     */
    record ReduceQuantity(
            Actor actor,
            Channel channel,
            int option,
            @Nullable Integer maxQuantity,
            @Nullable BigDecimal together) implements Remedy {
        @Override
        public RemedyAction action() {
            return RemedyAction.REDUCE_QUANTITY;
        }
    }

    /** Make the SKU eligible. */
    record ChangeEligibility(Actor actor, Channel channel, int option) implements Remedy {
        @Override
        public RemedyAction action() {
            return RemedyAction.CHANGE_ELIGIBILITY;
        }
    }

    /** Buy at another storefront whose way is open. */
    record UseStorefront(Actor actor, Channel channel, int option, StorefrontId storefront) implements Remedy {
        @Override
        public RemedyAction action() {
            return RemedyAction.USE_STOREFRONT;
        }
    }

    /**
     * Correct the address.
     *
     * @param fields the members of the address to look at, as {@link io.marketgate.market.AddressProblem} names them
     * @param missing those of them that are not there
     */
    record CorrectAddress(Actor actor, int option, List<String> fields, List<String> missing) implements Remedy {
        public CorrectAddress {
            fields = List.copyOf(fields);
            missing = List.copyOf(missing);
        }

        @Override
        public @Nullable Channel channel() {
            return null;
        }

        @Override
        public RemedyAction action() {
            return RemedyAction.CORRECT_ADDRESS;
        }
    }
}
