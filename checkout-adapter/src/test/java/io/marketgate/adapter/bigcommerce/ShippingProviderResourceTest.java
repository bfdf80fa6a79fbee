package io.marketgate.adapter.bigcommerce;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.marketgate.adapter.Fuzz;
import io.marketgate.adapter.HeldToTheSchema;
import io.marketgate.adapter.StatedSchema;
import io.marketgate.checkout.DemonstrationGate;
import io.marketgate.checkout.Storefronts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(DemonstrationGate.class)
class ShippingProviderResourceTest {
    private static final StatedSchema ANSWERS = StatedSchema.beside(ShippingProviderResourceTest.class);

    @Inject
    Storefronts storefronts;

    @Test
    void hasNoRateForWhatTheLawCloses() {
        rate("bkk-wellness", request("PAIN-PATCH-1", "TH", "10110"))
                .statusCode(200)
                .body("carrier_quotes", empty())
                .body("messages[0].type", equalTo("ERROR"))
                .body("messages[0].text", containsString("PAIN-PATCH-1"));
    }

    @Test
    void hasTheZonesRateForWhatMayBeSold() {
        rate("global", request("LIPSTICK-1", "SG", "238823"))
                .statusCode(200)
                .body("carrier_quotes", hasSize(1))
                .body("carrier_quotes[0].quotes[0].display_name", equalTo("Parcel"));
    }

    @Test
    void hasNoRateForACartWithoutAPriceOrACompleteAddress() {
        rate("global", request("LIPSTICK-1", "SG", "238823").replace("declared_value", "value"))
                .statusCode(200)
                .body("carrier_quotes", empty());
        rate("global", request("OMEGA-3-1", "CN", "").replace("\"city\":\"Somewhere\"", "\"city\":\"\""))
                .statusCode(200)
                .body("carrier_quotes", empty());
    }

    @Test
    void saysWhetherTheKeyIsGoodForTheStorefront() {
        post("global", "check_connection_options", "{}").statusCode(200).body("valid", equalTo(true));
        storefronts
                .calling("mg_" + "0".repeat(16) + "_" + "0".repeat(64))
                .body("{}")
                .post("/adapters/bigcommerce/global/check_connection_options")
                .then()
                .statusCode(401);
    }

    @Test
    void answersNo5xxToAnyBody() {
        Fuzz.against(request("LIPSTICK-1", "SG", "238823"), 300, body -> rate("global", body)
                .extract()
                .statusCode());
    }

    private ValidatableResponse rate(String storefront, String body) {
        return post(storefront, "rate", body);
    }

    private ValidatableResponse post(String storefront, String call, String body) {
        return storefronts
                .calling()
                .filter(new HeldToTheSchema(ANSWERS))
                .body(body)
                .post("/adapters/bigcommerce/" + storefront + "/" + call)
                .then();
    }

    private static String request(String sku, String country, String zip) {
        return """
                {"base_options":{"origin":{"zip":"1","country_iso2":"HK"},"store_id":"s-1",
                 "destination":{"zip":"%s","country_iso2":"%s","city":"Somewhere"},
                 "items":[{"sku":"%s","quantity":1,"declared_value":{"currency":"USD","amount":12.5}}]},
                 "zone_options":{"rate_name":"Parcel","rate_amount":"7.50","rate_currency":"USD"}}""".formatted(zip, country, sku);
    }
}
