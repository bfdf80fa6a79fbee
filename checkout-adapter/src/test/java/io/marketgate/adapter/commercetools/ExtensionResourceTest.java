package io.marketgate.adapter.commercetools;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.marketgate.adapter.CarriedReceipt;
import io.marketgate.adapter.Conformance;
import io.marketgate.adapter.Fuzz;
import io.marketgate.adapter.Namesake;
import io.marketgate.checkout.DemonstrationGate;
import io.marketgate.checkout.Storefronts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Set;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(DemonstrationGate.class)
class ExtensionResourceTest {
    @Inject
    Storefronts storefronts;

    @Test
    void refusesAnOrderThatAnotherStorefrontSells() {
        post("cn-flagship", order("HERBAL-OTC-1", "SG", "238823"))
                .statusCode(400)
                .body("errors", hasSize(1))
                .body("errors[0].code", equalTo("InvalidOperation"))
                .body("errors[0].message", startsWith("HERBAL-OTC-1: "))
                .body("errors[0].extensionExtraInfo.verdict", equalTo("REDIRECT"))
                .body("errors[0].extensionExtraInfo.lineItemId", equalTo("l-1"))
                .body("errors[0].extensionExtraInfo.handoffUrl", startsWith("https://global.shop.example/cart?"));
    }

    @Test
    void refusesWithLawAndBody() {
        post("bkk-wellness", order("PAIN-PATCH-1", "TH", "10110"))
                .statusCode(400)
                .body("errors[0].extensionExtraInfo.verdict", equalTo("BLOCK"))
                .body("errors[0].extensionExtraInfo.reasons[0].rule", startsWith("TH-"))
                .body("errors[0].message", containsString("Thai FDA"));
    }

    @Test
    void writesTheReceiptOntoAnOrderItLetsThrough() {
        JsonPath answer = post("global", twoLipsticks(""))
                .statusCode(200)
                .body("actions", hasSize(1))
                .body("actions[0].action", equalTo("setCustomType"))
                .body("actions[0].type.key", equalTo("marketgate-order"))
                .extract()
                .jsonPath();

        CarriedReceipt.isForTwoLipsticks(
                answer.getString("actions[0].fields.marketgateReceipt"), storefronts.key(), "49.00");
    }

    @Test
    void writesTheReceiptBesideTheFieldsThatAnOrderHas() {
        JsonPath answer = post(
                        "global",
                        twoLipsticks(
                                "\"custom\":{\"type\":{\"typeId\":\"type\",\"id\":\"t-1\"},\"fields\":{\"gift\":true}},"))
                .statusCode(200)
                .body("actions", hasSize(1))
                .body("actions[0].action", equalTo("setCustomField"))
                .body("actions[0].name", equalTo("marketgateReceipt"))
                .extract()
                .jsonPath();

        CarriedReceipt.isForTwoLipsticks(answer.getString("actions[0].value"), storefronts.key(), "49.00");
    }

    @Test
    void acceptsAnOrderUnchangedWithoutAConfiguredReceiptType() {
        String second = storefronts.keyOf(storefronts.openNamesake(), Set.of());

        send(second, Namesake.STOREFRONT, order("LIPSTICK-1", "SG", "238823"))
                .statusCode(200)
                .body("$", anEmptyMap());
    }

    @Test
    void writesNothingOntoACart() {
        post("global", twoLipsticks("").replace("\"typeId\":\"order\"", "\"typeId\":\"cart\""))
                .statusCode(200)
                .body("$", anEmptyMap());
    }

    @Test
    void refusesAnOrderWithoutAnAddress() {
        post("global", order("LIPSTICK-1", "SG", "238823").replace("shippingAddress", "billingAddress"))
                .statusCode(400)
                .body("errors[0].extensionExtraInfo.reasons[0].code", equalTo("UNRESOLVED_DESTINATION"));
    }

    @Test
    void answersTheVendorsSampleOfARegulatedSku() {
        JsonNode sample = Conformance.json("commercetools/cart-create-blocked-sku.json");
        ((ObjectNode) sample.at("/resource/obj/lineItems/0/variant")).put("sku", "PAIN-PATCH-1");

        post("bkk-wellness", sample.toString())
                .statusCode(400)
                .body("errors[0].extensionExtraInfo.lineItemId", equalTo("sample-line-item"))
                .body("errors[0].extensionExtraInfo.reasons.rule", hasItem(startsWith("TH-")));
    }

    @Test
    void answersInThePlatformsFormIfABodyCannotBeRead() {
        send("global", "{\"resource\":").statusCode(400).body("errors[0].code", equalTo("InvalidInput"));
    }

    @Test
    void refusesAnOrderWithoutPrices() {
        post("global", order("LIPSTICK-1", "SG", "238823").replace("centAmount", "amount"))
                .statusCode(400)
                .body("errors[0].code", equalTo("InvalidInput"));
    }

    @Test
    void refusesACallWithoutAKey() {
        given().body(order("LIPSTICK-1", "SG", "238823"))
                .contentType("application/json")
                .post("/adapters/commercetools/global")
                .then()
                .statusCode(401);
    }

    @Test
    void takesCartsThatAreLargerThanTheGatesOwn() {
        String order = order("LIPSTICK-1", "SG", "238823");
        String known = "\"custom\":\"" + "x".repeat(1 << 20) + "\",";

        post("global", "{" + known + order.substring(1)).statusCode(200);
        post("global", "{" + known + known.replace("custom", "other") + order.substring(1))
                .statusCode(413);
    }

    @Test
    void answersNo5xxToAnyBody() {
        storefronts.awaitCatalogue();

        Fuzz.against(order("PAIN-PATCH-1", "TH", "10110"), 300, body -> send("bkk-wellness", body)
                .extract()
                .statusCode());
    }

    private ValidatableResponse post(String storefront, String body) {
        JavaSdk.input(body);
        return send(storefront, body);
    }

    private ValidatableResponse send(String storefront, String body) {
        return send(storefronts.key(), storefront, body);
    }

    private ValidatableResponse send(String key, String storefront, String body) {
        return Extension.asked(storefronts, key, storefront, body);
    }

    private static String twoLipsticks(String more) {
        return order("LIPSTICK-1", "SG", "238823")
                .replace("\"quantity\":1", "\"quantity\":2")
                .replace("\"obj\":{", "\"obj\":{" + more);
    }

    private static String order(String sku, String country, String postalCode) {
        return """
                {"action":"Create","resource":{"typeId":"order","id":"o-1","obj":{"id":"o-1","locale":"en","totalPrice":{"currencyCode":"USD"},
                 "shippingAddress":{"country":"%s","city":"Somewhere","postalCode":"%s"},
                 "lineItems":[{"id":"l-1","quantity":1,"variant":{"sku":"%s"},"price":{"value":{"centAmount":4900,"fractionDigits":2}}}]}}}""".formatted(country, postalCode, sku);
    }
}
