package io.marketgate.adapter;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.ValidatableResponse;

/** Verifies a receipt from a platform's protocol, as the system that completes the order does. */
public final class CarriedReceipt {
    private CarriedReceipt() {}

    /** Asserts that a receipt is valid for two lipsticks to Singapore, and for no other cart. */
    public static void isForTwoLipsticks(String receipt, String key, String price) {
        hold(receipt, key, price, "");
    }

    /** The same for a buyer with this subject. */
    public static void isForTwoLipsticks(String receipt, String key, String price, String subject) {
        hold(receipt, key, price, "\"buyer\":{\"subject\":\"" + subject + "\"},");
    }

    private static void hold(String receipt, String key, String price, String buyer) {
        assertThat(receipt).as("a compact JWS").matches("[\\w-]+\\.[\\w-]+\\.[\\w-]+");
        verify(receipt, key, buyer, 2, price).body("valid", equalTo(true));
        verify(receipt, key, buyer, 3, price).body("valid", equalTo(false)).body("why", equalTo("CART_CHANGED"));
    }

    private static ValidatableResponse verify(String receipt, String key, String buyer, int quantity, String price) {
        return given().contentType("application/json")
                .header("X-API-Key", key)
                .body("""
                        {"receipt":"%s","cart":{"storefront":"global","currency":"USD",
                         "shipTo":{"country":"SG","city":"SOMEWHERE","postalCode":"238823"},%s
                         "lines":[{"id":"0","sku":"LIPSTICK-1","quantity":%d,"unitPrice":"%s"}]}}""".formatted(receipt, buyer, quantity, price))
                .post("/v1/receipts/verify")
                .then()
                .statusCode(200);
    }
}
