package io.marketgate.decision;

import io.marketgate.market.MarketCode;
import io.marketgate.product.ProductClass;
import io.marketgate.product.Sku;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The decision of one line.
 *
 * @param market the market whose product law governs the line; null if the destination is not known
 * @param productClass its class there; null if the SKU or its class is not known
 * @param classification how that class came about, and from which declared one; null if the SKU is not known, or no single
 *     class is declared
 * @param remedies what would open a closed way, by option; on a redirected line, what would open the asker's own
 * @param reasons explain every closed channel, also of a line that sells, in a total order
 * @param decisive the number of leading reasons that closed the deciding way; the others explain ways not taken
 * @param staffReasons further findings, for journal and staff only
 */
public record LineDecision(
        LineId id,
        Sku sku,
        @Nullable MarketCode market,
        @Nullable ProductClass productClass,
        @Nullable Classification classification,
        Verdict verdict,
        List<Remedy> remedies,
        List<Reason> reasons,
        int decisive,
        List<Reason> staffReasons) {

    /** @throws IllegalArgumentException if there are fewer reasons than decisive ones */
    public LineDecision {
        remedies = List.copyOf(remedies);
        reasons = List.copyOf(reasons);
        staffReasons = List.copyOf(staffReasons);
        if (decisive < 0 || decisive > reasons.size()) {
            throw new IllegalArgumentException("of " + reasons.size() + " reasons " + decisive + " cannot be decisive");
        }
    }

    /** The reasons that closed the deciding way. */
    public List<Reason> decisiveReasons() {
        return reasons.subList(0, decisive);
    }
}
