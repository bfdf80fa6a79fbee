package io.marketgate.admin.sku;

import com.fasterxml.jackson.databind.JsonNode;
import io.marketgate.admin.Line;
import io.marketgate.admin.Members;
import io.marketgate.admin.Words;
import io.marketgate.market.MarketCode;
import io.marketgate.merchant.StorefrontId;
import io.marketgate.pack.Attributes;
import io.marketgate.product.Identifiers;
import io.marketgate.product.Product;
import io.marketgate.product.ProductClass;
import io.marketgate.product.Sku;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.TreeMap;
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
        Map<String, @NotNull String> itemIds) {

    static final String ITEM_IDS = "/itemIds";

    static SkuBody of(Product product) {
        Map<String, String> classes = new TreeMap<>();
        product.classes().forEach((market, named) -> classes.put(market.value(), named.value()));
        return new SkuBody(
                product.title(),
                product.productClass().value(),
                classes,
                Attributes.json(product.facts()),
                new TreeMap<>(product.itemIds()));
    }

    Product product(Words words, String sku) {
        return new Product(
                Members.read("sku", sku, Sku::new),
                title,
                Members.read("/productClass", productClass, words::productClass),
                named(words),
                words.facts(attributes),
                otherNames());
    }

    private Map<MarketCode, ProductClass> named(Words words) {
        Map<MarketCode, ProductClass> named = new TreeMap<>();
        if (classes != null) {
            classes.forEach((market, text) -> {
                MarketCode code = Members.read("/classes", market, MarketCode::new);
                named.put(code, Members.read("/classes/" + code, text, words::productClass));
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
