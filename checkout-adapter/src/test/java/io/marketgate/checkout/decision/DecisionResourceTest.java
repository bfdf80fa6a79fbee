package io.marketgate.checkout.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketgate.checkout.Carts;
import io.marketgate.checkout.DemonstrationGate;
import io.marketgate.checkout.Storefronts;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    @ParameterizedTest
    @CsvSource({"PRESCRIPTION,NOT_COUNTED", "CUSTOMS_DECLARATION_DATA,NOT_ASKED", "FDA_PRIOR_NOTICE,"})
    void givesANoticeForIneffectiveEvidence(String type, String code) {
        Response response = storefronts.decide(Carts.HERBAL_TO_SINGAPORE.replace(
                "\"unitPrice\"", "\"evidence\":[{\"type\":\"" + type + "\"}],\"unitPrice\""));

        assertThat(response.jsonPath().getList("notices.code", String.class))
                .isEqualTo(code == null ? List.of() : List.of(code));
        assertThat(response.jsonPath().getList("notices.pointer", String.class))
                .isEqualTo(code == null ? List.of() : List.of("/lines/0/evidence/0"));
    }

    @Test
    void repeatsADecisionByteForByte() {
        Response given = storefronts.decide(Carts.HERBAL_TO_SINGAPORE);

        Response again = storefronts
                .calling()
                .get("/v1/checkout/decisions/" + given.jsonPath().getString("id"));

        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.asByteArray()).isEqualTo(given.asByteArray());
    }
}
