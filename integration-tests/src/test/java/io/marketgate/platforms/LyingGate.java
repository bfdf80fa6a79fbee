package io.marketgate.platforms;

import com.sun.net.httpserver.HttpExchange;
import io.marketgate.harness.StandIn;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A server in the gate's place that gives false answers. */
final class LyingGate implements AutoCloseable {
    /** The path of the correct answer. */
    static final String ELSEWHERE = "/elsewhere";

    private final StandIn server;
    private volatile Answer lie = new Answer(500, "");
    private volatile Answer truth = lie;

    LyingGate() throws IOException {
        server = new StandIn(
                Map.of("/", exchange -> answer(exchange, lie), ELSEWHERE, exchange -> answer(exchange, truth)));
    }

    String url() {
        return server.url();
    }

    /** Sets the false answer and the correct one. */
    void answerWith(Answer nextLie, Answer nextTruth) {
        lie = nextLie;
        truth = nextTruth;
    }

    private static void answer(HttpExchange exchange, Answer answer) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            if (answer.location() != null) {
                exchange.getResponseHeaders().set("Location", answer.location());
            }
            StandIn.send(exchange, answer.status(), answer.body().getBytes(StandardCharsets.UTF_8));
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
