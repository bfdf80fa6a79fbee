package io.marketgate.checkout.eligibility;

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
class EligibilityResourceTest {
    @Inject
    Storefronts storefronts;

    private JsonPath query(String storefront, String skus, String markets) {
        Response response = storefronts.post(
                "/v1/eligibility/queries",
                "{\"storefront\":\"" + storefront + "\",\"currency\":\"CNY\",\"locale\":\"en\",\"skus\":" + skus
                        + ",\"markets\":" + markets + "}");
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
        return response.jsonPath();
    }

    @Test
    void answersEverySkuInEveryMarket() {
        JsonPath answer = query("global", "[\"OMEGA-3-1\",\"LIPSTICK-1\"]", "[\"SG\",\"BR\"]");

        assertThat(answer.getList("answers.sku")).containsExactly("OMEGA-3-1", "OMEGA-3-1", "LIPSTICK-1", "LIPSTICK-1");
        assertThat(answer.getList("answers.market")).containsExactly("SG", "BR", "SG", "BR");
        assertThat(answer.getString("answers[1].reasons[0].code")).isEqualTo("MARKET_NOT_SUPPORTED");
    }

    @Test
    void conditionsApplyIfTheBuyerMustBeKnown() {
        JsonPath answer = query("global", "[\"OMEGA-3-1\"]", "[\"CN\"]");

        assertThat(answer.getString("answers[0].verdict")).isEqualTo("BLOCK");
        assertThat(answer.getString("answers[0].blockKind")).isEqualTo("CURABLE");
        assertThat(answer.getList("answers[0].remedies.action")).contains("VERIFY_IDENTITY");
    }

    @Test
    void saysWhatAGuestIsTold() {
        JsonPath page = query("cn-flagship", "[\"HERBAL-OTC-1\"]", "[\"SG\"]");
        JsonPath guest = storefronts.decide(Carts.HERBAL_TO_SINGAPORE).jsonPath();

        assertThat(page.getString("answers[0].verdict")).isEqualTo(guest.getString("lines[0].verdict"));
        assertThat(page.getMap("answers[0].identity")).isEqualTo(guest.getMap("identity"));
        assertThat(page.getList("answers[0].reasons.code")).isEqualTo(guest.getList("lines[0].reasons.code"));
    }

    @Test
    void readsAMarketInAnyCase() {
        JsonPath answer = query("global", "[\"OMEGA-3-1\"]", "[\"sg\"]");

        assertThat(answer.getString("answers[0].market")).isEqualTo("SG");
    }

    @Test
    void saysHowAMarketIsWritten() {
        Response response = storefronts.post(
                "/v1/eligibility/queries", "{\"storefront\":\"global\",\"skus\":[\"A\"],\"markets\":[\"Singapore\"]}");

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.jsonPath().getString("violations[0].pointer")).isEqualTo("/markets/0");
        assertThat(response.jsonPath().getString("violations[0].message")).contains("ISO 3166-1 alpha-2", "`SG`");
    }

    @Test
    void refusesPersonalData() {
        Response response = storefronts.post(
                "/v1/eligibility/queries",
                "{\"storefront\":\"global\",\"skus\":[\"A\"],\"markets\":[\"SG\"],\"buyer\":{\"subject\":\"cust-1\"}}");

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.jsonPath().getList("violations.pointer")).containsExactly("/buyer");
    }
}
