package io.marketgate.adapter.shopify;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import io.marketgate.adapter.Fuzz;
import io.marketgate.adapter.Namesake;
import io.marketgate.adapter.SigningPlatforms;
import io.marketgate.checkout.DemonstrationGate;
import io.marketgate.checkout.Storefronts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(DemonstrationGate.class)
class ShopifyResourcesTest {
    @Inject
    Storefronts storefronts;

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
    void knowsNoCarrierServiceByAnotherToken() {
        rates("global", "b-token", Payloads.carrier("LIPSTICK-1", "SG", "238823"))
                .statusCode(404);
    }

    @Test
    void judgesForTheStorefrontThatTheBindingNames() {
        String order = Payloads.order("LIPSTICK-1", "SG", "238823");
        storefronts.openNamesake();

        rates(Namesake.BINDING, "a-token", Payloads.carrier("LIPSTICK-1", "SG", "238823"))
                .statusCode(200)
                .body("rates", hasSize(1));
        // Held it would have to be, and nobody is there who could.
        order(Namesake.BINDING, order).statusCode(200);
    }

    @Test
    void leavesAnOrderAloneThatMayBeSold() {
        order("global", Payloads.order("LIPSTICK-1", "SG", "238823")).statusCode(200);
    }

    @Test
    void holdsAClosedOrderAndAsksToBeToldAgainWhereItCannot() {
        String unpriced =
                Payloads.order("PAIN-PATCH-1", "TH", "10110").replace("\"price\":\"19.90\"", "\"price\":null");

        order("bkk-wellness", Payloads.order("PAIN-PATCH-1", "TH", "10110")).statusCode(200);
        order("bkk-wellness", unpriced).statusCode(200);
        order("global", Payloads.order("METFORMIN-RX-1", "SG", "238823")).statusCode(503);
        order("global", unpriced).statusCode(503);
    }

    @Test
    void refusesAnOrderThatTheShopDidNotSign() {
        String order = Payloads.order("LIPSTICK-1", "SG", "238823");

        signed("global", signature(order), order.replace("\"quantity\":1", "\"quantity\":2"))
                .statusCode(401);
        given().body(order).post("/adapters/shopify/global/orders").then().statusCode(401);
    }

    @Test
    void tellsAValidationFunctionWhatIsWrong() {
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
    void failsOnNoBody() {
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
        return given().contentType("application/json")
                .body(body)
                .post("/adapters/shopify/" + storefront + "/carrier/" + token)
                .then();
    }

    private static ValidatableResponse order(String storefront, String body) {
        return signed(storefront, signature(body), body);
    }

    private static ValidatableResponse signed(String storefront, String signature, String body) {
        return given().contentType("application/json")
                .header("X-Shopify-Hmac-SHA256", signature)
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post("/adapters/shopify/" + storefront + "/orders")
                .then();
    }

    private RequestSpecification calling() {
        return given().header("Authorization", "Bearer " + storefronts.key());
    }

    private static ValidatableResponse validate(RequestSpecification call, String storefront, String body) {
        return call.contentType("application/json")
                .body(body)
                .post("/adapters/shopify/" + storefront + "/validation")
                .then();
    }

    private static String signature(String body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(SigningPlatforms.CLIENT_SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
