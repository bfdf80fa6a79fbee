package io.marketgate.catalogue.live;

import static org.awaitility.Awaitility.await;

import io.marketgate.decision.Assurance;
import io.marketgate.decision.Cart;
import io.marketgate.decision.CartLine;
import io.marketgate.decision.Decider;
import io.marketgate.decision.Dossier;
import io.marketgate.decision.LineId;
import io.marketgate.decision.Question;
import io.marketgate.judgement.CartDecider;
import io.marketgate.market.Destination;
import io.marketgate.market.MarketCode;
import io.marketgate.market.Territory;
import io.marketgate.merchant.BlockedLinePolicy;
import io.marketgate.merchant.EligibilityMode;
import io.marketgate.merchant.Merchant;
import io.marketgate.merchant.MerchantId;
import io.marketgate.merchant.Storefront;
import io.marketgate.merchant.StorefrontId;
import io.marketgate.merchant.StorefrontKind;
import io.marketgate.pack.reading.BundledPacks;
import io.marketgate.product.Product;
import io.marketgate.product.ProductClass;
import io.marketgate.product.Sku;
import io.marketgate.product.Substance;
import io.marketgate.product.Value;
import io.marketgate.residual.KeptDossier;
import io.marketgate.residual.KeptDossiers;
import io.marketgate.residual.Residuals;
import io.marketgate.rule.Rulebook;
import java.lang.ref.WeakReference;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DossierCacheTest {
    private static final MarketCode SINGAPORE = new MarketCode("SG");
    private static final Sku SKU = new Sku("VITAMIN-1");
    private static final Currency DOLLAR = Currency.getInstance("SGD");

    private final Rulebook rulebook = Rulebook.compile(1, BundledPacks.read().rules(), Map.of());
    private final Merchant merchant = merchant();
    private final DossierCache dossiers = new DossierCache(1_000_000);
    private final Decider decider = new CartDecider(new Residuals());

    @Test
    void letsADossierGoThatTheCatalogueNoLongerHolds() {
        WeakReference<Dossier> dossier = decided();
        dossiers.dropBefore(2);

        await().atMost(Duration.ofSeconds(30)).until(() -> {
            System.gc();
            return dossier.refersTo(null);
        });
    }

    private WeakReference<Dossier> decided() {
        Dossier dossier = dossier();
        DossierKey key = new DossierKey(merchant.id(), SKU);
        KeptDossier kept =
                dossiers.keep(1, 1, key, new LoadedDossier(dossier, 100)).dossier();
        for (int quantity = 1; quantity <= 3; quantity++) {
            CartLine line = new CartLine(new LineId("1"), SKU, quantity, BigDecimal.TEN, null, List.of());
            decider.decide(new Question(
                    new Cart(new StorefrontId("abroad"), DOLLAR, List.of(line)),
                    new Destination.Resolved(Territory.of(SINGAPORE)),
                    merchant,
                    rulebook,
                    new KeptDossiers(Map.of(SKU, kept)),
                    Assurance.NONE,
                    Instant.parse("2026-12-01T03:00:00Z")));
        }
        return new WeakReference<>(dossier);
    }

    private static Dossier dossier() {
        Map<String, Value> facts = Map.of(
                "form", new Value.Text("TABLET"),
                "daysPerUnit", new Value.Amount(BigDecimal.TEN),
                "substance", new Value.Composition(List.of(new Substance("VITAMIN_C", null, null, null)), true),
                "species", new Value.Words(Set.of("NONE"), true),
                "category", new Value.Words(Set.of("NONE"), true),
                "claim", new Value.Words(Set.of("NONE"), true));
        ProductClass supplement = new ProductClass("DIETARY_SUPPLEMENT");
        return new Dossier(new Product(SKU, "Vitamin C", supplement, Map.of(), facts), List.of(), List.of());
    }

    private static Merchant merchant() {
        Storefront abroad = new Storefront(
                new StorefrontId("abroad"),
                StorefrontKind.CROSS_BORDER,
                Set.of(SINGAPORE),
                new MarketCode("JP"),
                URI.create("https://shop.example"),
                "https://shop.example/cart?items={lines}",
                DOLLAR,
                List.of("en"),
                BlockedLinePolicy.BLOCK_CART,
                false);
        return Merchant.of(new MerchantId("m"), "m", EligibilityMode.BY_RULE, List.of(abroad), List.of(), List.of());
    }
}
