package io.marketgate.adapter.commercetools;

import static io.restassured.RestAssured.given;

import io.marketgate.checkout.Storefronts;
import io.restassured.response.ValidatableResponse;

/** Calls the gate as an API Extension is called, and parses each answer with the vendor's SDK. */
final class Extension {
    private Extension() {}

    /** Asks about a cart or an order after the gate has applied every change made so far. */
    static ValidatableResponse asked(Storefronts storefronts, String key, String storefront, String body) {
        storefronts.awaitCatalogue();
        return given().filter(new HeldToTheSdk())
                .header("Authorization", "Bearer " + key)
                .contentType("application/json")
                .body(body)
                .post("/adapters/commercetools/" + storefront)
                .then();
    }
}
