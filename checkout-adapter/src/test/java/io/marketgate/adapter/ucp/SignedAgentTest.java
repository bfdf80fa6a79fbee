package io.marketgate.adapter.ucp;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
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

/** Agents that authenticate by a signature (RFC 9421) only. */
@QuarkusTest
@QuarkusTestResource(DemonstrationGate.class)
class SignedAgentTest {
    private static final String GET = "GET /checkout-sessions/chk_1";
    private static final String COMPLETE = "POST /checkout-sessions/chk_1/complete";

    @Inject
    Storefronts storefronts;

    @ConfigProperty(name = "marketgate.adapters.ucp.global.upstream")
    String shop;

    private Script toGate;
    private Script toAgent;

    @BeforeEach
    void writeScripts() {
        storefronts.awaitCatalogue();
        toGate = Script.of(shop, "gates-lookup").answering(GET, 200, session("LIPSTICK-1", "SG", "238823"));
        toAgent = Script.of(shop, "null").answering(COMPLETE, 200, UcpSessions.completed("chk_1", "LIPSTICK-1"));
    }

    @Test
    void completesWhatMayBeSold() {
        complete("global").then().statusCode(200).body("status", equalTo("completed"));

        assertThat(called(toGate)).containsExactly(GET);
        assertThat(called(toAgent)).containsExactly(COMPLETE);
        assertThat(toAgent.calls().get(0).path("headers").fieldNames())
                .toIterable()
                .contains("signature", "signature-input")
                .doesNotContain("authorization");
    }

    @Test
    void leavesItToTheMerchantWhoTheAgentIs() {
        toAgent.answering(COMPLETE, 401, UcpSchema.read("{\"code\":\"signature_invalid\",\"content\":\"No.\"}"));

        complete("global").then().statusCode(401).body("code", equalTo("signature_invalid"));
    }

    @Test
    void revealsNothingOfACheckoutThatIsNotCompleted() {
        toGate.answering(GET, 200, session("PAIN-PATCH-1", "TH", "10110"));

        Response answer = complete("bkk-wellness");

        answer.then().statusCode(200);
        UcpSchema.holds(UcpSchema.ERROR, answer.asString());
        assertThat(UcpSchema.read(answer.asString())).isEqualTo(UcpError.withheld(UcpVersion.V2026_04_08));
        assertThat(called(toAgent)).isEmpty();
    }

    @Test
    void revealsNothingOfAPlacedOrderThatIsClosedNow() {
        ObjectNode ordered = UcpSessions.completed("chk_1", "METFORMIN-RX-1");
        toGate.answering(GET, 200, ordered);

        assertThat(UcpSchema.read(complete("global").asString())).isEqualTo(UcpError.withheld(UcpVersion.V2026_04_08));
        assertThat(called(toAgent)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 404})
    void revealsNothingOfTheMerchantsAnswerToTheGate(int status) {
        toGate.answering(GET, status, UcpSchema.read("{\"code\":\"a_code\",\"content\":\"For the gate.\"}"));

        assertThat(UcpSchema.read(complete("global").asString())).isEqualTo(UcpError.withheld(UcpVersion.V2026_04_08));
    }

    @Test
    void usesItsOwnCredentialForSignedAgentsOnly() {
        signing().header("X-API-Key", "the-agents").body("{}").post(url("global", "/complete"));
        signing().header("Authorization", "Bearer the-agents").body("{}").post(url("global", "/complete"));
        given().header("UCP-Agent", "profile=\"https://agent.example/\"")
                .header("Idempotency-Key", "key-1")
                .body("{}")
                .post(url("global", "/complete"));
        signing().get(url("global", ""));
        complete("cn-flagship");

        assertThat(called(toGate)).isEmpty();
    }

    private static Response complete(String binding) {
        return signing().body("{}").post(url(binding, "/complete"));
    }

    private static RequestSpecification signing() {
        return given().header("UCP-Agent", "profile=\"https://agent.example/\"")
                .header("Idempotency-Key", "key-1")
                .header("Signature-Input", "sig1=(\"@method\" \"@path\");keyid=\"k-1\"")
                .header("Signature", "sig1=:AA==:")
                .contentType("application/json");
    }

    private static String url(String binding, String path) {
        return "/adapters/ucp/" + binding + "/checkout-sessions/chk_1" + path;
    }

    private static List<String> called(Script script) {
        return script.calls().stream()
                .map(call -> call.path("call").textValue())
                .toList();
    }

    private static JsonNode session(String sku, String country, String postalCode) {
        return UcpSessions.of("chk_1", sku, country, postalCode);
    }
}
