package io.marketgate.application;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.marketgate.catalogue.MerchantSettings;
import io.marketgate.evidence.About;
import io.marketgate.evidence.Evidence;
import io.marketgate.evidence.EvidenceScope;
import io.marketgate.evidence.EvidenceType;
import io.marketgate.evidence.Reference;
import io.marketgate.evidence.Validity;
import io.marketgate.market.MarketCode;
import io.marketgate.merchant.BlockedLinePolicy;
import io.marketgate.merchant.EligibilityMode;
import io.marketgate.merchant.MerchantId;
import io.marketgate.merchant.Partner;
import io.marketgate.merchant.PartnerId;
import io.marketgate.merchant.Storefront;
import io.marketgate.merchant.StorefrontId;
import io.marketgate.merchant.StorefrontKind;
import io.marketgate.pack.Attributes;
import io.marketgate.pack.checks.ProductFindings;
import io.marketgate.pack.reading.BundledPacks;
import io.marketgate.product.Product;
import io.marketgate.product.ProductClass;
import io.marketgate.product.Sku;
import io.marketgate.product.Value;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The fictitious merchant of {@code demonstration/demo.yaml}. */
record DemonstrationData(
        MerchantSettings merchant,
        List<Storefront> storefronts,
        List<Partner> partners,
        List<Product> products,
        List<Evidence> evidence) {
    private static final Attributes ATTRIBUTES = new Attributes(BundledPacks.vocabulary());
    private static final ProductFindings FINDINGS = new ProductFindings(BundledPacks.vocabulary());
    private static final String FILE = "/demonstration/demo.yaml";

    /** @throws io.marketgate.pack.UnreadableException if a fact or an attribute is not in the vocabulary */
    static DemonstrationData bundled() throws IOException {
        try (InputStream in = DemonstrationData.class.getResourceAsStream(FILE)) {
            JsonNode root = new YAMLMapper().readTree(in);
            return new DemonstrationData(
                    merchant(root.required("merchant")),
                    list(root, "storefronts", DemonstrationData::storefront),
                    list(root, "partners", DemonstrationData::partner),
                    list(root, "skus", DemonstrationData::product),
                    list(root, "evidence", DemonstrationData::evidence));
        }
    }

    private static MerchantSettings merchant(JsonNode node) {
        return new MerchantSettings(
                new MerchantId(text(node, "id")),
                text(node, "name"),
                EligibilityMode.valueOf(text(node, "eligibility")));
    }

    private static Storefront storefront(JsonNode node) {
        return new Storefront(
                new StorefrontId(text(node, "id")),
                StorefrontKind.valueOf(text(node, "kind")),
                set(node, "markets", MarketCode::new),
                new MarketCode(text(node, "originMarket")),
                URI.create(text(node, "baseUrl")),
                text(node, "cartUrlTemplate"),
                Currency.getInstance(text(node, "currency")),
                list(node, "languages", JsonNode::textValue),
                BlockedLinePolicy.BLOCK_CART,
                false);
    }

    private static Partner partner(JsonNode node) {
        return new Partner(
                new PartnerId(text(node, "id")),
                text(node, "name"),
                set(node, "roles", Function.identity()),
                set(node, "markets", MarketCode::new),
                set(node, "productClasses", ProductClass::new));
    }

    private static Product product(JsonNode node) {
        Map<String, Value> facts =
                ATTRIBUTES.facts(node.required("facts"), "/skus/facts").orThrow();
        Product described = new Product(
                new Sku(text(node, "sku")),
                text(node, "title"),
                new ProductClass(text(node, "productClass")),
                Map.of(),
                facts);
        return described.doubting(ProductFindings.doubted(FINDINGS.of(described.declared(), facts)));
    }

    private static Evidence evidence(JsonNode node) {
        EvidenceType type = new EvidenceType(text(node, "type"));
        String sku = optional(node, "sku");
        String market = optional(node, "market");
        return new Evidence(
                text(node, "id"),
                type,
                new About(
                        EvidenceScope.valueOf(text(node, "scope")),
                        sku == null ? null : new Sku(sku),
                        null,
                        optional(node, "partner")),
                market == null ? null : new MarketCode(market),
                new Reference(optional(node, "number"), optional(node, "issuer")),
                ATTRIBUTES
                        .evidence(type, node.get("attributes"), "/evidence/attributes")
                        .orThrow(),
                Validity.ALWAYS);
    }

    private static String text(JsonNode node, String member) {
        return node.required(member).textValue();
    }

    private static @Nullable String optional(JsonNode node, String member) {
        return node.path(member).textValue();
    }

    private static <T> Set<T> set(JsonNode node, String member, Function<String, T> make) {
        return list(node, member, JsonNode::textValue).stream().map(make).collect(Collectors.toSet());
    }

    private static <T> List<T> list(JsonNode node, String member, Function<JsonNode, T> make) {
        return StreamSupport.stream(node.required(member).spliterator(), false)
                .map(make)
                .toList();
    }
}
