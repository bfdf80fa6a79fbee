package io.marketgate.adapter.shopify;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.marketgate.catalogue.Author;
import io.marketgate.catalogue.CatalogueEditor;
import io.marketgate.catalogue.Expectation;
import io.marketgate.catalogue.Resource;
import io.marketgate.checkout.DemonstrationGate;
import io.marketgate.checkout.Storefronts;
import io.marketgate.market.MarketCode;
import io.marketgate.merchant.MerchantId;
import io.marketgate.merchant.Storefront;
import io.marketgate.merchant.StorefrontId;
import io.marketgate.merchant.StorefrontKind;
import io.marketgate.product.Product;
import io.marketgate.product.Sku;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(DemonstrationGate.class)
class MetafieldResourceTest {
    private static final MerchantId DEMO = new MerchantId("demo");
    private static final String LIPSTICK = "gid://shopify/ProductVariant/1001";
    private static final String PATCH = "gid://shopify/ProductVariant/1002";
    /** More than a page. */
    private static final int OTHERS = 120;

    @Inject
    Storefronts storefronts;

    @Inject
    CatalogueEditor editor;

    private MerchantId merchant;
    private String key;

    @BeforeEach
    void openShops() {
        merchant = storefronts.newMerchant("shopkeeper");
        Storefront global = demo(Resource.STOREFRONT, new StorefrontId("global"));
        MarketCode singapore = new MarketCode("SG");
        put(Resource.STOREFRONT, global);
        put(
                Resource.STOREFRONT,
                new Storefront(
                        new StorefrontId("sg-shop"),
                        StorefrontKind.DOMESTIC,
                        Set.of(singapore),
                        singapore,
                        global.baseUrl(),
                        global.cartUrlTemplate(),
                        global.currency(),
                        global.languages(),
                        global.blockedLinePolicy(),
                        false));
        for (String paper : List.of("own-use-notice", "home-delivery-only")) {
            put(Resource.EVIDENCE, demo(Resource.EVIDENCE, paper));
        }
        putSku("LIPSTICK-1", "LIPSTICK-1", Map.of("global", "1001", "sg-shop", "2001"));
        putSku("PAIN-PATCH-1", "PAIN-PATCH-1", Map.of("global", PATCH));
        putSku("METFORMIN-RX-1", "METFORMIN-RX-1", Map.of("sg-shop", "no-variant"));
        for (int other = 0; other < OTHERS; other++) {
            putSku("LIPSTICK-1", "OTHER-" + other, Map.of("global", Integer.toString(5000 + other)));
        }
        key = storefronts.keyOf(merchant, Set.of());
        storefronts.awaitCatalogue();
    }

    @Test
    void writesALineForEveryVariantAndCountsWhatHasNone() {
        Map<String, JsonNode> lines = feed("global", 1);

        assertThat(lines).hasSize(2 + OTHERS).containsKeys(LIPSTICK, PATCH, "gid://shopify/ProductVariant/5119");
        assertThat(feed("sg-shop", 2 + OTHERS)).containsOnlyKeys("gid://shopify/ProductVariant/2001");
    }

    @Test
    void saysWhereAndHowLongAndHowManyMayBeSold() {
        JsonNode value = feed("global", 1).get(LIPSTICK);

        Instant evaluated = Instant.parse(value.path("evaluatedAt").textValue());
        assertThat(value.path("revision").longValue()).isPositive();
        assertThat(value.path("markets").fieldNames()).toIterable().containsExactly("CN", "DE", "JP", "SG", "TH", "US");
        JsonNode singapore = value.at("/markets/SG");
        assertThat(singapore.path("verdict").textValue()).isEqualTo("SELL_LOCAL");
        assertThat(Instant.parse(singapore.path("validUntil").textValue()))
                .isAfter(evaluated.plus(Duration.ofMinutes(15)))
                .isBeforeOrEqualTo(evaluated.plus(MetafieldFeed.LIFE));
        assertThat(value.at("/markets/JP/most").intValue()).isEqualTo(24);
    }

    @Test
    void saysWhyItIsClosedAndWhereElseItIsSold() {
        JsonNode thailand = feed("global", 1).get(PATCH).at("/markets/TH");
        JsonNode singapore = feed("sg-shop", 2 + OTHERS)
                .get("gid://shopify/ProductVariant/2001")
                .at("/markets/SG");

        assertThat(thailand.path("verdict").textValue()).isEqualTo("BLOCK");
        assertThat(thailand.path("message").textValue())
                .startsWith("PAIN-PATCH-1: ")
                .hasSizeLessThanOrEqualTo(150);
        assertThat(singapore.path("verdict").textValue()).isEqualTo("REDIRECT");
        assertThat(singapore.path("storefront").textValue()).isEqualTo("global");
        assertThat(singapore.path("url").textValue()).isEqualTo("https://global.shop.example");
    }

    @Test
    void isForTheStorefrontsOfTheKeyAlone() {
        given().get("/adapters/shopify/global/metafields").then().statusCode(401);
        get(storefronts.keyOf(merchant, Set.of("sg-shop")), "global").then().statusCode(404);
        get(key, "cn-flagship").then().statusCode(404);
    }

    private Map<String, JsonNode> feed(String storefront, int leftOut) {
        Response answer = get(key, storefront);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.contentType()).startsWith("application/x-ndjson");
        assertThat(answer.header("Marketgate-Left-Out")).isEqualTo(Integer.toString(leftOut));
        Map<String, JsonNode> values = new HashMap<>();
        answer.asString()
                .lines()
                .map(Payloads::json)
                .map(line -> line.at("/metafields/0"))
                .forEach(metafield -> {
                    assertThat(metafield.path("type").textValue()).isEqualTo("json");
                    values.put(
                            metafield.path("ownerId").textValue(),
                            Payloads.json(metafield.path("value").textValue()));
                });
        return values;
    }

    private static Response get(String key, String storefront) {
        return given().header("Authorization", "Bearer " + key).get("/adapters/shopify/" + storefront + "/metafields");
    }

    private <K, V> V demo(Resource<K, V> resource, K name) {
        return Objects.requireNonNull(editor.find(DEMO, resource, name)).value();
    }

    private void putSku(String like, String name, Map<String, String> itemIds) {
        Product product = demo(Resource.SKU, new Sku(like));
        put(
                Resource.SKU,
                new Product(
                        new Sku(name),
                        product.title(),
                        product.productClass(),
                        product.classes(),
                        product.facts(),
                        itemIds));
    }

    private <K, V> void put(Resource<K, V> resource, V value) {
        editor.put(merchant, resource, value, Expectation.none(), Author.GATE);
    }
}
