package io.marketgate.decision;

import io.marketgate.market.MarketCode;
import io.marketgate.product.ProductClass;
import io.marketgate.rule.AssuranceLevel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was decided of a line, without its names.
 *
 * @param required the identity level the line asks for, counting only what identity alone would open or has opened
 * @param identityOutstanding whether the line waits for identity
 */
record LineOutcome(
        @Nullable MarketCode market,
        @Nullable ProductClass productClass,
        Verdict verdict,
        List<Remedy> remedies,
        List<Reason> reasons,
        List<Reason> staffReasons,
        AssuranceLevel required,
        boolean identityOutstanding) {

    LineDecision of(CartLine line) {
        return new LineDecision(line.id(), line.sku(), market, productClass, verdict, remedies, reasons, staffReasons);
    }

    /** A line of which nothing can be judged. */
    static LineOutcome undetermined(@Nullable MarketCode market, ReasonCode code, List<Remedy> remedies) {
        return new LineOutcome(
                market,
                null,
                new Verdict.Block(BlockKind.UNDETERMINED),
                remedies,
                List.of(new Reason(code, null, market, null, List.of(), null, false, true)),
                List.of(),
                AssuranceLevel.NONE,
                false);
    }
}
