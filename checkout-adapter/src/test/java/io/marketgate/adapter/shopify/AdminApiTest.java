package io.marketgate.adapter.shopify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.marketgate.adapter.PlatformHttp;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AdminApiTest {
    private static final String PARTS = """
            {"data":{"order":{"fulfillmentOrders":{"nodes":[{"id":"gid://shopify/FulfillmentOrder/1","status":"OPEN"},
             {"id":"gid://shopify/FulfillmentOrder/2","status":"CLOSED"},{"id":"gid://shopify/FulfillmentOrder/3","status":"ON_HOLD"}]}}}}""";
    private static final String DONE = "{\"data\":{\"fulfillmentOrderHold\":{\"userErrors\":[]}}}";
    private static final String BUSY = "{\"errors\":[{\"message\":\"Throttled\"}]}";

    private final Deque<String> answers = new ArrayDeque<>();
    private final List<JsonNode> asked = Collections.synchronizedList(new ArrayList<>());
    private final List<String> tokens = Collections.synchronizedList(new ArrayList<>());
    private HttpServer server;

    @BeforeEach
    void startShop() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/admin/api/2026-10/graphql.json", this::answer);
        server.start();
    }

    @AfterEach
    void stopShop() {
        server.stop(0);
    }

    @Test
    void holdsEveryPartThatIsNotOverAndSaysWhy() {
        answers.addAll(List.of(PARTS, DONE, DONE));

        hold();

        assertThat(asked).hasSize(3);
        assertThat(asked.get(0).at("/variables/id").asText()).isEqualTo("gid://shopify/Order/1");
        assertThat(asked.get(1).at("/variables").toString())
                .isEqualTo("{\"id\":\"gid://shopify/FulfillmentOrder/1\",\"hold\":{\"reason\":\"OTHER\","
                        + "\"reasonNotes\":\"why\",\"handle\":\"marketgate\",\"notifyMerchant\":true}}");
        assertThat(asked.get(2).at("/variables/id").asText()).isEqualTo("gid://shopify/FulfillmentOrder/3");
        assertThat(tokens).containsOnly(ConfiguredShop.TOKEN);
    }

    @Test
    void acceptsItsOwnExistingHold() {
        answers.addAll(List.of(PARTS, refused("DUPLICATE_FULFILLMENT_HOLD_HANDLE"), DONE));

        hold();

        assertThat(asked).hasSize(3);
    }

    @Test
    void triesAgainAFewTimes() {
        answers.addAll(List.of(BUSY, "", PARTS, DONE, DONE));

        hold();

        assertThat(asked).hasSize(5);
    }

    @Test
    void failsIfEveryAttemptIsRefused() {
        for (int i = 0; i < AdminApi.ATTEMPTS; i++) {
            answers.addAll(List.of(PARTS, refused("FULFILLMENT_ORDER_HOLD_LIMIT_REACHED")));
        }

        assertThatThrownBy(this::hold).hasRootCauseMessage("the hold was refused");
        assertThat(asked).hasSize(2 * AdminApi.ATTEMPTS);
    }

    @Test
    void failsWhileTheOrderHasNoPartsYet() {
        for (int i = 0; i < AdminApi.ATTEMPTS; i++) {
            answers.add("{\"data\":{\"order\":null}}");
        }

        assertThatThrownBy(this::hold).hasRootCauseMessage("the order has no parts that could be held yet");
    }

    private void hold() {
        new AdminApi(new PlatformHttp(Runnable::run))
                .hold(
                        new ConfiguredShop(
                                "http://127.0.0.1:" + server.getAddress().getPort() + "/"),
                        "gid://shopify/Order/1",
                        "why")
                .toCompletableFuture()
                .join();
    }

    private static String refused(String code) {
        return DONE.replace("[]", "[{\"code\":\"" + code + "\"}]");
    }

    private void answer(HttpExchange exchange) throws IOException {
        asked.add(Payloads.json(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
        tokens.add(exchange.getRequestHeaders().getFirst("X-Shopify-Access-Token"));
        String text;
        synchronized (answers) {
            text = answers.remove();
        }
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(body.length == 0 ? 502 : 200, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
