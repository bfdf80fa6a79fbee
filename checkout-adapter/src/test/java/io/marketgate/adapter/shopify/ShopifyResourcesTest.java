package io.marketgate.adapter.shopify;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import io.marketgate.adapter.Fuzz;
import io.marketgate.adapter.HeldToTheSchema;
import io.marketgate.adapter.Namesake;
import io.marketgate.adapter.SigningPlatforms;
import io.marketgate.adapter.StatedSchema;
import io.marketgate.checkout.DemonstrationGate;
import io.marketgate.checkout.Logged;
import io.marketgate.checkout.Storefronts;
import io.marketgate.merchant.MerchantId;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(DemonstrationGate.class)
class ShopifyResourcesTest {
    private static final StatedSchema ANSWERS = StatedSchema.beside(ShopifyResourcesTest.class);

    @Inject
    Storefronts storefronts;

    @Inject
    PendingHolds pendingHolds;

    @Inject
    Clock clock;

    @ConfigProperty(name = "marketgate.adapters.shopify.bkk-wellness.url")
    String holdingShop;

    @BeforeEach
    void awaitCatalogue() {
        storefronts.awaitCatalogue();
    }

    @Test
    void offersTheRateWhereTheCartMayBeSold() {
        rates("global", "a-token", Payloads.carrier("LIPSTICK-1", "SG", "238823"))
                .statusCode(200)
                .body("rates", hasSize(1))
                .body("rates[0].total_price", equalTo("500"));
    }

    @Test
    void offersNoRateWhereItMayNotOrCannotBeJudged() {
        rates("bkk-wellness", "a-token", Payloads.carrier("PAIN-PATCH-1", "TH", "10110"))
                .statusCode(200)
                .body("rates", hasSize(0));
        rates(
                        "global",
                        "a-token",
                        Payloads.carrier("LIPSTICK-1", "SG", "238823").replace("\"price\":1990,", ""))
                .statusCode(200)
                .body("rates", hasSize(0));
        rates("global", "a-token", "{\"rate\":").statusCode(200).body("rates", hasSize(0));
    }

    @Test
    void offersNoRateByAnotherTokenOrForAShopThatIsNotConfigured() {
        String cart = Payloads.carrier("LIPSTICK-1", "SG", "238823");

        rates("global", "b-token", cart).statusCode(200).body("rates", hasSize(0));
        rates("nobodys", "a-token", cart).statusCode(200).body("rates", hasSize(0));
    }

    @Test
    void judgesForTheStorefrontThatTheBindingNames() {
        String order = Payloads.order("LIPSTICK-1", "SG", "238823");
        storefronts.openNamesake();

        rates(Namesake.BINDING, "a-token", Payloads.carrier("LIPSTICK-1", "SG", "238823"))
                .statusCode(200)
                .body("rates", hasSize(1));
        // The order is closed, and its shop is not reachable.
        order(Namesake.BINDING, order).statusCode(200);
    }

    @Test
    void placesNoHoldOnAnOpenOrder() {
        order("global", Payloads.order("LIPSTICK-1", "SG", "238823")).statusCode(200);
    }

    @Test
    void holdsAClosedOrderOrWritesDownThatItIsToBeHeld() {
        String unpriced =
                Payloads.order("PAIN-PATCH-1", "TH", "10110").replace("\"price\":\"19.90\"", "\"price\":null");

        order("bkk-wellness", Payloads.order("PAIN-PATCH-1", "TH", "10110")).statusCode(200);
        order("bkk-wellness", unpriced).statusCode(200);
        assertThat(pending()).isEmpty();

        try (Logged logged = Logged.anywhere()) {
            String closed =
                    Payloads.order("METFORMIN-RX-1", "SG", "238823").replace("{\"id\":", "{\"name\":\"#1001\",\"id\":");
            order("global", closed).statusCode(200);

            assertThat(logged.records()).anySatisfy(record -> assertThat(record)
                    .startsWith("ERROR event=hold-not-placed storefront=global order=\"#1001\""));
        }
        assertThat(pending()).extracting(PendingHold::name).containsExactly("#1001");
    }

    /** Takes the stored holds as of one hour later. */
    private List<PendingHold> pending() {
        List<PendingHold> due = pendingHolds.take(clock.instant().plus(Duration.ofHours(1)));
        due.forEach(pendingHolds::placed);
        return due;
    }

    @Test
    void placesOneHoldForRepeatedDeliveries() {
        String order = Payloads.order("PAIN-PATCH-1", "TH", "10110").replace("820982911946154508", "4711");

        for (int delivery = 0; delivery < 3; delivery++) {
            delivered(signature(order), order)
                    .header("X-Shopify-Webhook-Id", "b54557e4-bdd9-4b37-8a5f-bf7d70bcd043")
                    .post("/adapters/shopify/bkk-wellness/orders")
                    .then()
                    .statusCode(200);
        }

        // The shop accepts one of the three holds.
        given().get(holdingShop + "/asked")
                .then()
                .body(containsString("gid://shopify/FulfillmentOrder/4711 marketgate=3"));
    }

    @Test
    void refusesAnOrderThatTheShopDidNotSign() {
        String order = Payloads.order("LIPSTICK-1", "SG", "238823");

        delivered(signature(order), order.replace("\"quantity\":1", "\"quantity\":2"))
                .post("/adapters/shopify/global/orders")
                .then()
                .statusCode(401);
        delivered(signature(order), order + " ")
                .post("/adapters/shopify/global/orders")
                .then()
                .statusCode(401);
        given().body(order).post("/adapters/shopify/global/orders").then().statusCode(401);
    }

    @Test
    void takesTheOldSecretsSignatureWhileSecretsAreRotated() {
        String order = Payloads.order("LIPSTICK-1", "SG", "238823");

        delivered(signature(SigningPlatforms.OLD_CLIENT_SECRET, order), order)
                .post("/adapters/shopify/global/orders")
                .then()
                .statusCode(200);
        delivered(signature("nobody's", order), order)
                .post("/adapters/shopify/global/orders")
                .then()
                .statusCode(401);
    }

    @Test
    void refusesOtherShopsAndTopics() {
        String order = Payloads.order("LIPSTICK-1", "SG", "238823");

        headed(order, "orders/create", "other.myshopify.com").statusCode(403);
        headed(order, "orders/updated", "127.0.0.1").statusCode(400);
        headed(order, "orders/create", "127.0.0.1").statusCode(200);
    }

    @Test
    void returnsErrorsToAValidationFunction() {
        validate(calling(), "bkk-wellness", Payloads.validation("PAIN-PATCH-1", "TH", "10110"))
                .statusCode(200)
                .body("errors", hasSize(1))
                .body("errors[0].target", equalTo("$.cart"))
                .body("errors[0].message", containsString("Thai FDA"));
        validate(calling(), "cn-flagship", Payloads.validation("HERBAL-OTC-1", "SG", "238823"))
                .body("redirectUrl", startsWith("https://global.shop.example/cart?"));
        validate(calling(), "global", Payloads.validation("LIPSTICK-1", "SG", "238823"))
                .statusCode(200)
                .body("errors", hasSize(0));
        validate(calling(), "global", "{}").statusCode(200).body("errors", hasSize(1));
        validate(given(), "global", "{}").statusCode(401);
    }

    @Test
    void judgesAVariantWithoutSkuByTheSkuThatNamesIt() {
        storefronts.enterLipstick(new MerchantId("demo"), "LIPSTICK-8", Map.of("global", "4711"));
        String cart = Payloads.carrier("", "SG", "238823");

        rates("global", "a-token", cart).statusCode(200).body("rates", hasSize(0));
        rates("global", "a-token", cart.replace("258644705304", "4711"))
                .statusCode(200)
                .body("rates", hasSize(1));
        rates("global", "a-token", cart.replace("258644705304", "\"gid://shopify/ProductVariant/4711\""))
                .body("rates", hasSize(1));
    }

    @Test
    void refusesNoChangeOfACart() {
        String changing =
                Payloads.validation("PAIN-PATCH-1", "TH", "10110").replace("CHECKOUT_COMPLETION", "CART_INTERACTION");

        validate(calling(), "bkk-wellness", changing).statusCode(200).body("errors", hasSize(0));
        validate(calling(), "bkk-wellness", changing.replace("CART_INTERACTION", "CHECKOUT_INTERACTION"))
                .body("errors", hasSize(1));
    }

    @Test
    void answersNo5xxToAnyBody() {
        Fuzz.against(Payloads.carrier("LIPSTICK-1", "SG", "238823"), 100, body -> rates("global", "a-token", body)
                .extract()
                .statusCode());
        Fuzz.against(Payloads.order("LIPSTICK-1", "SG", "238823"), 100, body -> order("bkk-wellness", body)
                .extract()
                .statusCode());
        Fuzz.against(Payloads.validation("LIPSTICK-1", "SG", "238823"), 100, body -> validate(calling(), "global", body)
                .extract()
                .statusCode());
    }

    private static ValidatableResponse rates(String storefront, String token, String body) {
        return given().filter(new HeldToTheSchema(ANSWERS))
                .contentType("application/json")
                .body(body)
                .post("/adapters/shopify/" + storefront + "/carrier/" + token)
                .then();
    }

    private static ValidatableResponse order(String storefront, String body) {
        return delivered(signature(body), body)
                .post("/adapters/shopify/" + storefront + "/orders")
                .then();
    }

    private static RequestSpecification delivered(String signature, String body) {
        return delivered(signature, "orders/create", "127.0.0.1", body);
    }

    private static RequestSpecification delivered(String signature, String topic, String shop, String body) {
        return given().contentType("application/json")
                .header("X-Shopify-Hmac-SHA256", signature)
                .header("X-Shopify-Topic", topic)
                .header("X-Shopify-Shop-Domain", shop)
                .body(body.getBytes(StandardCharsets.UTF_8));
    }

    private static ValidatableResponse headed(String body, String topic, String shop) {
        return delivered(signature(body), topic, shop, body)
                .post("/adapters/shopify/global/orders")
                .then();
    }

    private RequestSpecification calling() {
        return given().header("Authorization", "Bearer " + storefronts.key());
    }

    private static ValidatableResponse validate(RequestSpecification call, String storefront, String body) {
        return call.filter(new HeldToTheSchema(ANSWERS))
                .contentType("application/json")
                .body(body)
                .post("/adapters/shopify/" + storefront + "/validation")
                .then();
    }

    static String signature(String body) {
        return signature(SigningPlatforms.CLIENT_SECRET, body);
    }

    private static String signature(String secret, String body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
