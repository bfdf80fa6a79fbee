package io.marketgate.admin.sku;

import io.marketgate.access.CurrentCaller;
import io.marketgate.admin.Members;
import io.marketgate.admin.Words;
import io.marketgate.catalogue.Catalogue;
import io.marketgate.catalogue.Current;
import io.marketgate.catalogue.Snapshot;
import io.marketgate.decision.Assurance;
import io.marketgate.decision.Cart;
import io.marketgate.decision.CartLine;
import io.marketgate.decision.Decider;
import io.marketgate.decision.Dossier;
import io.marketgate.decision.LineId;
import io.marketgate.decision.Question;
import io.marketgate.decision.Reason;
import io.marketgate.explanation.Notice;
import io.marketgate.market.Destination;
import io.marketgate.market.MarketCode;
import io.marketgate.market.Territory;
import io.marketgate.merchant.Merchant;
import io.marketgate.merchant.Storefront;
import io.marketgate.product.Product;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What is questionable in the description of a SKU: by itself, and for the markets where the merchant's storefronts sell.
 * There one unit is decided as for a product page, and the facts are found that such a decision waits for.
 */
@ApplicationScoped
class SkuFindings {
    private static final String ATTRIBUTES = "/attributes";

    private final Words words;
    private final Catalogue catalogue;
    private final Decider decider;
    private final CurrentCaller caller;
    private final Clock clock;

    SkuFindings(Words words, Catalogue catalogue, Decider decider, CurrentCaller caller, Clock clock) {
        this.words = words;
        this.catalogue = catalogue;
        this.decider = decider;
        this.caller = caller;
        this.clock = clock;
    }

    /** What the description itself tells. */
    List<Notice> ofDescription(Product product) {
        return words.findings(product.declared(), product.facts()).stream()
                .map(finding -> new Notice(
                        Notice.Code.valueOf(finding.code().name()),
                        Members.pointer(ATTRIBUTES, finding.attribute()),
                        finding.message()))
                .toList();
    }

    /** All of it. While no catalogue is fresh enough to decide by, that of the description alone. */
    List<Notice> of(Product product) {
        return Stream.concat(ofDescription(product).stream(), unstated(product)).toList();
    }

    private Stream<Notice> unstated(Product product) {
        if (!(catalogue.current() instanceof Current.Fresh fresh)) {
            return Stream.empty();
        }
        Merchant merchant = fresh.snapshot().merchant(caller.get().merchant());
        if (merchant == null) {
            return Stream.empty();
        }
        Map<String, Set<String>> rules = new TreeMap<>();
        for (Storefront storefront : merchant.storefronts().values()) {
            for (MarketCode market : storefront.markets()) {
                if (fresh.snapshot().rulebook().supports(market)) {
                    ask(product, fresh.snapshot(), merchant, storefront, market, rules);
                }
            }
        }
        return rules.entrySet().stream()
                .map(fact -> new Notice(
                        Notice.Code.UNSTATED_FACT,
                        Members.pointer(ATTRIBUTES, fact.getKey()),
                        "`" + fact.getKey() + "` is not stated in full, and is asked by "
                                + String.join(", ", fact.getValue())));
    }

    /** Adds, by fact, the rules for which a decision waits. */
    private void ask(
            Product product,
            Snapshot snapshot,
            Merchant merchant,
            Storefront storefront,
            MarketCode market,
            Map<String, Set<String>> rules) {
        Instant now = clock.instant();
        CartLine line = new CartLine(new LineId("1"), product.sku(), 1, BigDecimal.ONE, null, List.of());
        Dossier dossier = new Dossier(product, List.of(), List.of());
        Question question = new Question(
                new Cart(storefront.id(), storefront.currency(), List.of(line)),
                new Destination.Resolved(Territory.of(market)),
                merchant,
                snapshot.rulebook(),
                sku -> sku.equals(product.sku()) ? dossier : null,
                Assurance.NONE,
                now);
        for (Reason reason : decider.decide(question).lines().get(0).decisiveReasons()) {
            if (reason instanceof Reason.FactsUnknown unknown) {
                unknown.facts().forEach(fact -> rules.computeIfAbsent(fact, name -> new TreeSet<>())
                        .add("`" + unknown.rule().id() + "`"));
            }
        }
    }
}
