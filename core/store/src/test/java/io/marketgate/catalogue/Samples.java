package io.marketgate.catalogue;

import io.marketgate.evidence.About;
import io.marketgate.evidence.Evidence;
import io.marketgate.evidence.EvidenceScope;
import io.marketgate.evidence.EvidenceType;
import io.marketgate.evidence.Reference;
import io.marketgate.evidence.Validity;
import io.marketgate.market.Channel;
import io.marketgate.market.MarketCode;
import io.marketgate.merchant.ApiKey;
import io.marketgate.merchant.BlockedLinePolicy;
import io.marketgate.merchant.Eligibility;
import io.marketgate.merchant.EligibilityMode;
import io.marketgate.merchant.MerchantId;
import io.marketgate.merchant.Partner;
import io.marketgate.merchant.PartnerId;
import io.marketgate.merchant.RateTable;
import io.marketgate.merchant.RateTableId;
import io.marketgate.merchant.Storefront;
import io.marketgate.merchant.StorefrontId;
import io.marketgate.merchant.StorefrontKind;
import io.marketgate.pack.Packs;
import io.marketgate.pack.reading.PackReader;
import io.marketgate.product.Product;
import io.marketgate.product.ProductClass;
import io.marketgate.product.Sku;
import io.marketgate.rule.RuleId;
import io.marketgate.rule.Rulebook;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Sample data for tests of the catalogue. */
public final class Samples {
    public static final MerchantId ACME = new MerchantId("acme");
    public static final MerchantId OTHER = new MerchantId("other");
    public static final MarketCode SG = new MarketCode("SG");
    public static final Sku PATCH = new Sku("PATCH-1");
    public static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    /** A rule with this text never compiles. */
    public static final String POISON = "poison";

    private static final Packs NO_PACKS =
            PackReader.bundled().readTogether(List.of()).orThrow();

    /** Refuses only {@link #POISON}. */
    public static final LawCompiler COMPILER = (revision, packs, policies) -> {
        policies.values().stream()
                .flatMap(List::stream)
                .filter(rule -> rule.source().equals(POISON))
                .forEach(rule -> {
                    throw new IllegalArgumentException("cannot compile `" + rule.id() + "`");
                });
        return new CompiledLaw(Rulebook.compile(revision, List.of(), Map.of()), NO_PACKS);
    };

    private Samples() {}

    public static MerchantSettings merchant(MerchantId id) {
        return new MerchantSettings(id, "A shop", EligibilityMode.BY_RULE);
    }

    public static Product product(Sku sku, String title) {
        return new Product(sku, title, new ProductClass("OTC_DRUG"), Map.of(), Map.of());
    }

    /** A product with another item id in a storefront's system. */
    public static Product named(Sku sku, String storefront, String itemId) {
        return new Product(
                sku, "Pain patch", new ProductClass("OTC_DRUG"), Map.of(), Map.of(), Map.of(storefront, itemId));
    }

    public static RateTable rates(String id, String usd) {
        return new RateTable(
                new RateTableId(id),
                "CN_CUSTOMS",
                LocalDate.parse("2026-11-01"),
                "a notice",
                Currency.getInstance("CNY"),
                Map.of(Currency.getInstance("USD"), new BigDecimal(usd)),
                NOON,
                null);
    }

    public static Storefront storefront(String id) {
        return new Storefront(
                new StorefrontId(id),
                StorefrontKind.CROSS_BORDER,
                Set.of(SG),
                new MarketCode("CN"),
                URI.create("https://shop.example"),
                "https://shop.example/cart?l={lines}",
                Currency.getInstance("CNY"),
                List.of("en"),
                BlockedLinePolicy.BLOCK_CART,
                false);
    }

    public static Partner partner(String id) {
        return new Partner(new PartnerId(id), "Importer", Set.of("LICENSED_IMPORTER"), Set.of(SG), Set.of());
    }

    public static ApiKey key(String id, String... storefronts) {
        Set<StorefrontId> bound =
                Arrays.stream(storefronts).map(StorefrontId::new).collect(Collectors.toSet());
        return new ApiKey(id, "till", "ab".repeat(32), bound, Set.of());
    }

    public static Evidence evidence(String id, Sku sku) {
        return evidence(id, EvidenceScope.PRODUCT, sku, null);
    }

    public static Evidence licence(String id, String partner) {
        return evidence(id, EvidenceScope.PARTNER, null, partner);
    }

    public static Evidence sellerPaper(String id) {
        return evidence(id, EvidenceScope.SELLER, null, null);
    }

    private static Evidence evidence(String id, EvidenceScope scope, @Nullable Sku sku, @Nullable String partner) {
        return new Evidence(
                id,
                new EvidenceType("PRODUCT_LISTING"),
                new About(scope, sku, null, partner),
                SG,
                new Reference("N-1", null),
                Map.of(),
                Validity.ALWAYS);
    }

    public static Eligibility suspended(Sku sku, Instant from, @Nullable Instant to, Channel... channels) {
        return new Eligibility(sku, SG, Eligibility.Status.SUSPENDED, Set.of(channels), "recall", from, to);
    }

    public static PolicyRule rule(String id, String source) {
        return new PolicyRule(new RuleId(id), source);
    }

    public static PackText pack(String name, String version) {
        return new PackText(name, version, Map.of(name + ".yaml", "version " + version));
    }
}
