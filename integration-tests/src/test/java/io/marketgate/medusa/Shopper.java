package io.marketgate.medusa;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketgate.harness.MedusaServer;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.Map;

/** A fictitious guest with one cart, who buys through the API of a front end. */
final class Shopper {
    private final MedusaServer medusa;
    private final String cart;

    private Shopper(MedusaServer medusa, String cart) {
        this.medusa = medusa;
        this.cart = cart;
    }

    /** A guest whose cart is complete: goods, address and payment are set. */
    static Shopper atTheTill(MedusaServer medusa, String sku, String country, String city, String postalCode) {
        MedusaServer.Shop shop = medusa.shop();
        Map<String, String> address = Map.of(
                "first_name",
                "Made-up",
                "last_name",
                "Shopper",
                "address_1",
                "1 Example Street",
                "city",
                city,
                "postal_code",
                postalCode,
                "country_code",
                country);
        Shopper shopper = new Shopper(
                medusa,
                done(
                                medusa,
                                "/store/carts",
                                Map.of(
                                        "region_id",
                                        shop.region(),
                                        "email",
                                        "shopper@shop.example",
                                        "shipping_address",
                                        address))
                        .getString("cart.id"));
        shopper.step(
                "line-items",
                Map.of("variant_id", String.valueOf(shop.variants().get(sku)), "quantity", 1));
        shopper.step("shipping-methods", Map.of("option_id", shop.parcel()));
        String payment = done(medusa, "/store/payment-collections", Map.of("cart_id", shopper.cart))
                .getString("payment_collection.id");
        done(
                medusa,
                "/store/payment-collections/" + payment + "/payment-sessions",
                Map.of("provider_id", "pp_system_default"));
        return shopper;
    }

    private void step(String what, Map<String, ?> body) {
        done(medusa, "/store/carts/" + cart + "/" + what, body);
    }

    private static JsonPath done(MedusaServer medusa, String path, Map<String, ?> body) {
        Response answer = post(medusa, path, body);
        assertThat(answer.statusCode()).as("%s: %s", path, answer.asString()).isEqualTo(200);
        return answer.jsonPath();
    }

    /** The shop's answer to the order: an order number, or the text of the refusal. */
    record Answer(int status, String type, String refusal) {
        boolean isSold() {
            return status == 200 && type.equals("order");
        }
    }

    Answer orders() {
        Response answer = post(medusa, "/store/carts/" + cart + "/complete", Map.of());
        return new Answer(
                answer.statusCode(),
                answer.jsonPath().getString("type"),
                String.valueOf(answer.jsonPath().getString("message")));
    }

    private static Response post(MedusaServer medusa, String path, Map<String, ?> body) {
        return RestAssured.given()
                .contentType("application/json")
                .header("x-publishable-api-key", medusa.shop().key())
                .body(body)
                .post(medusa.url() + path);
    }
}
