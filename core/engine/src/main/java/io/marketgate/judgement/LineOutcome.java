package io.marketgate.judgement;

import io.marketgate.decision.BlockKind;
import io.marketgate.decision.CartLine;
import io.marketgate.decision.Classification;
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
        @Nullable Classification classification,
        Verdict verdict,
        List<Remedy> remedies,
        List<Reason> reasons,
        int decisive,
        List<Reason> staffReasons,
        AssuranceLevel required,
        boolean identityOutstanding) {

    LineDecision of(CartLine line) {
        return new LineDecision(
                line.id(),
                line.sku(),
                market,
                productClass,
                classification,
                verdict,
                remedies,
                reasons,
                decisive,
                staffReasons);
    }

    /** The outcome of a line that cannot be judged. */
    static LineOutcome undetermined(@Nullable MarketCode market, ReasonCode code, List<Remedy> remedies) {
        return undetermined(market, null, new Reason.OfLine(code, market), remedies);
    }

    /** The outcome of a line whose class is not known. */
    static LineOutcome ofUnknownClass(Governance.ClassUnknown unknown) {
        Classification classification = unknown.classification();
        Reason reason = classification == null
                ? new Reason.OfLine(ReasonCode.NO_RULE, unknown.market())
                : new Reason.ClassUnknown(unknown.market(), classification.facts());
        return undetermined(unknown.market(), classification, reason, List.of());
    }

    private static LineOutcome undetermined(
            @Nullable MarketCode market,
            @Nullable Classification classification,
            Reason reason,
            List<Remedy> remedies) {
        return new LineOutcome(
                market,
                null,
                classification,
                new Verdict.Block(BlockKind.UNDETERMINED),
                remedies,
                List.of(reason),
                1,
                List.of(),
                AssuranceLevel.NONE,
                false);
    }
}
