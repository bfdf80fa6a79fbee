package io.marketgate.authentication;

import static io.restassured.RestAssured.given;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.marketgate.access.PresentedKey;
import io.marketgate.checkout.DemonstrationGate;
import io.marketgate.checkout.Storefronts;
import io.marketgate.merchant.MerchantId;
import io.marketgate.securityevent.SecurityEvent;
import io.marketgate.securityevent.SecurityEvents;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every way to be refused is one security event, and nothing else is. */
@QuarkusTest
@WithTestResource(DemonstrationGate.class)
class NotedRefusalsTest {
    private static final MerchantId DEMO = new MerchantId("demo");
    private static final String ORDERS = "/adapters/shopify/global/orders";

    @Inject
    Storefronts storefronts;

    @Inject
    SecurityEvents events;

    /** A way to be refused. */
    enum Way {
        NO_CREDENTIAL(401, "GET /v1/vocabulary", false, false),
        NO_CREDENTIAL_OF_AN_AGENT(401, "GET /adapters/acp/{binding}/checkout_sessions/{session}", false, false),
        MALFORMED_KEY(401, "GET /v1/vocabulary", false, false),
        UNKNOWN_KEY(401, "GET /v1/vocabulary", false, false),
        WRONG_KEY(401, "GET /v1/vocabulary", true, true),
        SIGNATURE_INVALID(401, "POST /adapters/shopify/{binding}/orders", true, false),
        SIGNATURE_INVALID_OF_SALEOR(401, "POST /adapters/saleor/{binding}/webhooks", true, false),
        ROLE_MISSING(403, "GET /admin/v1/skus", true, true),
        MERCHANT_NAMED(403, "GET /v1/vocabulary", true, true),
        STAFF_ONLY(403, "POST /v1/eligibility/queries", true, true),
        OTHER_SHOP(403, "POST /adapters/saleor/{binding}/token", true, false);

        final int status;
        final String endpoint;
        final boolean merchant;
        final boolean actor;

        Way(int status, String endpoint, boolean merchant, boolean actor) {
            this.status = status;
            this.endpoint = endpoint;
            this.merchant = merchant;
            this.actor = actor;
        }

        String word() {
            return name().replaceFirst("_OF_.*", "");
        }
    }

    @ParameterizedTest
    @EnumSource
    void isOneEventThatSaysWhoWhereAndWhy(Way way) {
        String key = storefronts.keyOf(DEMO, Set.of());
        String actor = "key:" + PresentedKey.parse(key).orElseThrow().id();
        String request = UUID.randomUUID().toString();

        Response answer = go(way, key, given().header("X-Request-Id", request).contentType("application/json"));

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(way.status);
        List<SecurityEvent> noted = await().atMost(Duration.ofSeconds(10))
                .until(() -> refusals(way.merchant ? DEMO : null, way), found -> !found.isEmpty());
        assertThat(noted)
                .contains(new SecurityEvent(
                        SecurityEvent.Kind.REFUSED,
                        way.merchant ? DEMO : null,
                        way.actor ? actor : null,
                        way.endpoint,
                        way.word(),
                        null));
    }

    private static Response go(Way way, String key, RequestSpecification request) {
        String order = "{\"line_items\":[]}";
        return switch (way) {
            case NO_CREDENTIAL -> request.get("/v1/vocabulary");
            case NO_CREDENTIAL_OF_AN_AGENT ->
                request.header("API-Version", "2026-04-17").get("/adapters/acp/global/checkout_sessions/cs_1");
            case MALFORMED_KEY -> request.header("X-API-Key", "mg_typo").get("/v1/vocabulary");
            case UNKNOWN_KEY ->
                request.header("X-API-Key", PresentedKey.generate().text()).get("/v1/vocabulary");
            case WRONG_KEY ->
                request.header("X-API-Key", key.substring(0, key.length() - 64) + "0".repeat(64))
                        .get("/v1/vocabulary");
            case SIGNATURE_INVALID -> request.body(order).post(ORDERS);
            case SIGNATURE_INVALID_OF_SALEOR -> request.body("{}").post("/adapters/saleor/global/webhooks");
            case ROLE_MISSING -> request.header("X-API-Key", key).get("/admin/v1/skus");
            case MERCHANT_NAMED ->
                request.header("X-API-Key", key)
                        .header("Marketgate-Merchant", "demo")
                        .get("/v1/vocabulary");
            case STAFF_ONLY -> request.header("X-API-Key", key).body("""
                        {"storefront":"global","markets":["SG"],"skus":["LIPSTICK-1"],"at":"2027-01-01T00:00:00Z"}""").post("/v1/eligibility/queries");
            case OTHER_SHOP ->
                request.header("Saleor-Api-Url", "https://other.example/graphql/")
                        .body("{\"auth_token\":\"t\"}")
                        .post("/adapters/saleor/global/token");
        };
    }

    @Test
    void aVerdictInAPlatformsFormRefusesNobody() {
        String key = storefronts.keyOf(DEMO, Set.of());
        Response denied = given().header("X-API-Key", key).body("{}").post("/adapters/envoy/global/api/orders");
        Response refused = given().header("X-API-Key", key).get("/admin/v1/skus");

        assertThat(denied.statusCode()).isEqualTo(403);
        assertThat(refused.statusCode()).isEqualTo(403);
        String actor = "key:" + PresentedKey.parse(key).orElseThrow().id();
        List<SecurityEvent> noted = await().atMost(Duration.ofSeconds(10))
                .until(
                        () -> refusals(DEMO).stream()
                                .filter(event -> actor.equals(event.actor()))
                                .toList(),
                        found -> !found.isEmpty());
        assertThat(noted).extracting(SecurityEvent::endpoint).containsExactly("GET /admin/v1/skus");
    }

    private List<SecurityEvent> refusals(@Nullable MerchantId merchant, Way way) {
        return refusals(merchant).stream()
                .filter(event -> event.outcome().equals(way.word()))
                .filter(event -> requireNonNull(event.endpoint()).equals(way.endpoint))
                .toList();
    }

    private List<SecurityEvent> refusals(@Nullable MerchantId merchant) {
        events.writeNoted();
        return events
                .list(new SecurityEvents.Query(
                        merchant,
                        Instant.now().minus(Duration.ofHours(1)),
                        Instant.now().plus(Duration.ofHours(1)),
                        Set.of(SecurityEvent.Kind.REFUSED),
                        null,
                        500))
                .stream()
                .map(recorded -> recorded.occurrence().event())
                .toList();
    }
}
