package io.marketgate.adapter.commercetools;

import static io.restassured.RestAssured.given;

import io.marketgate.checkout.Storefronts;
import io.restassured.response.ValidatableResponse;

/** Calls the gate as the platform calls an API Extension, and has the vendor's SDK read each answer. */
final class Extension {
    private Extension() {}

    /** Asks about a cart or an order once the gate knows every change made so far. */
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
