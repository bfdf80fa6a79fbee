package io.marketgate.checkout;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every answer says besides its body: whose it is, and who may keep it. */
@QuarkusTest
@WithTestResource(DemonstrationGate.class)
class AnswerHeadersTest {
    private static final String ID = "X-Request-Id";
    private static final String UUID_FORM = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    @Inject
    Storefronts storefronts;

    @Test
    void repeatsTheCallersIdAndNamesOtherRequests() {
        assertThat(given().header(ID, "order-77/2").get("/q/health/live").header(ID))
                .isEqualTo("order-77/2");
        assertThat(given().header(ID, "two words").get("/q/health/live").header(ID))
                .matches(UUID_FORM);
        assertThat(storefronts.decide(Carts.HERBAL_TO_SINGAPORE).header(ID)).matches(UUID_FORM);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/checkout/decisions", "/v1/nowhere", "/admin/v1/skus", "/nowhere"})
    void namesAProblemLikeItsRequest(String path) {
        String id = UUID.randomUUID().toString();

        Response refused = given().header(ID, id).get(path);

        assertThat(refused.statusCode()).isBetween(400, 499);
        assertThat(refused.header(ID)).isEqualTo(id);
        assertThat(refused.jsonPath().getString("instance")).isEqualTo("urn:uuid:" + id);
    }

    @Test
    void namesTheProblemOfABodyThatIsNotRead() {
        String id = UUID.randomUUID().toString();

        Response refused = storefronts
                .calling()
                .header(ID, id)
                .body(" ".repeat(300 * 1024))
                .post("/v1/checkout/decisions");

        assertThat(refused.statusCode()).isEqualTo(413);
        assertThat(refused.header(ID)).isEqualTo(id);
        assertThat(refused.jsonPath().getString("instance")).isEqualTo("urn:uuid:" + id);
    }

    @Test
    void putsNothingIntoAProblemThatIsNoUri() {
        Response refused = given().header(ID, "order-77").get("/v1/checkout/decisions/x");

        assertThat(refused.header(ID)).isEqualTo("order-77");
        assertThat(refused.jsonPath().getString("instance")).isNull();
    }

    @Test
    void letsNoCacheKeepWhatADoorAnswers() {
        assertThat(storefronts.decide(Carts.HERBAL_TO_SINGAPORE).header("Cache-Control"))
                .isEqualTo("no-store");
        assertThat(given().get("/admin/v1/skus").header("Cache-Control")).isEqualTo("no-store");
        assertThat(given().get("/q/openapi").header("Cache-Control")).isNull();
    }

    @Test
    void letsNoBrowserShowAnAnswerAsAPage() {
        assertThat(given().get("/v1/nowhere").header("Content-Security-Policy"))
                .isEqualTo("default-src 'none'; frame-ancestors 'none'");
        assertThat(given().get("/").headers().getValues("Content-Security-Policy"))
                .as("a page's own policy, and no other beside it")
                .singleElement()
                .asString()
                .contains("script-src");
    }

    /** Who listens on a plain connection could say anything, and browsers do not believe it there. */
    @Test
    void demandsTlsOnlyByTls() {
        assertThat(given().get("/v1/nowhere").header("Strict-Transport-Security"))
                .isNull();
    }

    @Test
    void letsCachesKeepTheKeysOfReceiptsForAWhile() {
        Response keys = given().filter(new HeldToTheDescription()).get("/.well-known/jwks.json");

        assertThat(keys.headers().getValues("Cache-Control")).containsExactly("public, max-age=300");
        assertThat(keys.jsonPath().getList("keys")).isNotEmpty();
    }

    @Test
    void forbidsBrowsersToGuessMediaTypes() {
        for (String path : new String[] {"/q/health", "/v1/nowhere", "/.well-known/jwks.json"}) {
            assertThat(given().get(path).header("X-Content-Type-Options"))
                    .as(path)
                    .isEqualTo("nosniff");
        }
    }
}
