package io.marketgate.checkout;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(DemonstrationGate.class)
class OpenApiTest {

    private static JsonNode document() throws Exception {
        String json = given().header("Accept", "application/json")
                .get("/q/openapi?format=json")
                .asString();
        return new ObjectMapper().readTree(json);
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/checkout/decisions, post, 200 400 401 403 404 409 413 415 422 503",
        "/v1/checkout/decisions/{id}, get, 200 400 401 403 404 503",
        "/v1/eligibility/queries, post, 200 400 401 403 404 413 415 503",
        "/v1/addresses/resolve, post, 200 400 401 403 413 415 503",
        "/v1/identity/requirements, get, 200 400 401 403 404 503",
        "/v1/identity/verifications, post, 201 400 401 403 409 413 415 422 429 503",
        "/v1/identity/subjects/{subject}, get, 200 400 401 403 404 503",
        "/v1/identity/subjects/{subject}, delete, 204 400 401 403 404 503",
        "/v1/receipts/verify, post, 200 400 401 403 413 415 503",
        "/v1/handovers/verify, post, 200 400 401 403 413 415 503",
        "/adapters/commercetools/{storefront}/handovers, post, 200 400 401 403 404 413 415 503",
        "/.well-known/jwks.json, get, 200 400",
        "/v1/substances, get, 200 400 401 403 404 503",
        "/v1/vocabulary, get, 200 400 401 403 503",
    })
    void saysHowEveryCallCanEnd(String path, String method, String statuses) throws Exception {
        JsonNode operation = document().path("paths").path(path).path(method);

        assertThat(operation.path("responses").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder(statuses.split(" "));
    }

    @Test
    void describesEveryBodyByAnExistingSchema() throws Exception {
        JsonNode document = document();

        for (JsonNode reference : document.findValues("$ref")) {
            String pointer = reference.textValue().substring(1);
            assertThat(document.at(pointer).isMissingNode()).as(pointer).isFalse();
        }
        assertThat(document.at("/components/schemas/DecisionRequest/required"))
                .extracting(JsonNode::textValue)
                .containsExactlyInAnyOrder("storefront", "currency", "shipTo", "lines");
        assertThat(document.at(
                                "/paths/~1v1~1checkout~1decisions/post/requestBody/content/application~1json/schema/$ref")
                        .textValue())
                .isEqualTo("#/components/schemas/DecisionRequest");
    }
}
