package io.marketgate.admin.sku;

import com.fasterxml.jackson.databind.JsonNode;
import io.marketgate.admin.Line;
import io.marketgate.admin.Markets;
import io.marketgate.admin.Members;
import io.marketgate.admin.Restated;
import io.marketgate.admin.Words;
import io.marketgate.explanation.Notice;
import io.marketgate.market.MarketCode;
import io.marketgate.merchant.StorefrontId;
import io.marketgate.pack.Attributes;
import io.marketgate.pack.checks.ProductFindings;
import io.marketgate.problem.ProblemException;
import io.marketgate.product.Identifiers;
import io.marketgate.product.Product;
import io.marketgate.product.ProductClass;
import io.marketgate.product.Sku;
import io.marketgate.product.Value;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A SKU as staff write and read it. */
record SkuBody(
        @Schema(description = "for staff; never part of a reason") @NotNull @Line
        String title,

        @Schema(description = "its class where `classes` names no other", examples = "OTC_DRUG") @NotNull
        String productClass,

        @Schema(
                description = "its class in markets that see it differently",
                examples = "{\"US\":\"DIETARY_SUPPLEMENT\"}")
        @Size(max = 300)
        @Nullable
        Map<String, @NotNull String> classes,

        @Schema(
                type = SchemaType.OBJECT,
                description = "facts by the vocabulary's names; what is not there is unknown, never false")
        @Nullable
        JsonNode attributes,

        @Schema(
                description = "what a storefront's own system calls it, by storefront: its variant, product or item id;"
                        + " a storefront that is not named calls it by the SKU",
                examples = "{\"global\":\"70881412\"}")
        @Size(max = 300)
        @Nullable
        Map<String, @NotNull String> itemIds,

        @Schema(
                description =
                        "what is questionable in `attributes`; of one SKU, and of a list with `findings=true`, also what rules of the"
                                + " markets sold to ask and it does not state. Found by the gate, of no account where it is sent")
        @Nullable
        List<@NotNull Notice> findings,

        @Nullable String id,

        @Nullable Long revision)
        implements Restated {

    static final String ITEM_IDS = "/itemIds";
    private static final String ATTRIBUTES = "/attributes";

    static SkuBody of(Product product, List<Notice> findings) {
        Map<String, String> classes = new TreeMap<>();
        product.classes().forEach((market, named) -> classes.put(market.value(), named.value()));
        return new SkuBody(
                product.title(),
                product.productClass().value(),
                classes,
                Attributes.json(product.facts()),
                new TreeMap<>(product.itemIds()),
                findings,
                null,
                null);
    }

    Product product(Words words, Markets markets, String sku) {
        Map<String, Value> facts = new TreeMap<>(words.facts(attributes));
        facts.replaceAll((fact, value) -> words.namesMarket(fact) && value instanceof Value.Text text
                ? new Value.Text(Members.read(Members.pointer(ATTRIBUTES, fact), text.value(), markets::market)
                        .value())
                : value);
        Product described = new Product(
                Members.read("sku", sku, Sku::new),
                title,
                Members.read("/productClass", productClass, words::productClass),
                named(words, markets),
                facts,
                otherNames());
        return described.doubting(ProductFindings.doubted(words.findings(described.declared(), facts)));
    }

    /** Notices for the parts of it that have no effect yet, or make it unknown. */
    static List<Notice> notices(Product product, List<Notice> findings, Markets markets) {
        Stream<Notice> ofClasses = product.classes().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(said -> Stream.concat(
                        markets.unjudged("/classes/" + said.getKey(), said.getKey()),
                        markets.unregulated("/classes/" + said.getKey(), said.getValue(), Set.of(said.getKey()))));
        return Stream.of(
                        markets.unregulated("/productClass", product.productClass(), Set.of()),
                        ofClasses,
                        findings.stream())
                .flatMap(notices -> notices)
                .toList();
    }

    private Map<MarketCode, ProductClass> named(Words words, Markets markets) {
        Map<MarketCode, ProductClass> named = new TreeMap<>();
        if (classes != null) {
            classes.forEach((market, text) -> {
                MarketCode code = Members.read(Members.pointer("/classes", market), market, markets::marketOrGroup);
                ProductClass there = Members.read("/classes/" + code, text, words::productClass);
                if (named.put(code, there) != null) {
                    throw ProblemException.invalid(Members.pointer("/classes", market), "occurs twice");
                }
            });
        }
        return named;
    }

    private Map<String, String> otherNames() {
        Map<String, String> names = new TreeMap<>();
        if (itemIds != null) {
            itemIds.forEach((storefront, id) -> {
                StorefrontId named = Members.read(ITEM_IDS, storefront, StorefrontId::new);
                String pointer = Members.pointer(ITEM_IDS, storefront);
                names.put(named.value(), Members.read(pointer, id, text -> Identifiers.require("item id", text)));
            });
        }
        return names;
    }
}
