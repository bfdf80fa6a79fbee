package io.marketgate.adapter.shopify;

import io.marketgate.access.Caller;
import io.marketgate.catalogue.Catalogue;
import io.marketgate.catalogue.CatalogueEditor;
import io.marketgate.catalogue.Current;
import io.marketgate.catalogue.Page;
import io.marketgate.catalogue.Resource;
import io.marketgate.catalogue.Stored;
import io.marketgate.checkout.admission.Admission;
import io.marketgate.checkout.decision.Wordings;
import io.marketgate.checkout.eligibility.OneUnit;
import io.marketgate.decision.Decider;
import io.marketgate.decision.Dossier;
import io.marketgate.decision.Dossiers;
import io.marketgate.merchant.Merchant;
import io.marketgate.merchant.Storefront;
import io.marketgate.merchant.StorefrontId;
import io.marketgate.problem.ProblemException;
import io.marketgate.product.Product;
import io.marketgate.product.Sku;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes the verdicts on every SKU of a merchant that has a variant in a storefront. Holds at most one page in memory.
 * Each page is of one revision: if the catalogue changes while the feed is written, only later pages reflect it.
 */
@Singleton
class MetafieldFeed {
    /**
     * The maximum validity of a verdict. A function knows only the day in the shop's time zone, so it uses a verdict
     * for at least 22 hours.
     */
    static final Duration LIFE = Duration.ofDays(3);

    private static final int PAGE = 100;

    private final CatalogueEditor editor;
    private final Catalogue catalogue;
    private final Admission admission;
    private final Decider decider;
    private final Wordings wordings;
    private final Clock clock;

    MetafieldFeed(
            CatalogueEditor editor,
            Catalogue catalogue,
            Admission admission,
            Decider decider,
            Wordings wordings,
            Clock clock) {
        this.editor = editor;
        this.catalogue = catalogue;
        this.admission = admission;
        this.decider = decider;
        this.wordings = wordings;
        this.clock = clock;
    }

    /**
     * How many of the merchant's SKUs have no variant in the storefront and are left out. Blocks. Reads the list of
     * SKUs once more than {@link #write}, because the number is sent in a header before the first line: counting while
     * writing would need a buffer or a trailer, and few proxies pass trailers.
     *
     * @throws ProblemException if the gate is closed or the caller may not act for the storefront
     */
    long leftOut(Caller caller, StorefrontId storefront) {
        Admission.storefront(Admission.merchant(admission.open(), caller), caller, storefront);
        long count = 0;
        @Nullable Page<Product> page = null;
        do {
            page = next(caller, page);
            count += page.items().size() - skus(page, storefront).size();
        } while (page.next() != null);
        return count;
    }

    /**
     * Writes one line for each SKU with a variant. Blocks.
     *
     * @throws ProblemException if the gate closes meanwhile; the lines written so far are incomplete
     */
    void write(Caller caller, StorefrontId storefront, OutputStream out) throws IOException {
        @Nullable Page<Product> page = null;
        do {
            page = next(caller, page);
            out.write(lines(caller, storefront, skus(page, storefront)));
        } while (page.next() != null);
    }

    private Page<Product> next(Caller caller, @Nullable Page<Product> last) {
        return editor.list(caller.merchant(), Resource.SKU, last == null ? null : last.next(), PAGE);
    }

    private static List<Sku> skus(Page<Product> page, StorefrontId storefront) {
        return page.items().stream()
                .map(Stored::value)
                .filter(product -> variant(product, storefront) != null)
                .map(Product::sku)
                .toList();
    }

    private static @Nullable String variant(Product product, StorefrontId storefront) {
        return Metafield.variant(product.itemIds().get(storefront.value()));
    }

    private byte[] lines(Caller caller, StorefrontId storefront, List<Sku> skus) {
        Current.Fresh fresh = admission.open();
        Merchant merchant = Admission.merchant(fresh, caller);
        Storefront shop = Admission.storefront(merchant, caller, storefront);
        Dossiers dossiers = catalogue.load(fresh.snapshot(), merchant.id(), skus);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        MarketVerdicts verdicts = new MarketVerdicts(
                new OneUnit(decider, fresh.snapshot(), merchant, shop, shop.currency(), now, LIFE),
                wordings.of(fresh.snapshot()),
                merchant,
                shop,
                dossiers);
        StringBuilder lines = new StringBuilder();
        for (Sku sku : skus) {
            Dossier dossier = dossiers.find(sku);
            // The dossiers are of the revision, but the page of SKUs is of the latest commit.
            String variant = dossier == null ? null : variant(dossier.product(), storefront);
            if (variant != null) {
                lines.append(Metafield.of(variant, fresh.snapshot().revision(), now, verdicts.of(sku)))
                        .append('\n');
            }
        }
        admission.leave(fresh);
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }
}
