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

/** A gate that lets everything through, or tells one lie about it. */
final class StandInGate implements AutoCloseable {
    static final String KEY = "mg_made_up";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String DECISIONS = "/v1/checkout/decisions";
    private static final String ELSEWHERE = "/elsewhere";

    private final StandIn server;
    private volatile Telling telling = new Telling(Lie.NONE, new CountDownLatch(0));
    private volatile @Nullable Question question;

    /** What is told now, and until when it is held back. */
    private record Telling(Lie lie, CountDownLatch over) {}

    /** What it was asked last. */
    record Question(JsonNode body, Map<String, String> credentials) {}

    StandInGate() throws IOException {
        server = new StandIn(Map.of(
                DECISIONS,
                exchange -> answer(exchange, telling),
                ELSEWHERE,
                exchange -> answer(exchange, new Telling(Lie.NONE, new CountDownLatch(0)))));
    }

    String url() {
        return server.url();
    }

    @Nullable
    Question question() {
        return question;
    }

    /** Tells a lie while an order is placed, and no longer. */
    Outcome whileTelling(Lie lie, Shop shop, Order order) throws IOException, InterruptedException {
        Telling told = new Telling(lie, new CountDownLatch(1));
        telling = told;
        question = null;
        try {
            return shop.place(order);
        } finally {
            told.over().countDown();
        }
    }

    private void answer(HttpExchange exchange, Telling told) throws IOException {
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
            told.lie().into(answer);
            byte[] body = (told.lie() == Lie.A_PAGE
                            ? "<html>yes</html>"
                            : told.lie() == Lie.NOTHING ? "null" : answer.toString())
                    .getBytes(StandardCharsets.UTF_8);
            switch (told.lie()) {
                case CREATED -> StandIn.send(exchange, 201, body);
                case BROKEN -> StandIn.send(exchange, 500, body);
                case A_REDIRECT -> {
                    exchange.getResponseHeaders().set("Location", url() + ELSEWHERE);
                    StandIn.send(exchange, 307, body);
                }
                case SILENCE -> {
                    told.over().await();
                    StandIn.send(exchange, 200, body);
                }
                case HALF_AN_ANSWER -> {
                    exchange.sendResponseHeaders(200, body.length);
                    exchange.getResponseBody().write(body, 0, body.length / 2);
                    exchange.getResponseBody().flush();
                    told.over().await();
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
        }
        answer.putArray("redirects");
        return answer;
    }

    @Override
    public void close() {
        telling.over().countDown();
        server.close();
    }
}
