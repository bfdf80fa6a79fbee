package io.marketgate.checkout.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketgate.checkout.DemonstrationGate;
import io.marketgate.checkout.Storefronts;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(DemonstrationGate.class)
class OrderResourceTest {
    @Inject
    Storefronts storefronts;

    private final String subject = "cust-" + UUID.randomUUID();

    private Response decide(String members, int quantity) {
        return storefronts.decide("""
                {"storefront":"global","currency":"USD","locale":"en",%s
                 "shipTo":{"country":"SG","city":"Singapore","postalCode":"238823"},
                 "lines":[{"id":"1","sku":"HERBAL-OTC-1","quantity":%d,"unitPrice":"9.00"}]}""".formatted(members, quantity));
    }

    private Response look(int quantity) {
        return decide("\"buyer\":{\"subject\":\"" + subject + "\"},", quantity);
    }

    private String order(int quantity) {
        Response response = decide("\"reserve\":true,\"buyer\":{\"subject\":\"" + subject + "\"},", quantity);
        assertThat(response.jsonPath().getString("lines[0].verdict"))
                .as(response.asString())
                .isEqualTo("SELL_LOCAL");
        return response.jsonPath().getString("id");
    }

    private String verdict(int quantity) {
        return look(quantity).jsonPath().getString("lines[0].verdict");
    }

    /** The most units that a newcomer may order. */
    private int most() {
        return look(500).jsonPath().getInt("lines[0].remedies.find { it.action == 'REDUCE_QUANTITY' }.maxQuantity");
    }

    private Response report(String decision, String step) {
        return storefronts.calling().post("/v1/checkout/decisions/" + decision + "/" + step);
    }

    @Test
    void lookingAtACartReservesNothing() {
        int most = most();

        assertThat(verdict(most)).isEqualTo("SELL_LOCAL");
        assertThat(verdict(most)).isEqualTo("SELL_LOCAL");
    }

    @Test
    void holdsWhatAnOrderUsesUntilItIsReleased() {
        String decision = order(most());

        assertThat(verdict(1)).isEqualTo("BLOCK");
        assertThat(look(1).jsonPath().getList("lines[0].reasons.code")).contains("LIMIT_EXCEEDED");
        assertThat(report(decision, "release").jsonPath().getString("state")).isEqualTo("RELEASED");
        assertThat(verdict(1)).isEqualTo("SELL_LOCAL");
    }

    @Test
    void countsACommittedOrderUntilItsGoodsComeBack() {
        String decision = order(most());

        assertThat(report(decision, "commit").statusCode()).isEqualTo(200);
        assertThat(report(decision, "commit").jsonPath().getString("state")).isEqualTo("COMMITTED");
        assertThat(report(decision, "release").statusCode()).isEqualTo(409);
        assertThat(verdict(1)).isEqualTo("BLOCK");
        assertThat(report(decision, "restore").jsonPath().getString("state")).isEqualTo("RESTORED");
        assertThat(verdict(1)).isEqualTo("SELL_LOCAL");
    }

    @Test
    void knowsNoOrderWithoutAReservation() {
        String looked = look(1).jsonPath().getString("id");

        assertThat(report(looked, "commit").statusCode()).isEqualTo(404);
        assertThat(report("no-uuid", "commit").statusCode()).isEqualTo(404);
    }

    @Test
    void asksAGuestWhoOrdersToSignIn() {
        Response response = decide("\"reserve\":true,", 1);

        assertThat(response.jsonPath().getString("lines[0].blockKind")).isEqualTo("CURABLE");
        assertThat(response.jsonPath().getString("lines[0].remedies[0].action")).isEqualTo("VERIFY_IDENTITY");
        assertThat(response.jsonPath().getString("lines[0].remedies[0].level")).isEqualTo("SELF_DECLARED");
    }
}
