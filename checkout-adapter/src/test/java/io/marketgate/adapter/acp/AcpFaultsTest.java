package io.marketgate.adapter.acp;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.marketgate.adapter.Fuzz;
import io.marketgate.adapter.Unruled;
import io.marketgate.adapter.proxy.Script;
import io.marketgate.checkout.DemonstrationGate;
import io.marketgate.checkout.Logged;
import io.marketgate.checkout.Storefronts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(DemonstrationGate.class)
class AcpFaultsTest {
    private static final String CREATE = "POST /checkout_sessions";
    private static final String GET = "GET /checkout_sessions/cs_1";
    private static final String PAYMENT = "{ \"payment_data\" : {} }";
    private static final String NEWEST = "2026-04-17";

    @Inject
    Storefronts storefronts;

    @ConfigProperty(name = "marketgate.adapters.acp.global.upstream")
    String shop;

    private Script script;

    @BeforeEach
    void writeAScript() {
        storefronts.awaitCatalogue();
        script = Script.of(shop);
    }

    @ParameterizedTest
    @CsvSource({
        "400, invalid_item_id",
        "401, unauthorized",
        "403, forbidden",
        "404, not_found",
        "422, idempotency_conflict"
    })
    void returnsTheUpstreamsRefusal(int status, String code) {
        JsonNode error =
                AcpSchema.read("{\"type\":\"invalid_request\",\"code\":\"%s\",\"message\":\"No.\"}".formatted(code));
        script.answering(CREATE, status, error).answering(GET, status, error);

        Response created = agent("global").create();
        Response completed = agent("global").complete("cs_1", PAYMENT);

        created.then().statusCode(status).body("code", equalTo(code)).body("message", equalTo("No."));
        completed.then().statusCode(status).body("code", equalTo(code));
        AcpSchema.holds(NEWEST, "Error", created.asString());
    }

    @Test
    void passesOnWhateverTheMerchantRefusesWith() {
        String said = "{ \"detail\" : \"Sold out\", \"continue_url\" : \"https://shop.example/cart\" }";
        script.answering(CREATE, 409, said, "application/problem+json", "Retry-After", "7");

        Response answer = agent("global").create();

        answer.then().statusCode(409).contentType("application/problem+json").header("Retry-After", "7");
        assertThat(answer.asString()).isEqualTo(said);
    }

    @Test
    void leavesTheUrlOfAMerchantWhoSendsTheBuyerOnItself() {
        ObjectNode session = session("OMEGA-3-1", "CN", "200001");
        session.put("currency", "cny")
                .put("status", "requires_escalation")
                .put("continue_url", "https://shop.example/3ds");
        script.answering(GET, 200, session);

        agent("global")
                .get("cs_1")
                .then()
                .body("status", equalTo("requires_escalation"))
                .body("continue_url", equalTo("https://shop.example/3ds"))
                .body("messages[0].resolution", equalTo("requires_buyer_input"));
    }

    @Test
    void convertsARefusalThatShowsASessionToAProtocolError() {
        script.answering(CREATE, 403, session("LIPSTICK-1", "SG", "238823"));

        Response answer = new AcpAgent("global", script, "2026-01-30").create();

        answer.then().statusCode(403).body("code", equalTo("refused"));
        AcpSchema.holds("2026-01-30", "Error", answer.asString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "{", "[]", "null", "\"ready_for_payment\"", "{\"status\":\"ready_for_payment\"}", "<html>"})
    void answersAnErrorToAnInvalidUpstreamResponse(String raw) {
        script.answering(GET, 200, raw).answering(CREATE, 201, raw);

        failed(agent("global").get("cs_1"), 502, "upstream_unreadable");
        failed(agent("global").create(), 502, "upstream_unreadable");
        failed(agent("global").complete("cs_1", PAYMENT), 502, "upstream_unreadable");
    }

    @Test
    void answersAnErrorIfTheUpstreamReturnsAnotherSession() {
        script.answering(GET, 200, AcpSessions.of("cs_2", "LIPSTICK-1", "SG", "238823"));

        failed(agent("global").get("cs_1"), 502, "upstream_unreadable");
        failed(agent("global").complete("cs_1", PAYMENT), 502, "upstream_unreadable");
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 307, 500, 503})
    void answersAnErrorIfTheUpstreamFailsOrRedirects(int status) {
        script.answering(GET, status, session("LIPSTICK-1", "SG", "238823").toString());

        failed(agent("global").get("cs_1"), 502, "upstream_unavailable");
        assertThat(script.calls()).hasSize(1);
    }

    @Test
    void answersAnErrorIfTheUpstreamIsSlowOrDead() {
        script.silentTo(GET);

        failed(agent("slow").get("cs_1"), 504, "upstream_slow");
        failed(agent("dead").get("cs_1"), 502, "upstream_unavailable");
        failed(agent("dead").complete("cs_1", PAYMENT), 502, "upstream_unavailable");
    }

    @Test
    void answersAnErrorForAStorefrontThatIsNotInTheCatalogue() {
        script.answering(GET, 200, session("LIPSTICK-1", "SG", "238823"));

        try (Logged logged = Logged.by(Unruled.class)) {
            failed(agent("unlisted").get("cs_1"), 503, "gate_closed");

            assertThat(logged.records())
                    .singleElement()
                    .asString()
                    .startsWith("WARN event=unruled adapter=acp storefront=")
                    .contains("status=404");
        }
    }

    @Test
    void refusesOtherVersions() {
        script.answering(GET, 200, session("LIPSTICK-1", "SG", "238823"));

        Response answer = new AcpAgent("global", script, "2026-01-16").get("cs_1");

        answer.then()
                .statusCode(400)
                .body("code", equalTo("unsupported_api_version"))
                .body("supported_versions", equalTo(List.of(NEWEST, "2026-01-30")));
        AcpSchema.holds(NEWEST, "Error", answer.asString());
        given().get("/adapters/acp/global/checkout_sessions/cs_1")
                .then()
                .statusCode(400)
                .body("code", equalTo("api_version_required"));
        assertThat(script.calls()).isEmpty();
    }

    @Test
    void forwardsNoCallThatViolatesTheProtocol() {
        AcpAgent agent = agent("global");

        agent.calling()
                .body("{}")
                .post(agent.url("/checkout_sessions"))
                .then()
                .statusCode(400)
                .body("code", equalTo("idempotency_key_required"));
        agent.calling()
                .header("Idempotency-Key", "k".repeat(256))
                .body("{}")
                .post(agent.url("/checkout_sessions"))
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid_idempotency_key"));
        given().header("API-Version", NEWEST)
                .get(agent.url("/checkout_sessions/cs_1"))
                .then()
                .statusCode(401)
                .body("code", equalTo("unauthorized"));
        agent.create("{\"a\":1,\"a\":2}").then().statusCode(400).body("code", equalTo("invalid_json"));
        agent.get("..%2f..%2fadmin").then().statusCode(404);
        agent("nobody").get("cs_1").then().statusCode(404).body("code", equalTo("not_found"));
        assertThat(script.calls()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"mg_nobody_00", "eyJhbGciOiJub25lIn0.e30."})
    void leavesTheAgentsCredentialToTheMerchant(String token) {
        Script known = Script.of(shop, token).answering(GET, 200, session("LIPSTICK-1", "SG", "238823"));

        new AcpAgent("global", known, NEWEST).get("cs_1").then().statusCode(200);

        assertThat(known.calls().get(0).path("headers").path("authorization").textValue())
                .isEqualTo("Bearer " + token);
    }

    @Test
    void forwardsNoHeaderButTheProtocols() {
        script.answering(GET, 200, session("LIPSTICK-1", "SG", "238823"));
        AcpAgent agent = agent("global");

        agent.calling()
                .header("Cookie", "a=b")
                .header("X-Forwarded-Host", "elsewhere.example")
                .get(agent.url("/checkout_sessions/cs_1"))
                .then()
                .statusCode(200);

        assertThat(script.calls().get(0).path("headers").fieldNames())
                .toIterable()
                .doesNotContain("cookie", "x-forwarded-host")
                .contains("api-version", "request-id", "authorization");
    }

    @Test
    void answersNo5xxToAnyBodyOfAnAgent() {
        script.answering(CREATE, 201, session("LIPSTICK-1", "SG", "238823"));

        Fuzz.against(AcpSchema.example("create_checkout_session_request").toString(), 300, body -> agent("global")
                .create(body)
                .statusCode());
    }

    private AcpAgent agent(String storefront) {
        return new AcpAgent(storefront, script, NEWEST);
    }

    private static ObjectNode session(String sku, String country, String postalCode) {
        return AcpSessions.of("cs_1", sku, country, postalCode);
    }

    private static void failed(Response answer, int status, String code) {
        answer.then()
                .statusCode(status)
                .body("type", equalTo("service_unavailable"))
                .body("code", equalTo(code));
        AcpSchema.holds(NEWEST, "Error", answer.asString());
        AcpSchema.holds("2026-01-30", "Error", answer.asString());
    }
}
