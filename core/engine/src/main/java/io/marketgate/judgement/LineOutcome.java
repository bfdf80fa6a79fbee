package io.marketgate.judgement;

import io.marketgate.decision.BlockKind;
import io.marketgate.decision.CartLine;
import io.marketgate.decision.LineDecision;
import io.marketgate.decision.Reason;
import io.marketgate.decision.ReasonCode;
import io.marketgate.decision.Remedy;
import io.marketgate.decision.Verdict;
import io.marketgate.market.MarketCode;
import io.marketgate.product.ProductClass;
import io.marketgate.rule.AssuranceLevel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The decision of a line, without its id and SKU; see {@link LineDecision} for the members.
 *
 * @param required the identity level that the line needs to be sold, held or not; NONE where it is blocked and no step of the
 *     shopper alone opens it
 * @param identityOutstanding whether the line waits for identity
 */
public record LineOutcome(
        @Nullable MarketCode market,
        @Nullable ProductClass productClass,
        Verdict verdict,
        List<Remedy> remedies,
        List<Reason> reasons,
        int decisive,
        List<Reason> staffReasons,
        AssuranceLevel required,
        boolean identityOutstanding) {

    LineDecision of(CartLine line) {
        return new LineDecision(
                line.id(), line.sku(), market, productClass, verdict, remedies, reasons, decisive, staffReasons);
    }

    /** The outcome of a line that cannot be judged. */
    static LineOutcome undetermined(@Nullable MarketCode market, ReasonCode code, List<Remedy> remedies) {
        return new LineOutcome(
                market,
                null,
                new Verdict.Block(BlockKind.UNDETERMINED),
                remedies,
                List.of(new Reason.OfLine(code, market)),
                1,
                List.of(),
                AssuranceLevel.NONE,
                false);
    }
}
