package io.marketgate.checkout.receipt;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.marketgate.checkout.Carts;
import io.marketgate.checkout.DemonstrationGate;
import io.marketgate.checkout.Storefronts;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(DemonstrationGate.class)
class ReceiptResourceTest {
    private static final String CART =
            Carts.HERBAL_TO_SINGAPORE.replace("\"locale\":\"en\"", "\"locale\":\"en\",\"receipt\":true");

    @Inject
    Storefronts storefronts;

    private JsonPath verify(String receipt, String cart, String more) {
        String body = "{\"receipt\":\"" + receipt + "\",\"cart\":" + cart + more + "}";
        Response response = storefronts.post("/v1/receipts/verify", body);
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
        return response.jsonPath();
    }

    @Test
    void acceptsItsOwnReceipt() {
        JsonPath decision = storefronts.decide(CART).jsonPath();

        JsonPath answer = verify(decision.getString("receipt"), CART, "");

        assertThat(answer.getBoolean("valid")).isTrue();
        assertThat(answer.getString("decision")).isEqualTo(decision.getString("id"));
        assertThat(answer.getMap("verdicts")).containsEntry("1", "REDIRECT");
    }

    @Test
    void refusesAReceiptOfAnotherCart() {
        String receipt = storefronts.decide(CART).jsonPath().getString("receipt");

        JsonPath answer = verify(receipt, CART.replace("\"quantity\":2", "\"quantity\":3"), "");

        assertThat(answer.getBoolean("valid")).isFalse();
        assertThat(answer.getString("why")).isEqualTo("CART_CHANGED");
        assertThat(answer.getString("decision")).isNull();
    }

    @Test
    void refusesAnExpiredReceipt() {
        String receipt = storefronts.decide(CART).jsonPath().getString("receipt");

        JsonPath answer = verify(receipt, CART, ",\"placedAt\":\"2999-01-01T00:00:00Z\"");

        assertThat(answer.getString("why")).isEqualTo("EXPIRED");
    }

    @Test
    void refusesAReceiptIssuedAfterTheOrder() {
        String receipt = storefronts.decide(CART).jsonPath().getString("receipt");

        JsonPath answer = verify(receipt, CART, ",\"placedAt\":\"2020-01-01T00:00:00Z\"");

        assertThat(answer.getBoolean("valid")).isFalse();
        assertThat(answer.getString("why")).isEqualTo("GIVEN_LATER");
    }

    @Test
    void publishesItsKeysWithoutAuthentication() {
        Response response = given().get("/.well-known/jwks.json");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.jsonPath().getString("keys[0].crv")).isEqualTo("Ed25519");
        assertThat(response.jsonPath().getMap("keys[0]")).doesNotContainKey("d");
    }

    @Test
    void refusesACartWithoutACanonicalForm() {
        Response response = storefronts.decide(CART.replace("1 Orchard Road", "\\ud800"));

        assertThat(response.statusCode()).as(response.asString()).isEqualTo(400);
    }
}
