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
import java.util.ArrayList;
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
        return blocked(market, null, BlockKind.UNDETERMINED, List.of(new Reason.OfLine(code, market)), remedies);
    }

    /**
     * The outcome of a line whose class is not known. The merchant's suspension is told beside that, because it holds in
     * every class: it decides where it closes the first way, and nothing is open to doubt where it closes all that are
     * offered.
     *
     * @param ways in the order of the verdict
     */
    static LineOutcome ofUnknownClass(Governance.ClassUnknown unknown, List<Unclassified> ways) {
        Classification classification = unknown.classification();
        List<Reason> reasons = new ArrayList<>();
        ways.stream()
                .filter(Unclassified::suspended)
                .map(way -> new Reason.OfWay(
                        ReasonCode.SUSPENDED_BY_MERCHANT,
                        unknown.market(),
                        way.way().channel()))
                .distinct()
                .forEach(reasons::add);
        boolean decides = !ways.isEmpty() && ways.get(0).suspended();
        reasons.add(
                decides ? reasons.size() : 0,
                classification == null
                        ? new Reason.OfLine(ReasonCode.NO_RULE, unknown.market())
                        : new Reason.ClassUnknown(unknown.market(), classification.facts()));
        boolean everywhere = ways.stream().anyMatch(way -> way.way().offered())
                && ways.stream().filter(way -> way.way().offered()).allMatch(Unclassified::suspended);
        return blocked(
                unknown.market(),
                classification,
                everywhere ? BlockKind.PROHIBITED : BlockKind.UNDETERMINED,
                reasons,
                List.of());
    }

    /** The outcome of a line of which no way is judged; its first reason decides. */
    private static LineOutcome blocked(
            @Nullable MarketCode market,
            @Nullable Classification classification,
            BlockKind kind,
            List<Reason> reasons,
            List<Remedy> remedies) {
        return new LineOutcome(
                market,
                null,
                classification,
                new Verdict.Block(kind),
                remedies,
                List.copyOf(reasons),
                1,
                List.of(),
                AssuranceLevel.NONE,
                false);
    }
}
