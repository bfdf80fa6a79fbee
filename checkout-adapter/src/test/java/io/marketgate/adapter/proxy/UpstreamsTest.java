package io.marketgate.adapter.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.MissingNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.marketgate.adapter.proxy.UpstreamFailure.Kind;
import io.marketgate.checkout.wire.Body;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UpstreamsTest {
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final Duration SHORT = Duration.ofMillis(300);

    private final ExecutorService workers = Executors.newCachedThreadPool();
    private final Upstreams upstreams = new Upstreams(workers);
    private final List<String> seen = new CopyOnWriteArrayList<>();
    private HttpServer server;

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(workers);
        server.start();
    }

    @AfterEach
    void close() {
        server.stop(0);
        workers.shutdownNow();
    }

    @Test
    void forwardsTheCallToTheConfiguredUrl() {
        serve(exchange -> answer(exchange, 201, "{}"));

        UpstreamAnswer answer = call(LONG, "{ \"a\" : 1 }");

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.body().bytes()).asString(StandardCharsets.UTF_8).isEqualTo("{}");
        assertThat(seen).containsExactly("POST /shop/sessions/s-1/complete { \"a\" : 1 }");
    }

    @Test
    void followsNoRedirect() {
        serve(exchange -> {
            exchange.getResponseHeaders().set("Location", "/elsewhere");
            answer(exchange, 307, "");
        });

        assertThat(call(LONG, "{}").status()).isEqualTo(307);
        assertThat(seen).hasSize(1);
    }

    @Test
    void returnsARefusalWithoutAChallenge() {
        serve(exchange -> answer(exchange, 401, "{}"));

        assertThat(call(LONG, "{}").isRefusal()).isTrue();
    }

    @Test
    void returnsOnlyHeadersThatAnAgentMaySee() {
        serve(exchange -> {
            exchange.getResponseHeaders().set("Set-Cookie", "a=b");
            exchange.getResponseHeaders().set("Retry-After", "7");
            answer(exchange, 503, "{}");
        });

        assertThat(call(LONG, "{}").headers()).isEqualTo(Map.of("retry-after", "7"));
    }

    @Test
    void limitsTheTimeForTheHead() {
        serve(exchange -> {});

        assertThat(failure(SHORT)).isEqualTo(Kind.SLOW);
    }

    @Test
    void limitsTheTimeForTheBody() {
        serve(exchange -> {
            exchange.sendResponseHeaders(200, 10);
            exchange.getResponseBody().write('{');
            exchange.getResponseBody().flush();
        });

        assertThat(failure(SHORT)).isEqualTo(Kind.SLOW);
    }

    @Test
    void refusesABodyBeyondTheLimit() {
        serve(exchange -> answer(exchange, 200, " ".repeat(Upstreams.MOST_BYTES + 1)));

        assertThat(failure(LONG)).isEqualTo(Kind.UNREADABLE);
    }

    @Test
    void readsABodyOfTheMaximumSize() {
        serve(exchange -> answer(exchange, 200, " ".repeat(Upstreams.MOST_BYTES)));

        assertThat(call(LONG, "{}").body().bytes()).hasSize(Upstreams.MOST_BYTES);
    }

    @Test
    void reportsAnUnreachableUpstream() {
        server.stop(0);

        assertThat(failure(LONG)).isEqualTo(Kind.UNAVAILABLE);
    }

    @Test
    void reportsATruncatedResponse() {
        serve(exchange -> {
            exchange.sendResponseHeaders(200, 10);
            exchange.getResponseBody().write('{');
            exchange.close();
        });

        assertThat(failure(LONG)).isEqualTo(Kind.UNAVAILABLE);
    }

    @Test
    void refusesUrlsThatAreNotHttpOrHaveAUser() {
        for (String url :
                List.of("file:///etc/passwd", "https://user@shop.example", "/shop", "https://shop.example/#a")) {
            assertThatThrownBy(() -> new Upstream(URI.create(url), LONG))
                    .as(url)
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void refusesASessionIdThatCouldLeadElsewhere() {
        for (String id :
                List.of("", ".", "..", "a/b", "../admin", "a%2Fb", "a?b", "a#b", "a b", "a\\b", "@host", "é")) {
            assertThat(SessionId.parse(id)).as(id).isNull();
        }
        assertThat(SessionId.parse("checkout_session_123.a-b~c")).isNotNull();
    }

    private UpstreamAnswer call(Duration timeout, @Nullable String body) {
        URI base = URI.create("http://localhost:" + server.getAddress().getPort() + "/shop/");
        SessionCall call = new SessionCall(
                "POST",
                "/sessions",
                new SessionId("s-1"),
                "complete",
                Map.of("authorization", "Bearer a"),
                body == null ? null : new Body(body.getBytes(StandardCharsets.UTF_8)),
                MissingNode.getInstance());
        return upstreams
                .call(new Upstream(base, timeout), call)
                .toCompletableFuture()
                .join();
    }

    private Kind failure(Duration timeout) {
        try {
            UpstreamAnswer answer = call(timeout, "{}");
            throw new AssertionError("answered " + answer.status());
        } catch (CompletionException e) {
            return ((UpstreamFailure) e.getCause()).kind();
        }
    }

    private interface Handler {
        void handle(HttpExchange exchange) throws IOException;
    }

    private void serve(Handler handler) {
        server.createContext("/", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            seen.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " " + body);
            handler.handle(exchange);
        });
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
