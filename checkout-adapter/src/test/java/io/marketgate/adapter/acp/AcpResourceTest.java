package io.marketgate.adapter.acp;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.marketgate.adapter.CarriedReceipt;
import io.marketgate.adapter.Fuzz;
import io.marketgate.adapter.proxy.Script;
import io.marketgate.checkout.DemonstrationGate;
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
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(DemonstrationGate.class)
class AcpResourceTest {
    private static final String CREATE = "POST /checkout_sessions";
    private static final String GET = "GET /checkout_sessions/cs_1";
    private static final String UPDATE = "POST /checkout_sessions/cs_1";
    private static final String COMPLETE = "POST /checkout_sessions/cs_1/complete";
    private static final String CANCEL = "POST /checkout_sessions/cs_1/cancel";
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
    @ValueSource(strings = {NEWEST, "2026-01-30"})
    void sendsTheBuyerToTheStorefrontThatSellsIt(String version) {
        script.answering(CREATE, 201, session("HERBAL-OTC-1", "SG", "238823"));

        Response answer = new AcpAgent("cn-flagship", script, version).create();

        answer.then()
                .statusCode(201)
                .header("Idempotency-Key", AcpAgent.KEY)
                .header("Request-Id", "request-1")
                .body("status", equalTo("requires_escalation"))
                .body("continue_url", startsWith("https://global.shop.example/cart?"))
                .body("messages[0].code", equalTo("region_restricted"))
                .body("messages[0].param", equalTo("$.line_items[0]"));
        AcpSchema.holds(version, "CheckoutSession", answer.asString());
    }

    @ParameterizedTest
    @ValueSource(strings = {NEWEST, "2026-01-30"})
    void blocksWithLawAndBody(String version) {
        script.answering(GET, 200, session("PAIN-PATCH-1", "TH", "10110"));

        Response answer = new AcpAgent("bkk-wellness", script, version).get("cs_1");

        answer.then()
                .statusCode(200)
                .body("status", equalTo("not_ready_for_payment"))
                .body("messages[0].type", equalTo("error"))
                .body("messages[0].content", containsString("Thai FDA"));
        AcpSchema.holds(version, "CheckoutSession", answer.asString());
    }

    @ParameterizedTest
    @ValueSource(strings = {NEWEST, "2026-01-30"})
    void passesAnOpenSessionWithItsTerms(String version) {
        script.answering(UPDATE, 200, session("LIPSTICK-1", "SG", "238823"));

        Response answer = new AcpAgent("global", script, version).post("cs_1", "{}");

        answer.then()
                .statusCode(200)
                .body("status", equalTo("ready_for_payment"))
                .body("messages", hasSize(0));
        AcpSchema.holds(version, "CheckoutSession", answer.asString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-Hans, en;q=0.5", "en;q=abc", ";;,", "*", "xx--yy_"})
    void speaksToTheBuyerWhateverLanguageIsAskedFor(String languages) {
        ObjectNode session = session("PAIN-PATCH-1", "CN", "200001");
        session.remove("locale");
        script.answering(GET, 200, session);
        AcpAgent agent = agent("global");

        String words = agent.calling()
                .header("Accept-Language", languages)
                .get(agent.url("/checkout_sessions/cs_1"))
                .then()
                .statusCode(200)
                .extract()
                .path("messages[0].content");

        assertThat(words.codePoints().anyMatch(Character::isIdeographic)).isEqualTo(languages.startsWith("zh"));
    }

    @Test
    void sendsTheBuyerToTheMerchantsPageToProveWhoIsBuying() {
        ObjectNode session = session("OMEGA-3-1", "CN", "200001");
        session.put("currency", "cny");
        script.answering(GET, 200, session);

        Response answer = agent("global").get("cs_1");

        answer.then()
                .body("status", equalTo("requires_escalation"))
                .body("continue_url", equalTo("https://shop.example/identity?session=cs_1"))
                .body("messages[0].resolution", equalTo("requires_buyer_input"));
        AcpSchema.holds(NEWEST, "CheckoutSession", answer.asString());
    }

    @Test
    void asksTheAgentForTheAddressThatASessionToBePaidForLacks() {
        ObjectNode session = session("LIPSTICK-1", "SG", "238823");
        session.remove("fulfillment_details");
        script.answering(GET, 200, session);

        Response answer = agent("global").get("cs_1");

        answer.then()
                .body("status", equalTo("not_ready_for_payment"))
                .body("messages[0].code", equalTo("missing"))
                .body("messages[0].param", equalTo("$.fulfillment_details.address"))
                .body("messages[0].resolution", equalTo("recoverable"));
        AcpSchema.holds(NEWEST, "CheckoutSession", answer.asString());
    }

    @Test
    void neverLetsAClosedSessionBeCompleted() {
        script.answering(GET, 200, session("PAIN-PATCH-1", "TH", "10110"));
        script.answering(COMPLETE, 200, completed("PAIN-PATCH-1"));

        Response answer = agent("bkk-wellness").complete("cs_1", PAYMENT);

        answer.then().statusCode(200).body("status", equalTo("not_ready_for_payment"));
        assertThat(script.calls())
                .extracting(call -> call.path("call").textValue())
                .containsExactly(GET);
        AcpSchema.holds(NEWEST, "CheckoutSession", answer.asString());
    }

    @Test
    void completesWhatMayBeSold() {
        script.answering(GET, 200, session("LIPSTICK-1", "SG", "238823"));
        script.answering(COMPLETE, 200, completed("LIPSTICK-1"));

        Response answer = agent("global").complete("cs_1", PAYMENT);

        answer.then().statusCode(200).body("status", equalTo("completed")).body("order.id", equalTo("o-1"));
        AcpSchema.holds(NEWEST, "CheckoutSessionWithOrder", answer.asString());
        List<JsonNode> calls = script.calls();
        assertThat(calls).extracting(call -> call.path("call").textValue()).containsExactly(GET, COMPLETE);
        assertThat(calls.get(0).path("headers").has("idempotency-key")).isFalse();
        assertThat(calls.get(1).path("headers").path("idempotency-key").textValue())
                .isEqualTo(AcpAgent.KEY);
        assertThat(calls.get(1).path("body").textValue()).isEqualTo(PAYMENT);
        assertThat(calls.get(0).path("headers").has("marketgate-receipt")).isFalse();
        CarriedReceipt.isForTwoLipsticks(
                calls.get(1).path("headers").path("marketgate-receipt").textValue(),
                storefronts.key(),
                "12.50",
                "acp:cs_1");
    }

    @Test
    void failsIfTheOrderDiffersFromTheJudgedCart() {
        script.answering(GET, 200, session("LIPSTICK-1", "SG", "238823"));
        script.answering(COMPLETE, 200, completed("METFORMIN-RX-1"));

        Response answer = agent("global").complete("cs_1", PAYMENT);

        answer.then().statusCode(502).body("code", equalTo("upstream_changed"));
        AcpSchema.holds(NEWEST, "Error", answer.asString());
    }

    @Test
    void failsIfTheOrderCannotBeJudged() {
        ObjectNode completed = completed("LIPSTICK-1");
        ((ObjectNode) completed.at("/line_items/0")).remove(List.of("unit_amount", "totals"));
        script.answering(GET, 200, session("LIPSTICK-1", "SG", "238823"));
        script.answering(COMPLETE, 200, completed);

        agent("global").complete("cs_1", PAYMENT).then().statusCode(502).body("code", equalTo("upstream_changed"));
    }

    @Test
    void leavesAPlacedOrderUnchanged() {
        script.answering(GET, 200, completed("METFORMIN-RX-1"));

        agent("global").get("cs_1").then().statusCode(200).body("status", equalTo("completed"));
        agent("global").complete("cs_1", PAYMENT).then().statusCode(200).body("status", equalTo("completed"));
        assertThat(script.calls())
                .extracting(call -> call.path("call").textValue())
                .containsOnly(GET);
    }

    @Test
    void forwardsACancellation() {
        ObjectNode session = session("METFORMIN-RX-1", "SG", "238823");
        session.put("status", "canceled");
        script.answering(CANCEL, 200, session);

        agent("global").post("cs_1/cancel", "").then().statusCode(200).body("status", equalTo("canceled"));
    }

    @Test
    void describesItsVersions() {
        Response answer = given().get("/adapters/acp/global/.well-known/acp.json");

        answer.then()
                .statusCode(200)
                .body("api_base_url", equalTo("https://gate.example/adapters/acp/global"))
                .body("protocol.version", equalTo(NEWEST));
        AcpSchema.holds(NEWEST, "DiscoveryResponse", answer.asString());
        given().get("/adapters/acp/nobody/.well-known/acp.json").then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create_checkout_session_response",
                "update_checkout_session_response",
                "checkout_session_with_payment_declined"
            })
    void closesTheVendorsSessionsOfARegulatedSku(String name) {
        ObjectNode session = (ObjectNode) AcpSchema.example(name);
        ((ObjectNode) session.at("/line_items/0/item")).put("id", "METFORMIN-RX-1");
        script.answering(CREATE, 201, session);

        Response answer = agent("global")
                .create(AcpSchema.example("create_checkout_session_request").toString());

        answer.then()
                .statusCode(201)
                .body("status", not(equalTo("ready_for_payment")))
                .body("messages.findAll { it.type == 'error' }", not(hasSize(0)));
        AcpSchema.holds(NEWEST, "CheckoutSession", answer.asString());
    }

    @Test
    void keepsAClosedSessionFromLookingReadyForAnyUpstreamResponse() {
        String good = session("PAIN-PATCH-1", "TH", "10110").toString();

        Fuzz.against(good, 200, raw -> {
            script.answering(GET, 200, raw);
            Response answer = agent("bkk-wellness").get("cs_1");
            assertThat(answer.statusCode()).isIn(200, 400, 502);
            if (answer.statusCode() == 200 && "ready_for_payment".equals(answer.path("status"))) {
                assertThat(answer.<List<?>>path("line_items")).as(raw).isEmpty();
            }
            return 200;
        });
    }

    private AcpAgent agent(String storefront) {
        return new AcpAgent(storefront, script, NEWEST);
    }

    private static ObjectNode session(String sku, String country, String postalCode) {
        return AcpSessions.of("cs_1", sku, country, postalCode);
    }

    private static ObjectNode completed(String sku) {
        ObjectNode session = session(sku, "SG", "238823");
        session.put("status", "completed");
        session.putObject("order")
                .put("id", "o-1")
                .put("checkout_session_id", "cs_1")
                .put("permalink_url", "https://shop.example/orders/o-1");
        return session;
    }
}
