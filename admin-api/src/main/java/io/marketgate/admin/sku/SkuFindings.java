package io.marketgate.admin.sku;

import io.marketgate.access.CurrentCaller;
import io.marketgate.admin.Words;
import io.marketgate.catalogue.Catalogue;
import io.marketgate.catalogue.Current;
import io.marketgate.decision.Decider;
import io.marketgate.explanation.Notice;
import io.marketgate.merchant.Merchant;
import io.marketgate.product.Product;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is questionable in the description of a SKU: by itself, and for the markets where the merchant's storefronts sell.
 */
@ApplicationScoped
class SkuFindings {
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
                .map(finding ->
                        new Notice(Notice.Code.valueOf(finding.code().name()), finding.pointer(), finding.message()))
                .toList();
    }

    /** All of it, by the catalogue of now. */
    List<Notice> of(Product product) {
        return of(product, unstatedFacts());
    }

    /** All of it, where what rules wait for is asked of many SKUs. */
    List<Notice> of(Product product, UnstatedFacts unstated) {
        return Stream.concat(ofDescription(product).stream(), unstated.of(product))
                .toList();
    }

    /** What rules of the caller's markets wait for; nothing while no catalogue is fresh enough to decide by. */
    UnstatedFacts unstatedFacts() {
        if (!(catalogue.current() instanceof Current.Fresh fresh)) {
            return UnstatedFacts.NONE;
        }
        Merchant merchant = fresh.snapshot().merchant(caller.get().merchant());
        return merchant == null
                ? UnstatedFacts.NONE
                : UnstatedFacts.asked(decider, merchant, fresh.snapshot().rulebook(), clock.instant());
    }
}
