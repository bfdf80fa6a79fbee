package io.marketgate.admin.sku;

import io.marketgate.admin.Members;
import io.marketgate.decision.Assurance;
import io.marketgate.decision.BlockKind;
import io.marketgate.decision.Cart;
import io.marketgate.decision.CartLine;
import io.marketgate.decision.Decider;
import io.marketgate.decision.Dossier;
import io.marketgate.decision.LineDecision;
import io.marketgate.decision.LineId;
import io.marketgate.decision.Question;
import io.marketgate.decision.Reason;
import io.marketgate.decision.Usage;
import io.marketgate.decision.Verdict;
import io.marketgate.explanation.Notice;
import io.marketgate.market.Destination;
import io.marketgate.market.MarketCode;
import io.marketgate.market.Territory;
import io.marketgate.merchant.Merchant;
import io.marketgate.merchant.Storefront;
import io.marketgate.product.Product;
import io.marketgate.rule.Rulebook;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The facts of SKUs for which decisions of a merchant wait. One unit is decided as for a product page, of each storefront
 * into each of its markets, as if the merchant had no other: what its own sale waits for depends on no other storefront,
 * and judging those as well would cost the square of their number.
 */
final class UnstatedFacts {
    private static final String ATTRIBUTES = "/attributes";

    /** Waits for nothing. */
    static final UnstatedFacts NONE = new UnstatedFacts(List.of());

    /** How many decisions one page of SKUs may take, of about half a millisecond each. */
    private static final int MOST_DECISIONS = 2_000;

    /** A storefront and one of its markets. */
    private interface Sale {
        LineDecision decide(Product product);
    }

    private final List<Sale> sales;

    private UnstatedFacts(List<Sale> sales) {
        this.sales = sales;
    }

    /** What that merchant's rules and the law of its storefronts' markets wait for at that instant. */
    static UnstatedFacts asked(Decider decider, Merchant merchant, Rulebook rulebook, Instant now) {
        List<Sale> sales = new ArrayList<>();
        for (Storefront storefront : merchant.storefronts().values()) {
            Merchant alone = new Merchant(
                    merchant.id(),
                    merchant.name(),
                    merchant.eligibility(),
                    Map.of(storefront.id(), storefront),
                    merchant.partners(),
                    merchant.evidence(),
                    merchant.rates());
            for (MarketCode market : storefront.markets()) {
                if (rulebook.supports(market)) {
                    sales.add(product -> decider.decide(question(product, alone, storefront, market, rulebook, now))
                            .lines()
                            .get(0));
                }
            }
        }
        return new UnstatedFacts(sales);
    }

    private static Question question(
            Product product,
            Merchant merchant,
            Storefront storefront,
            MarketCode market,
            Rulebook rulebook,
            Instant now) {
        CartLine line = new CartLine(new LineId("1"), product.sku(), 1, BigDecimal.ONE, null, List.of());
        Dossier dossier = new Dossier(product, List.of(), List.of());
        return new Question(
                new Cart(storefront.id(), storefront.currency(), List.of(line)),
                new Destination.Resolved(Territory.of(market)),
                merchant,
                rulebook,
                sku -> sku.equals(product.sku()) ? dossier : null,
                Assurance.NONE,
                Usage.NOTHING,
                now);
    }

    /** How many SKUs one page may ask for, at least one. */
    int mostOfAPage() {
        return Math.max(1, MOST_DECISIONS / Math.max(1, sales.size()));
    }

    /** A notice for each fact, with the rules that wait for it. Of what is prohibited none: no fact would open it. */
    Stream<Notice> of(Product product) {
        Map<String, Set<String>> rules = new TreeMap<>();
        for (Sale sale : sales) {
            LineDecision line = sale.decide(product);
            if (!(line.verdict() instanceof Verdict.Block block) || block.kind() != BlockKind.PROHIBITED) {
                note(line, rules);
            }
        }
        return rules.entrySet().stream()
                .map(fact -> new Notice(
                        Notice.Code.UNSTATED_FACT,
                        Members.pointer(ATTRIBUTES, fact.getKey()),
                        "`" + fact.getKey() + "` is not stated in full, and is asked by "
                                + String.join(", ", fact.getValue())));
    }

    private static void note(LineDecision line, Map<String, Set<String>> rules) {
        for (Reason reason : line.decisiveReasons()) {
            if (reason instanceof Reason.FactsUnknown unknown) {
                unknown.facts().forEach(fact -> rules.computeIfAbsent(fact, name -> new TreeSet<>())
                        .add("`" + unknown.rule().id() + "`"));
            }
        }
    }
}
