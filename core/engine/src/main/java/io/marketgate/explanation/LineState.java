package io.marketgate.explanation;

import io.marketgate.decision.BlockKind;
import io.marketgate.decision.LineDecision;
import io.marketgate.decision.ReasonCode;
import io.marketgate.decision.Road;
import io.marketgate.decision.Verdict;
import io.marketgate.rule.Basis;

/** What becomes of a line, as a shopper sees it; each has a headline of its own. */
enum LineState {
    /** This storefront sells it. */
    SELL,
    /** This storefront sends it, and the shopper imports it. */
    IMPORT,
    /** Another storefront sells it. */
    REDIRECT,
    /** It is closed, and the shopper alone can open it. */
    STEP,
    /** It is closed, and the shop or a partner can open it. */
    SHOP,
    /** It is closed for good. */
    PROHIBITED,
    /** It is closed because something is not known. */
    UNDETERMINED,
    /** It is closed because the address does not tell yet where it goes. */
    ADDRESS,
    /** It is closed because nothing is sold where it goes. */
    NOWHERE;

    /** @param shopperCan whether the shopper alone can open it */
    static LineState of(LineDecision line, boolean shopperCan) {
        if (line.verdict() instanceof Verdict.Block block) {
            return closed(line, block.kind(), shopperCan);
        }
        Road road = LineExplainer.roadOf(line.verdict());
        if (line.verdict() instanceof Verdict.Redirect) {
            return REDIRECT;
        }
        return road != null && road.basis() == Basis.PERSONAL_IMPORT ? IMPORT : SELL;
    }

    private static LineState closed(LineDecision line, BlockKind kind, boolean shopperCan) {
        ReasonCode code =
                line.reasons().isEmpty() ? null : line.reasons().get(0).code();
        if (code == ReasonCode.UNRESOLVED_DESTINATION) {
            return ADDRESS;
        }
        if (line.market() == null || code == ReasonCode.MARKET_NOT_SUPPORTED && line.productClass() == null) {
            return NOWHERE;
        }
        return switch (kind) {
            case CURABLE -> shopperCan ? STEP : SHOP;
            case PROHIBITED -> PROHIBITED;
            // What applies is known there: the shop offers no way.
            case UNDETERMINED ->
                line.decisiveReasons().stream().anyMatch(one -> one.code() == ReasonCode.NO_STOREFRONT)
                        ? SHOP
                        : UNDETERMINED;
        };
    }

    /** Whether the line may be sold by this storefront. */
    boolean isOpen() {
        return this == SELL || this == IMPORT;
    }
}
