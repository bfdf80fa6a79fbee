package io.marketgate.judgement;

import io.marketgate.decision.BlockKind;
import io.marketgate.decision.Reason;
import io.marketgate.decision.Road;
import io.marketgate.merchant.PartnerId;
import io.marketgate.rule.AssuranceLevel;
import java.util.List;

/** Whether a way is open, and on what; or why it is closed, and what would open it. */
public sealed interface WayOutcome {

    Way way();

    /**
     * It is open.
     *
     * @param level the identity level it was opened with
     */
    record Open(Way way, Road road, List<PartnerId> partners, AssuranceLevel level) implements WayOutcome {}

    /**
     * It is closed.
     *
     * @param reasons what storefront and shopper are told, in order
     * @param staffReasons what only staff is told, in order
     * @param alternatives what would open it, each with all that is lacking; empty unless the kind is CURABLE
     */
    record Closed(
            Way way, BlockKind kind, List<Reason> reasons, List<Reason> staffReasons, List<List<Lack>> alternatives)
            implements WayOutcome {

        /** Whether the shopper alone can open it now. */
        boolean shopperCanOpen() {
            return alternatives.stream().anyMatch(Remedies::shopperAlone);
        }
    }
}
