package io.marketgate.generic;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import io.marketgate.harness.StandIn;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/** A gate that opens every cart, or falsifies that answer in one way. */
final class StandInGate implements AutoCloseable {
    static final String KEY = "mg_made_up";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String DECISIONS = "/v1/checkout/decisions";
    private static final String ELSEWHERE = "/elsewhere";

    private final StandIn server;
    private volatile Falsification falsification = new Falsification(Lie.NONE, new CountDownLatch(0));
    private volatile @Nullable Question question;

    /** The current falsification, and the latch that ends a delay. */
    private record Falsification(Lie lie, CountDownLatch over) {}

    /** The last request. */
    record Question(JsonNode body, Map<String, String> credentials) {}

    StandInGate() throws IOException {
        server = new StandIn(Map.of(
                DECISIONS,
                exchange -> answer(exchange, falsification),
                ELSEWHERE,
                exchange -> answer(exchange, new Falsification(Lie.NONE, new CountDownLatch(0)))));
    }

    String url() {
        return server.url();
    }

    @Nullable
    Question question() {
        return question;
    }

    /** Falsifies answers while an order is placed. */
    Outcome whileFalsifying(Lie lie, Shop shop, Order order) throws IOException, InterruptedException {
        Falsification current = new Falsification(lie, new CountDownLatch(1));
        falsification = current;
        question = null;
        try {
            return shop.place(order);
        } finally {
            current.over().countDown();
        }
    }

    private void answer(HttpExchange exchange, Falsification current) throws IOException {
        try (exchange) {
            JsonNode asked = JSON.readTree(exchange.getRequestBody());
            question = new Question(
                    asked,
                    Map.of(
                            "X-API-Key",
                                    String.valueOf(exchange.getRequestHeaders().getFirst("X-API-Key")),
                            "Authorization",
                                    String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"))));
            ObjectNode answer = truth(asked);
            current.lie().into(answer);
            byte[] body = (current.lie() == Lie.A_PAGE
                            ? "<html>yes</html>"
                            : current.lie() == Lie.NOTHING ? "null" : answer.toString())
                    .getBytes(StandardCharsets.UTF_8);
            switch (current.lie()) {
                case CREATED -> StandIn.send(exchange, 201, body);
                case BROKEN -> StandIn.send(exchange, 500, body);
                case A_REDIRECT -> {
                    exchange.getResponseHeaders().set("Location", url() + ELSEWHERE);
                    StandIn.send(exchange, 307, body);
                }
                case SILENCE -> {
                    current.over().await();
                    StandIn.send(exchange, 200, body);
                }
                case HALF_AN_ANSWER -> {
                    exchange.sendResponseHeaders(200, body.length);
                    exchange.getResponseBody().write(body, 0, body.length / 2);
                    exchange.getResponseBody().flush();
                    current.over().await();
                }
                default -> StandIn.send(exchange, 200, body);
            }
        } catch (InterruptedException ends) {
            Thread.currentThread().interrupt();
        }
    }

    private static ObjectNode truth(JsonNode asked) {
        ObjectNode answer = JSON.createObjectNode().put("disposition", "SELL_LOCAL");
        answer.set("cartId", asked.path("cartId"));
        ArrayNode lines = answer.putArray("lines");
        for (JsonNode line : asked.path("lines")) {
            ObjectNode ruled = lines.addObject().put("verdict", "SELL_LOCAL");
            ruled.set("id", line.path("id"));
            ruled.set("sku", line.path("sku"));
            ruled.putObject("shopper").put("text", "");
            ruled.putObject("road").put("rule", "SG-COSM-L-1");
        }
        answer.putArray("redirects");
        return answer;
    }

    @Override
    public void close() {
        falsification.over().countDown();
        server.close();
    }
}
