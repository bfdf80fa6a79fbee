package io.marketgate.checkout.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketgate.checkout.Carts;
import io.marketgate.checkout.DemonstrationGate;
import io.marketgate.checkout.Storefronts;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(DemonstrationGate.class)
class DecisionResourceTest {
    @Inject
    Storefronts storefronts;

    @Test
    void redirectsWhatAnotherStorefrontMaySell() {
        Response response = storefronts.decide(Carts.HERBAL_TO_SINGAPORE);

        assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
        assertThat(response.jsonPath().getString("disposition")).isEqualTo("REDIRECT");
        assertThat(response.jsonPath().getString("lines[0].verdict")).isEqualTo("REDIRECT");
        assertThat(response.jsonPath().getString("lines[0].storefront")).isEqualTo("global");
        assertThat(response.jsonPath().getString("redirects[0].url"))
                .startsWith("https://global.shop.example/cart?items=HERBAL-OTC-1:2&")
                .contains("&state=");
    }

    @Test
    void givesADecisionAgainByteByByte() {
        Response given = storefronts.decide(Carts.HERBAL_TO_SINGAPORE);

        Response again = storefronts
                .calling()
                .get("/v1/checkout/decisions/" + given.jsonPath().getString("id"));

        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.asByteArray()).isEqualTo(given.asByteArray());
    }
}
