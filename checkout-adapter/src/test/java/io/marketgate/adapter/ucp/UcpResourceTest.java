package io.marketgate.adapter.ucp;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
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
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(DemonstrationGate.class)
class UcpResourceTest {
    private static final String CREATE = "POST /checkout-sessions";
    private static final String GET = "GET /checkout-sessions/chk_1";
    private static final String UPDATE = "PUT /checkout-sessions/chk_1";
    private static final String COMPLETE = "POST /checkout-sessions/chk_1/complete";
    private static final String KEY = "550e8400-e29b-41d4-a716-446655440000";
    private static final String PAYMENT = "{ \"payment\" : {} }";

    @Inject
    Storefronts storefronts;

    @ConfigProperty(name = "marketgate.adapters.ucp.global.upstream")
    String shop;

    private Script script;

    @BeforeEach
    void writeAScript() {
        storefronts.awaitCatalogue();
        script = Script.of(shop);
    }

    @Test
    void sendsTheBuyerToTheStorefrontThatSellsIt() {
        script.answering(CREATE, 201, session("HERBAL-OTC-1", "SG", "238823"));

        Response answer = create("cn-flagship", "{\"line_items\":[]}");

        answer.then()
                .statusCode(201)
                .header("Idempotency-Key", KEY)
                .header("Request-Id", "request-1")
                .body("status", equalTo("requires_escalation"))
                .body("continue_url", startsWith("https://global.shop.example/cart?"))
                .body("messages[0].code", equalTo("region_restricted"))
                .body("messages[0].severity", equalTo("requires_buyer_review"));
        UcpSchema.holds(UcpSchema.CHECKOUT, answer.asString());
    }

    @Test
    void blocksWithLawAndBody() {
        script.answering(GET, 200, session("PAIN-PATCH-1", "TH", "10110"));

        Response answer = get("bkk-wellness");

        answer.then()
                .statusCode(200)
                .body("status", equalTo("incomplete"))
                .body("messages[0].type", equalTo("error"))
                .body("messages[0].content", containsString("Thai FDA"));
        UcpSchema.holds(UcpSchema.CHECKOUT, answer.asString());
    }

    @Test
    void passesAnOpenCheckout() {
        script.answering(UPDATE, 200, session("LIPSTICK-1", "SG", "238823"));

        Response answer = posting().body("{}").put(url("global", "/chk_1"));

        answer.then().statusCode(200).body("status", equalTo("ready_for_complete"));
        UcpSchema.holds(UcpSchema.CHECKOUT, answer.asString());
    }

    @Test
    void sendsTheBuyerToTheMerchantsPageToProveWhoIsBuying() {
        ObjectNode session = session("OMEGA-3-1", "CN", "200001");
        session.put("currency", "CNY");
        script.answering(GET, 200, session);

        Response answer = get("global");

        answer.then()
                .body("status", equalTo("requires_escalation"))
                .body("continue_url", equalTo("https://shop.example/identity?session=chk_1"))
                .body("messages[0].severity", equalTo("requires_buyer_input"));
        UcpSchema.holds(UcpSchema.CHECKOUT, answer.asString());
    }

    @Test
    void neverLetsAClosedCheckoutBeCompleted() {
        script.answering(GET, 200, session("PAIN-PATCH-1", "TH", "10110"));
        script.answering(COMPLETE, 200, UcpSessions.completed("chk_1", "PAIN-PATCH-1"));

        complete("bkk-wellness").then().statusCode(200).body("status", equalTo("incomplete"));

        assertThat(script.calls())
                .extracting(call -> call.path("call").textValue())
                .containsExactly(GET);
    }

    @Test
    void completesWhatMayBeSold() {
        script.answering(GET, 200, session("LIPSTICK-1", "SG", "238823"));
        script.answering(COMPLETE, 200, UcpSessions.completed("chk_1", "LIPSTICK-1"));

        Response answer = complete("global");

        answer.then().statusCode(200).body("status", equalTo("completed")).body("order.id", equalTo("o-1"));
        UcpSchema.holds(UcpSchema.CHECKOUT, answer.asString());
        List<JsonNode> calls = script.calls();
        assertThat(calls).extracting(call -> call.path("call").textValue()).containsExactly(GET, COMPLETE);
        assertThat(calls.get(0).path("headers").fieldNames())
                .toIterable()
                .contains("ucp-agent", "authorization")
                .doesNotContain("idempotency-key", "signature", "content-digest");
        assertThat(calls.get(1).path("headers").path("signature").textValue()).isEqualTo("sig1=:AA==:");
        assertThat(calls.get(1).path("body").textValue()).isEqualTo(PAYMENT);
        assertThat(calls.get(0).path("headers").has("marketgate-receipt")).isFalse();
        CarriedReceipt.isForTwoLipsticks(
                calls.get(1).path("headers").path("marketgate-receipt").textValue(),
                storefronts.key(),
                "12.50",
                "ucp:chk_1");
    }

    @Test
    void failsIfTheOrderDiffersFromTheJudgedCart() {
        script.answering(GET, 200, session("LIPSTICK-1", "SG", "238823"));
        script.answering(COMPLETE, 200, UcpSessions.completed("chk_1", "METFORMIN-RX-1"));

        complete("global").then().statusCode(502).body("code", equalTo("upstream_changed"));
    }

    @Test
    void returnsABusinessRefusalWithoutACheckout() {
        script.answering(CREATE, 200, UcpSchema.read("""
                {"ucp":{"version":"2026-04-08","status":"error"},"messages":[{"type":"error","code":"out_of_stock","content":"None left.","severity":"unrecoverable"}],
                 "continue_url":"https://shop.example/","status":"ready_for_complete","line_items":[]}"""));

        Response answer = create("global", "{}");

        answer.then().statusCode(200).body("messages[0].code", equalTo("out_of_stock"));
        UcpSchema.holds(UcpSchema.ERROR, answer.asString());
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 409, 422, 424})
    void returnsTheUpstreamsRefusal(int status) {
        script.answering(GET, status, UcpSchema.read("{\"code\":\"a_code\",\"content\":\"No.\",\"id\":\"chk_1\"}"));

        get("global").then().statusCode(status).body("code", equalTo("a_code")).body("content", equalTo("No."));
        complete("global").then().statusCode(status).body("code", equalTo("a_code"));
        assertThat(script.calls())
                .extracting(call -> call.path("call").textValue())
                .containsOnly(GET);
    }

    @Test
    void passesOnWhateverTheMerchantRefusesWith() {
        String said = "{ \"detail\" : \"Sold out\", \"continue_url\" : \"https://shop.example/cart\" }";
        script.answering(CREATE, 409, said, "application/problem+json; charset=utf-8", "Retry-After", "7");

        Response answer = create("global", "{}");

        answer.then()
                .statusCode(409)
                .header("Content-Type", equalTo("application/problem+json;charset=utf-8"))
                .header("Retry-After", "7")
                .header("Idempotency-Key", KEY);
        assertThat(answer.asString()).isEqualTo(said);
    }

    @Test
    void passesOnAPageThatNoBrowserRunsAtTheGate() {
        script.answering(GET, 403, "<script>alert(1)</script>", "text/html", "Allow", "POST");

        Response answer = get("global");

        answer.then()
                .statusCode(403)
                .header("Allow", "POST")
                .header("Content-Security-Policy", equalTo("default-src 'none'; sandbox"))
                .header("X-Content-Type-Options", "nosniff");
        assertThat(answer.asString()).isEqualTo("<script>alert(1)</script>");
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 409})
    void showsNoUnjudgedCheckoutOfARefusal(int status) {
        ObjectNode refusal = session("METFORMIN-RX-1", "SG", "238823");
        ((ObjectNode) refusal.path("ucp")).put("status", "error");
        script.answering(COMPLETE, status, refusal).answering(GET, status, refusal);

        assertThat(get("global").asString()).doesNotContain("ready_for_complete", "METFORMIN-RX-1");
        assertThat(complete("global").asString()).doesNotContain("ready_for_complete", "METFORMIN-RX-1");
        get("global").then().statusCode(status);
    }

    @Test
    void leavesTheUrlOfAMerchantWhoSendsTheBuyerOnItself() {
        ObjectNode session = session("HERBAL-OTC-1", "SG", "238823");
        session.put("status", "requires_escalation").put("continue_url", "https://shop.example/3ds");
        script.answering(GET, 200, session);

        get("cn-flagship")
                .then()
                .body("status", equalTo("requires_escalation"))
                .body("continue_url", equalTo("https://shop.example/3ds"))
                .body("messages[0].code", equalTo("region_restricted"));
    }

    @Test
    void addsItsMessagesToTheMerchants() {
        ObjectNode session = session("PAIN-PATCH-1", "TH", "10110");
        session.put("continue_url", "https://shop.example/cart");
        session.putArray("messages").addObject().put("type", "info").put("content", "Ships on Monday.");
        script.answering(GET, 200, session);

        get("bkk-wellness")
                .then()
                .body("continue_url", equalTo("https://shop.example/cart"))
                .body("messages[0].content", equalTo("Ships on Monday."))
                .body("messages[1].type", equalTo("error"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "\"completed\"", "{\"status\":\"ready_for_complete\"}"})
    void answersAnErrorToAnInvalidUpstreamResponse(String raw) {
        script.answering(GET, 200, raw);

        get("global").then().statusCode(502).body("code", equalTo("upstream_unreadable"));
        complete("global").then().statusCode(502).body("code", equalTo("upstream_unreadable"));
    }

    @Test
    void answersAnErrorIfTheUpstreamRedirectsOrIsSlowOrDead() {
        script.answering(GET, 302, session("LIPSTICK-1", "SG", "238823").toString());
        get("global").then().statusCode(502).body("code", equalTo("upstream_unavailable"));

        script.answering(GET, 200, UcpSessions.of("chk_2", "LIPSTICK-1", "SG", "238823"));
        get("global").then().statusCode(502).body("code", equalTo("upstream_unreadable"));

        script.silentTo(GET);
        get("slow").then().statusCode(504).body("code", equalTo("upstream_slow"));
        get("dead").then().statusCode(502).body("code", equalTo("upstream_unavailable"));
    }

    @Test
    void answersAnErrorForAStorefrontThatIsNotInTheCatalogue() {
        script.answering(GET, 200, session("LIPSTICK-1", "SG", "238823"));

        get("unlisted").then().statusCode(503).body("code", equalTo("gate_closed"));
    }

    @Test
    void forwardsNoCallThatViolatesTheProtocol() {
        given().get(url("global", "/chk_1")).then().statusCode(400).body("code", equalTo("invalid_profile_url"));
        calling()
                .body("{}")
                .post(url("global", ""))
                .then()
                .statusCode(400)
                .body("code", equalTo("idempotency_key_required"));
        create("global", "{\"a\":1,\"a\":2}").then().statusCode(400).body("code", equalTo("invalid_request"));
        get("nobody").then().statusCode(404).body("code", equalTo("not_found"));
        calling().get(url("global", "/a%2Fb")).then().statusCode(404);
        assertThat(script.calls()).isEmpty();
    }

    @Test
    void passesOnAnOrderThatStandsWithoutJudgingIt() {
        String said = "{ \"id\" : \"o-1\", \"line_items\" : [ { \"item\" : { \"id\" : \"METFORMIN-RX-1\" } } ] }";
        script.answering("GET /orders/o-1", 200, said, "application/json", "Retry-After", "7");

        Response answer = calling().get(order("o-1"));

        answer.then().statusCode(200).contentType("application/json").header("Request-Id", "request-1");
        assertThat(answer.asString()).isEqualTo(said);
        assertThat(script.calls().get(0).path("headers").path("authorization").textValue())
                .isEqualTo("Bearer " + script.token());
    }

    @Test
    void passesOnNoOtherCallAboutOrders() {
        script.answering("GET /orders/o-1", 500, "{}")
                .answering("GET /orders/o-2", 404, UcpSchema.read("{\"code\":\"none\"}"));

        calling().get(order("o-1")).then().statusCode(502).body("code", equalTo("upstream_unavailable"));
        calling().get(order("o-2")).then().statusCode(404).body("code", equalTo("none"));

        posting().body("{}").put(order("o-1")).then().statusCode(405);
        calling().get(order("a%2Fb")).then().statusCode(404).body("code", equalTo("not_found"));
        given().get(order("o-1")).then().statusCode(400).body("code", equalTo("invalid_profile_url"));
        assertThat(script.calls())
                .extracting(call -> call.path("call").textValue())
                .containsExactly("GET /orders/o-1", "GET /orders/o-2");
    }

    @Test
    void leavesTheAgentsKeyToTheMerchant() {
        script.answering(GET, 200, session("LIPSTICK-1", "SG", "238823"));

        calling()
                .header("X-API-Key", "the-merchants")
                .get(url("global", "/chk_1"))
                .then()
                .statusCode(200);

        assertThat(script.calls().get(0).path("headers").path("x-api-key").textValue())
                .isEqualTo("the-merchants");
    }

    @Test
    void showsTheMerchantsProfileWithItselfForTheEndpoint() {
        Script.of(shop, "null").answering("GET /.well-known/ucp", 200, UcpSchema.read("""
                {"ucp":{"version":"2026-04-08","payment_handlers":{},"capabilities":{},
                  "services":{"dev.ucp.shopping":[{"version":"2026-04-08","transport":"rest","endpoint":"https://shop.example/ucp"}]}}}"""));

        Response answer = given().get("/adapters/ucp/global/.well-known/ucp");

        answer.then()
                .statusCode(200)
                .body(
                        "ucp.services.'dev.ucp.shopping'[0].endpoint",
                        equalTo("https://gate.example/adapters/ucp/global"));
        UcpSchema.holds(UcpSchema.PROFILE, answer.asString());
        given().get("/adapters/ucp/dead/.well-known/ucp").then().statusCode(502);
        Script.of(shop, "null").answering("GET /.well-known/ucp", 404, UcpSchema.read("{\"code\":\"none\"}"));
        given().get("/adapters/ucp/global/.well-known/ucp")
                .then()
                .statusCode(404)
                .body("code", equalTo("none"));
    }

    @Test
    void answersNo5xxToAnyBodyOfAnAgent() {
        script.answering(CREATE, 201, session("LIPSTICK-1", "SG", "238823"));

        Fuzz.against(session("LIPSTICK-1", "SG", "238823").toString(), 300, body -> create("global", body)
                .statusCode());
    }

    @Test
    void keepsAClosedCheckoutFromLookingReadyForAnyUpstreamResponse() {
        String good = session("PAIN-PATCH-1", "TH", "10110").toString();

        Fuzz.against(good, 200, raw -> {
            script.answering(GET, 200, raw);
            Response answer = get("bkk-wellness");
            assertThat(answer.statusCode()).isIn(200, 400, 502);
            if (answer.statusCode() == 200 && "ready_for_complete".equals(answer.path("status"))) {
                assertThat(answer.<List<?>>path("line_items")).as(raw).isEmpty();
            }
            return 200;
        });
    }

    private RequestSpecification calling() {
        return given().header("Authorization", "Bearer " + script.token())
                .header("UCP-Agent", "profile=\"https://agent.example/.well-known/ucp\"")
                .header("Request-Id", "request-1")
                .contentType("application/json");
    }

    private static String order(String id) {
        return "/adapters/ucp/global/orders/" + id;
    }

    private RequestSpecification posting() {
        return calling().header("Idempotency-Key", KEY).header("Signature", "sig1=:AA==:");
    }

    private Response create(String storefront, String body) {
        return posting().body(body).post(url(storefront, ""));
    }

    private Response get(String storefront) {
        return calling().get(url(storefront, "/chk_1"));
    }

    private Response complete(String storefront) {
        return posting().body(PAYMENT).post(url(storefront, "/chk_1/complete"));
    }

    private static String url(String storefront, String path) {
        return "/adapters/ucp/" + storefront + "/checkout-sessions" + path;
    }

    private static ObjectNode session(String sku, String country, String postalCode) {
        return UcpSessions.of("chk_1", sku, country, postalCode);
    }
}
