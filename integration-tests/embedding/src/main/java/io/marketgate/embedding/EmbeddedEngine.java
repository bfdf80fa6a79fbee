package io.marketgate.embedding;

import io.marketgate.decision.Assurance;
import io.marketgate.decision.Cart;
import io.marketgate.decision.CartLine;
import io.marketgate.decision.Decider;
import io.marketgate.decision.Decision;
import io.marketgate.decision.Dossier;
import io.marketgate.decision.LineId;
import io.marketgate.decision.Question;
import io.marketgate.explanation.DecisionDocument;
import io.marketgate.explanation.Explainer;
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
import io.marketgate.pack.Packs;
import io.marketgate.pack.reading.BundledPacks;
import io.marketgate.product.Product;
import io.marketgate.product.ProductClass;
import io.marketgate.product.Sku;
import io.marketgate.product.Substance;
import io.marketgate.product.Value;
import io.marketgate.rule.Rulebook;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Decides one cart with the bundled packs and prints why: a herbal remedy from a shop in Bangkok to Bangkok. */
public final class EmbeddedEngine {
    private static final MarketCode THAILAND = new MarketCode("TH");
    private static final Currency BAHT = Currency.getInstance("THB");
    private static final Sku PATCH = new Sku("PAIN-PATCH-1");

    private EmbeddedEngine() {}

    /** Prints the decision of the cart, as JSON in English. */
    public static void main(String[] arguments) {
        System.out.println(decide(Clock.systemUTC().instant()));
    }

    /** The decision of the cart at that instant, as JSON in English. */
    static String decide(Instant now) {
        Packs packs = BundledPacks.read();
        Decider decider = new CartDecider();
        Decision decision = decider.decide(new Question(
                new Cart(
                        new StorefrontId("bangkok"),
                        BAHT,
                        List.of(new CartLine(new LineId("1"), PATCH, 1, new BigDecimal("120.00"), null, List.of()))),
                new Destination.Resolved(Territory.of(THAILAND)),
                merchant(),
                Rulebook.compile(1, packs.rules(), Map.of()),
                Map.of(PATCH, new Dossier(patch(), List.of(), List.of()))::get,
                Assurance.NONE,
                now));
        Explainer explainer = new Explainer(packs.texts());
        return DecisionDocument.document(explainer.explain(decision, "en")).toString();
    }

    private static Product patch() {
        Map<String, Value> facts = Map.of(
                "form", new Value.Text("PATCH"),
                "substance", new Value.Composition(List.of(new Substance("MENTHOL", null, null, null)), true),
                "species", new Value.Words(Set.of("NONE"), true),
                "category", new Value.Words(Set.of("NONE"), true),
                "claim", new Value.Words(Set.of("NONE"), true));
        return new Product(PATCH, "Pain patch", new ProductClass("TRADITIONAL_MEDICINE"), Map.of(), facts);
    }

    private static Merchant merchant() {
        Storefront bangkok = new Storefront(
                new StorefrontId("bangkok"),
                StorefrontKind.DOMESTIC,
                Set.of(THAILAND),
                THAILAND,
                URI.create("https://shop.example"),
                "https://shop.example/cart?items={lines}",
                BAHT,
                List.of("en", "th"),
                BlockedLinePolicy.BLOCK_CART,
                false);
        return Merchant.of(
                new MerchantId("example"), "Example", EligibilityMode.BY_RULE, List.of(bangkok), List.of(), List.of());
    }
}
