package io.marketgate.checkout.address;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketgate.checkout.DemonstrationGate;
import io.marketgate.checkout.Storefronts;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(DemonstrationGate.class)
class AddressResourceTest {
    @Inject
    Storefronts storefronts;

    private Response resolve(String address) {
        return storefronts.post("/v1/addresses/resolve", "{\"address\":" + address + "}");
    }

    @Test
    void namesTheMarketOfEveryLawDomain() {
        Response response = resolve("{\"country\":\"SG\",\"city\":\"Singapore\",\"postalCode\":\"238823\"}");

        assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
        assertThat(response.jsonPath().getString("status")).isEqualTo("RESOLVED");
        assertThat(response.jsonPath().getMap("laws", String.class, String.class))
                .containsEntry("medicines", "SG")
                .containsEntry("customs", "SG")
                .hasSize(7);
    }

    @Test
    void saysWhatToCorrect() {
        Response response = resolve("{\"country\":\"Singapore\"}");

        assertThat(response.jsonPath().getString("status")).isEqualTo("UNRESOLVED");
        assertThat(response.jsonPath().getString("problems[0].field")).isEqualTo("country");
        assertThat(response.asString()).doesNotContain("Singapore");
    }

    @Test
    void refusesASubdivisionOfAnotherCodeSystem() {
        Response response = resolve(
                "{\"country\":\"CN\",\"subdivision\":\"CN22\",\"city\":\"Shanghai\",\"postalCode\":\"200001\"}");

        assertThat(response.jsonPath().getString("status"))
                .as(response.asString())
                .isEqualTo("UNRESOLVED");
        assertThat(response.jsonPath().getString("problems[0].field")).isEqualTo("subdivision");
    }

    @Test
    void findsMilitaryMailInsideACity() {
        Response response = resolve("{\"country\":\"JP\",\"city\":\"FPO AP 96349\"}");

        assertThat(response.jsonPath().getString("status"))
                .as(response.asString())
                .isEqualTo("UNSUPPORTED");
    }

    @Test
    void isUnsupportedForACountryWithoutLaw() {
        Response response = resolve("{\"country\":\"BR\"}");

        assertThat(response.jsonPath().getString("status")).isEqualTo("UNSUPPORTED");
        assertThat(response.jsonPath().getString("market")).isNull();
    }
}
