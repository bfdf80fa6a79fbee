package io.marketgate.adapter.shopify;

import io.marketgate.adapter.PlatformLine;
import io.marketgate.adapter.RuledLine;
import io.marketgate.adapter.Wording;
import io.marketgate.checkout.eligibility.OneUnit;
import io.marketgate.decision.Decision;
import io.marketgate.decision.Dossiers;
import io.marketgate.decision.LineDecision;
import io.marketgate.decision.Remedy;
import io.marketgate.decision.Verdict;
import io.marketgate.explanation.Explainer;
import io.marketgate.market.MarketCode;
import io.marketgate.merchant.Merchant;
import io.marketgate.merchant.Storefront;
import io.marketgate.merchant.StorefrontId;
import io.marketgate.product.Sku;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What is said of SKUs in every market of a storefront, in the language that it speaks first. */
final class MarketVerdicts {
    /** A sentence, and short enough for a metafield to hold those of some forty markets. */
    private static final int LONGEST_MESSAGE = 150;

    private final OneUnit unit;
    private final Explainer explainer;
    private final Merchant merchant;
    private final Storefront storefront;
    private final Dossiers dossiers;

    MarketVerdicts(OneUnit unit, Explainer explainer, Merchant merchant, Storefront storefront, Dossiers dossiers) {
        this.unit = unit;
        this.explainer = explainer;
        this.merchant = merchant;
        this.storefront = storefront;
        this.dossiers = dossiers;
    }

    SortedMap<MarketCode, MarketVerdict> of(Sku sku) {
        SortedMap<MarketCode, MarketVerdict> verdicts = new TreeMap<>();
        storefront.markets().forEach(market -> verdicts.put(market, of(sku, market)));
        return verdicts;
    }

    private MarketVerdict of(Sku sku, MarketCode market) {
        Decision decision = unit.decide(sku, market, dossiers);
        LineDecision line = decision.lines().get(0);
        if (line.verdict() instanceof Verdict.SellLocal) {
            return MarketVerdict.open(decision.validUntil(), unit.most(sku, market, dossiers));
        }
        String language = storefront.languages().get(0);
        RuledLine ruled = RuledLine.of(
                new PlatformLine("", sku.value(), 1, null),
                explainer.explain(decision, language).lines().get(0));
        StorefrontId elsewhere = elsewhere(line);
        return MarketVerdict.closed(
                ruled.verdict(),
                Wording.shortened(Wording.of(ruled), LONGEST_MESSAGE),
                elsewhere == null ? null : merchant.storefront(elsewhere));
    }

    private static @Nullable StorefrontId elsewhere(LineDecision line) {
        if (line.verdict() instanceof Verdict.Redirect redirect) {
            return redirect.storefront();
        }
        return line.remedies().stream()
                .map(remedy -> remedy instanceof Remedy.UseStorefront use ? use.storefront() : null)
                .filter(storefront -> storefront != null)
                .findFirst()
                .orElse(null);
    }
}
