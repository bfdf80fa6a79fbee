package io.marketgate.judgement;

import io.marketgate.decision.BlockKind;
import io.marketgate.decision.Reason;
import io.marketgate.decision.Road;
import io.marketgate.merchant.PartnerId;
import io.marketgate.rule.AssuranceLevel;
import java.util.List;

/** The outcome of a way: open, and on what; or closed, why, and what would open it. */
public sealed interface WayOutcome {

    Way way();

    /**
     * The way is open.
     *
     * @param level the identity level it was opened with
     */
    record Open(Way way, Road road, List<PartnerId> partners, AssuranceLevel level) implements WayOutcome {}

    /**
     * The way is closed.
     *
     * @param reasons the reasons for storefront and shopper, in order
     * @param staffReasons the reasons for staff only, in order
     * @param alternatives what would open it, each a list of lacks that must all be remedied; empty unless the kind is
     *     CURABLE
     * @param held the identity level that its nearest road asks and that is held
     */
    record Closed(
            Way way,
            BlockKind kind,
            List<Reason> reasons,
            List<Reason> staffReasons,
            List<List<Lack>> alternatives,
            AssuranceLevel held)
            implements WayOutcome {

        /** Whether something that can be told is unknown: what is known then may open the way. */
        boolean mayBeOpenedByTelling() {
            return kind == BlockKind.UNDETERMINED
                    && reasons.stream()
                            .anyMatch(reason -> reason instanceof Reason.Uncompared
                                    || !reason.facts().isEmpty());
        }

        /** Whether the shopper alone can open the way now. */
        boolean shopperCanOpen() {
            return alternatives.stream().anyMatch(Remedies::shopperAlone);
        }

        /**
         * The identity level that the way needs to be opened by the shopper, whether it is held by now or not; NONE if the
         * shopper alone cannot open it. It stays the same while she takes her steps in whatever order.
         */
        AssuranceLevel required() {
            AssuranceLevel required = AssuranceLevel.NONE;
            for (List<Lack> alternative : alternatives) {
                if (Remedies.shopperAlone(alternative)) {
                    required = NeedsJudge.higher(required, NeedsJudge.higher(held, Remedies.level(alternative)));
                }
            }
            return required;
        }
    }
}
