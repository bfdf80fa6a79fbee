package io.marketgate.benchmark;

import io.marketgate.decision.Cart;
import io.marketgate.decision.CartLine;
import io.marketgate.decision.Dossier;
import io.marketgate.decision.LineId;
import io.marketgate.evidence.About;
import io.marketgate.evidence.Evidence;
import io.marketgate.evidence.EvidenceScope;
import io.marketgate.evidence.EvidenceType;
import io.marketgate.evidence.Reference;
import io.marketgate.evidence.Validity;
import io.marketgate.market.MarketCode;
import io.marketgate.merchant.BlockedLinePolicy;
import io.marketgate.merchant.EligibilityMode;
import io.marketgate.merchant.Merchant;
import io.marketgate.merchant.MerchantId;
import io.marketgate.merchant.Storefront;
import io.marketgate.merchant.StorefrontId;
import io.marketgate.merchant.StorefrontKind;
import io.marketgate.pack.Packs;
import io.marketgate.product.Product;
import io.marketgate.product.ProductClass;
import io.marketgate.product.Sku;
import io.marketgate.product.Value;
import io.marketgate.residual.KeptDossier;
import io.marketgate.residual.KeptDossiers;
import io.marketgate.rule.MarketRules;
import io.marketgate.rule.Rulebook;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A merchant with a Chinese shop and a global one, and ten SKUs on their way to Singapore. */
final class SampleWorld {
    static final MarketCode SINGAPORE = new MarketCode("SG");
    static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final StorefrontId FLAGSHIP = new StorefrontId("cn-flagship");
    private static final Currency CNY = Currency.getInstance("CNY");
    private static final List<String> CLASSES = List.of(
            "TRADITIONAL_MEDICINE",
            "TRADITIONAL_MEDICINE",
            "DIETARY_SUPPLEMENT",
            "DIETARY_SUPPLEMENT",
            "COSMETIC",
            "WELLNESS_DEVICE",
            "OTC_DRUG",
            "MEDICAL_DEVICE_LOW",
            "PRESCRIPTION_DRUG",
            "MEDICAL_DEVICE_HIGH");

    private SampleWorld() {}

    /** The bundled packs, and copies of Singapore's under other names until there are so many rules. */
    static Rulebook rulebook(Packs packs, int rules) {
        List<MarketRules> all = new ArrayList<>(packs.rules());
        int held = all.stream().mapToInt(pack -> pack.rules().size()).sum();
        MarketRules model = all.stream()
                .filter(pack -> pack.market().equals(SINGAPORE))
                .findFirst()
                .orElseThrow();
        for (int copy = 0; held < rules; copy++) {
            all.add(new MarketRules(
                    new MarketCode("Z" + (char) ('A' + copy / 100) + "-" + (100 + copy % 100)),
                    List.of(),
                    model.zone(),
                    model.regime(),
                    model.classes(),
                    model.domains(),
                    model.bodily(),
                    model.rules()));
            held += model.rules().size();
        }
        return Rulebook.compile(1, all, Map.of());
    }

    static Merchant merchant() {
        return Merchant.of(
                new MerchantId("benchmark"),
                "Benchmark",
                EligibilityMode.BY_RULE,
                List.of(
                        shop(FLAGSHIP, StorefrontKind.DOMESTIC),
                        shop(new StorefrontId("global"), StorefrontKind.CROSS_BORDER)),
                List.of(),
                List.of());
    }

    private static Storefront shop(StorefrontId id, StorefrontKind kind) {
        return new Storefront(
                id,
                kind,
                Set.of(SINGAPORE),
                new MarketCode("CN"),
                URI.create("https://" + id + ".example"),
                "https://" + id + ".example/cart?lines={lines}",
                CNY,
                List.of("en"),
                BlockedLinePolicy.BLOCK_CART,
                false);
    }

    static KeptDossiers dossiers() {
        Map<Sku, KeptDossier> dossiers = new HashMap<>();
        for (int i = 0; i < CLASSES.size(); i++) {
            Sku sku = sku(i);
            Product product = new Product(sku, "SKU " + i, new ProductClass(CLASSES.get(i)), Map.of(), facts());
            dossiers.put(sku, new KeptDossier(new Dossier(product, papers(sku), List.of())));
        }
        return new KeptDossiers(dossiers);
    }

    private static Map<String, Value> facts() {
        Map<String, Value> facts = new HashMap<>();
        facts.put("form", new Value.Text("TABLET"));
        facts.put("daysPerUnit", new Value.Amount(BigDecimal.TEN));
        facts.put("professionalUse", new Value.Flag(false));
        facts.put("sterile", new Value.Flag(false));
        facts.put("model", new Value.Text("M1"));
        facts.put("category", new Value.Words(Set.of(), true));
        facts.put("species", new Value.Words(Set.of(), true));
        facts.put("claim", new Value.Words(Set.of(), true));
        facts.put("substance", new Value.Composition(List.of(), true));
        return facts;
    }

    private static List<Evidence> papers(Sku sku) {
        return List.of(new Evidence(
                sku + "-listing",
                new EvidenceType("PRODUCT_LISTING"),
                new About(EvidenceScope.PRODUCT, sku, null, null),
                SINGAPORE,
                Reference.NONE,
                Map.of(),
                Validity.ALWAYS));
    }

    static Cart cart() {
        List<CartLine> lines = new ArrayList<>();
        for (int i = 0; i < CLASSES.size(); i++) {
            lines.add(new CartLine(
                    new LineId(String.valueOf(i + 1)), sku(i), 1 + i % 2, new BigDecimal("19.00"), null, List.of()));
        }
        return new Cart(FLAGSHIP, CNY, lines);
    }

    private static Sku sku(int number) {
        return new Sku("SKU-" + number);
    }
}
