package io.marketgate.generic;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketgate.generic.LyingVerifier.Manner;
import io.marketgate.generic.Merchant.Completion;
import io.marketgate.harness.PackagedGate;
import io.marketgate.harness.SharedGate;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Bypassing the gate: a merchant behind the packaged gate's Agentic Commerce Protocol completes sessions that come
 * through the gate, and none that come directly.
 */
@ExtendWith(SharedGate.class)
@Timeout(60)
class ReceiptDemandIT {
    private static final Completion UNVERIFIED = new Completion(null, "UNVERIFIED");

    private static PackagedGate gate;
    private static Merchant merchant;
    private static LyingVerifier liar;
    private static Merchant gullible;

    @BeforeAll
    static void open(PackagedGate shared) throws IOException, InterruptedException {
        gate = shared;
        merchant = Merchant.open(
                SharedGate.AGENTS_MERCHANT, gate.url(), gate.credentials().storefrontKey());
        liar = new LyingVerifier();
        gullible = Merchant.open(unusedPort(), liar.url(), "mg_made_up");
    }

    @AfterAll
    static void close() {
        merchant.close();
        gullible.close();
        liar.close();
    }

    @Test
    void completesWhatComesThroughTheGate() {
        Response answer = completeAsAnAgent("cs_2_LIPSTICK-1_through");

        answer.then().statusCode(200);
        assertThat(answer.jsonPath().getString("order.id")).isEqualTo("o-cs_2_LIPSTICK-1_through");
    }

    @Test
    void completesNoSessionThatBypassesTheGate() throws Exception {
        assertThat(merchant.complete("cs_2_LIPSTICK-1_straight", null)).isEqualTo(new Completion(null, "NO_RECEIPT"));
        assertThat(merchant.complete("cs_2_LIPSTICK-1_straight", "a.b.c")).isEqualTo(new Completion(null, "MALFORMED"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"cs_2_LIPSTICK-1_other", "cs_3_LIPSTICK-1_one"})
    void completesNothingByTheReceiptOfAnotherSession(String session) throws Exception {
        completeAsAnAgent("cs_2_LIPSTICK-1_one").then().statusCode(200);
        String receipt = merchant.receiptOf("cs_2_LIPSTICK-1_one");

        assertThat(merchant.complete("cs_2_LIPSTICK-1_one", receipt).order()).isEqualTo("o-cs_2_LIPSTICK-1_one");
        assertThat(merchant.complete(session, receipt)).isEqualTo(new Completion(null, "CART_CHANGED"));
    }

    @Test
    void completesNothingThatTheGateHasRefused() throws Exception {
        String receipt = gate.asStorefront()
                .body("""
                        {"storefront":"global","receipt":true,"currency":"USD","buyer":{"subject":"acp:cs_2_METFORMIN-RX-1_no"},
                         "shipTo":{"country":"SG","city":"SINGAPORE","postalCode":"238823"},
                         "lines":[{"id":"0","sku":"METFORMIN-RX-1","quantity":2,"unitPrice":"12.50"}]}""")
                .post("/v1/checkout/decisions")
                .jsonPath()
                .getString("receipt");

        assertThat(merchant.complete("cs_2_METFORMIN-RX-1_no", receipt))
                .isEqualTo(new Completion(null, "NOT_SOLD_HERE"));
    }

    @Test
    void acceptsAValidVerification() throws Exception {
        liar.says(Manner.PLAIN, LyingVerifier.YES);

        assertThat(gullible.complete("cs_2_LIPSTICK-1_yes", "a.b.c").order()).isEqualTo("o-cs_2_LIPSTICK-1_yes");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "PLAIN")
    void refusesAVerificationInAnyOtherForm(Manner manner) throws Exception {
        liar.says(manner, LyingVerifier.YES);

        assertThat(gullible.complete("cs_2_LIPSTICK-1_any", "a.b.c")).isEqualTo(UNVERIFIED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "true",
                "<html>valid</html>",
                "{}",
                "{\"valid\":true}",
                "{\"valid\":\"true\",\"storefront\":\"global\",\"verdicts\":{\"0\":\"SELL_LOCAL\"}}",
                "{\"valid\":1,\"storefront\":\"global\",\"verdicts\":{\"0\":\"SELL_LOCAL\"}}",
                "{\"valid\":true,\"storefront\":\"elsewhere\",\"verdicts\":{\"0\":\"SELL_LOCAL\"}}",
                "{\"valid\":true,\"storefront\":\"global\",\"verdicts\":null}",
                "{\"valid\":true,\"storefront\":\"global\",\"verdicts\":{}}",
                "{\"valid\":true,\"storefront\":\"global\",\"verdicts\":{\"0\":\"SELL_LOCAL\",\"1\":\"SELL_LOCAL\"}}",
                "{\"valid\":false}"
            })
    void believesNothingThatIsNoAnswer(String words) throws Exception {
        liar.says(Manner.PLAIN, words);

        assertThat(gullible.complete("cs_2_LIPSTICK-1_any", "a.b.c")).isEqualTo(UNVERIFIED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"0\":\"BLOCK\"}", "{\"1\":\"SELL_LOCAL\"}"})
    void completesNothingThatAReceiptDoesNotOpen(String verdicts) throws Exception {
        liar.says(Manner.PLAIN, "{\"valid\":true,\"storefront\":\"global\",\"verdicts\":" + verdicts + "}");

        assertThat(gullible.complete("cs_2_LIPSTICK-1_any", "a.b.c")).isEqualTo(new Completion(null, "NOT_SOLD_HERE"));
    }

    @Test
    void completesNothingWhileTheGateIsDead() throws Exception {
        try (Merchant alone = Merchant.open(unusedPort(), "http://127.0.0.1:" + unusedPort(), "mg_made_up")) {
            assertThat(alone.complete("cs_2_LIPSTICK-1_any", "a.b.c")).isEqualTo(UNVERIFIED);
        }
    }

    private static Response completeAsAnAgent(String session) {
        return gate.anonymous()
                .header("Authorization", "Bearer an-agent")
                .header("API-Version", "2026-04-17")
                .header("Idempotency-Key", session)
                .body("{\"payment_data\":{}}")
                .post("/adapters/acp/agents/checkout_sessions/" + session + "/complete");
    }

    private static int unusedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
