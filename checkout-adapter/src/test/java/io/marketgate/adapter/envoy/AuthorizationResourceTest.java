package io.marketgate.adapter.envoy;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.marketgate.adapter.CarriedReceipt;
import io.marketgate.adapter.Fuzz;
import io.marketgate.adapter.Namesake;
import io.marketgate.checkout.DemonstrationGate;
import io.marketgate.checkout.Storefronts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(DemonstrationGate.class)
class AuthorizationResourceTest {
    @Inject
    Storefronts storefronts;

    @Test
    void letsAnOrderThroughThatMayBeSold() {
        authorize("global", order("LIPSTICK-1", "SG", "238823")).statusCode(200).body(emptyString());
    }

    @Test
    void handsTheShopAReceiptForWhatItLetsThrough() {
        String order = order("LIPSTICK-1", "SG", "238823").replace("\"count\":1", "\"count\":2");

        String receipt = authorize("global", order).extract().header("Marketgate-Receipt");

        CarriedReceipt.isForTwoLipsticks(receipt, storefronts.key(), "19.00");
    }

    @Test
    void handsOutNoReceiptForWhatItStops() {
        authorize("bkk-wellness", order("PAIN-PATCH-1", "TH", "10110")).header("Marketgate-Receipt", nullValue());
    }

    @Test
    void sendsTheShopperToTheStorefrontThatSellsIt() {
        authorize("cn-flagship", order("HERBAL-OTC-1", "SG", "238823"))
                .statusCode(303)
                .header("Location", startsWith("https://global.shop.example/cart?"))
                .header("Cache-Control", "no-store");
    }

    @Test
    void deniesWithLawAndBody() {
        authorize("bkk-wellness", order("PAIN-PATCH-1", "TH", "10110"))
                .statusCode(403)
                .body("outcome", equalTo("BLOCKED"))
                .body("lines[0].rule", startsWith("TH-"))
                .body("lines[0].message", containsString("PAIN-PATCH-1"));
    }

    @Test
    void judgesForTheStorefrontThatTheBindingNamesInItsOwnForm() {
        String order = """
                {"lines":[{"sku":"LIPSTICK-1","quantity":1,"unitPrice":"19.00"}],"currency":"USD",
                 "shipTo":{"country":"SG","postalCode":"238823"}}""";
        String second = storefronts.keyOf(storefronts.openNamesake(), Set.of());

        authorize(storefronts.calling(second), Namesake.BINDING, order)
                .statusCode(200)
                .body(emptyString());
        authorize(storefronts.calling(), Namesake.BINDING, order).statusCode(303);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{}",
                "{\"order\":{\"items\":[]}}",
                "{\"order\":{\"items\":[{\"code\":\"LIPSTICK-1\"}]}}"
            })
    void deniesWhatItCannotJudge(String body) {
        authorize("global", body).statusCode(403).body("outcome", equalTo("UNREADABLE"));
    }

    @Test
    void deniesAnOrderWithoutAPrice() {
        authorize("global", order("LIPSTICK-1", "SG", "238823").replace("price", "prize"))
                .statusCode(403)
                .body("outcome", equalTo("UNREADABLE"));
    }

    @Test
    void deniesABodyThatWasCutOff() {
        storefronts
                .calling()
                .header("x-envoy-auth-partial-body", "true")
                .body(order("LIPSTICK-1", "SG", "238823"))
                .post("/adapters/envoy/global/api/orders")
                .then()
                .statusCode(403);
    }

    @Test
    void answersNo5xxToAnyBodyAndPassesNone() {
        Fuzz.against(order("PAIN-PATCH-1", "TH", "10110"), 300, body -> {
            int status = authorize("bkk-wellness", body).extract().statusCode();
            return status == 200 ? 599 : status;
        });
    }

    private ValidatableResponse authorize(String storefront, String body) {
        return authorize(storefronts.calling(), storefront, body);
    }

    private static ValidatableResponse authorize(RequestSpecification call, String storefront, String body) {
        return call.redirects()
                .follow(false)
                .body(body)
                .post("/adapters/envoy/" + storefront + "/api/orders")
                .then();
    }

    private static String order(String sku, String country, String postcode) {
        return """
                {"order":{"address":{"land":"%s","zip":"%s","city":"Somewhere"},"currency":"USD",
                 "items":[{"code":"%s","count":1,"price":"19.00"}]}}""".formatted(country, postcode, sku);
    }
}
