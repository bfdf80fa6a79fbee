package io.marketgate.adapter.shopify;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.marketgate.adapter.Fuzz;
import io.marketgate.checkout.DemonstrationGate;
import io.marketgate.checkout.Storefronts;
import io.marketgate.merchant.MerchantId;
import io.marketgate.workitem.WorkItem;
import io.marketgate.workitem.WorkList;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(DemonstrationGate.class)
class OrderEditResourceTest {
    private static final String ADDITION = "[{\"id\":78912328794,\"delta\":1}]";

    @Inject
    Storefronts storefronts;

    @Inject
    WorkList workList;

    @ConfigProperty(name = "marketgate.adapters.shopify.bkk-wellness.url")
    String holdingShop;

    @BeforeEach
    void awaitCatalogue() {
        storefronts.awaitCatalogue();
    }

    @Test
    void holdsAnOrderThatGotGoodsWhichMayNotBeSoldAndTellsStaff() {
        edited("7700000001", ADDITION).statusCode(200);

        given().get(holdingShop + "/asked").then().body(containsString("FulfillmentOrder/7700000001 marketgate=1"));
        await().until(() -> isNoted("bkk-wellness #1001", "must not be sent as it is: PAIN-PATCH-1"));
    }

    @Test
    void holdsNoOrderWithoutGoodsOrThatGotLess() {
        edited("4400000001", ADDITION).statusCode(200);
        edited("7700000002", "[]").statusCode(200);

        given().get(holdingShop + "/asked")
                .then()
                .body(not(containsString("4400000001")))
                .body(not(containsString("7700000002")));
    }

    @Test
    void holdsAnOrderThatCannotBeRead() {
        edited("4400000503", ADDITION).statusCode(200);

        given().get(holdingShop + "/asked").then().body(containsString("FulfillmentOrder/4400000503 marketgate=1"));
        await().until(() -> isNoted("bkk-wellness 4400000503", "could not be read"));
    }

    @Test
    void refusesWhatItsShopDidNotSignAndOtherTopics() {
        String body = Payloads.edit("7700000003", ADDITION);

        delivered("orders/edited", "forged", body).statusCode(401);
        delivered("orders/create", ShopifyResourcesTest.signature(body), body).statusCode(400);
        delivered("orders/edited", ShopifyResourcesTest.signature("{}"), "{}").statusCode(400);
        given().get(holdingShop + "/asked").then().body(not(containsString("7700000003")));
    }

    @Test
    void answersNo5xxToAnyBody() {
        Fuzz.against(Payloads.edit("4400000002", ADDITION), 100, body -> delivered(
                        "orders/edited", ShopifyResourcesTest.signature(body), body)
                .extract()
                .statusCode());
    }

    private boolean isNoted(String key, String detail) {
        return workList.list(new MerchantId("demo"), WorkItem.Kind.EDITED_ORDER_CLOSED, null, 100).items().stream()
                .anyMatch(item -> item.key().equals(key) && item.detail().contains(detail));
    }

    private static ValidatableResponse edited(String order, String additions) {
        String body = Payloads.edit(order, additions);
        return delivered("orders/edited", ShopifyResourcesTest.signature(body), body);
    }

    private static ValidatableResponse delivered(String topic, String signature, String body) {
        return given().contentType("application/json")
                .header("X-Shopify-Hmac-SHA256", signature)
                .header("X-Shopify-Topic", topic)
                .header("X-Shopify-Shop-Domain", "127.0.0.1")
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post("/adapters/shopify/bkk-wellness/orders/edited")
                .then();
    }
}
