package io.marketgate.generic;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A gate that accepts every receipt for one line of {@code global}, or answers in an invalid form. */
final class LyingVerifier implements AutoCloseable {
    static final String YES = "{\"valid\":true,\"storefront\":\"global\",\"verdicts\":{\"0\":\"SELL_LOCAL\"}}";

    private static final String VERIFY = "/v1/receipts/verify";

    /** The form of the answer. */
    enum Manner {
        PLAIN(200),
        CREATED(201),
        REFUSED(401),
        BROKEN(500),
        REDIRECT(307),
        SILENCE(200),
        HALF(200);

        private final int status;

        Manner(int status) {
            this.status = status;
        }
    }

    private final HttpServer server;
    private final ExecutorService workers = Executors.newCachedThreadPool();
    private final CountDownLatch over = new CountDownLatch(1);
    private volatile Manner manner = Manner.PLAIN;
    private volatile String words = YES;

    LyingVerifier() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(VERIFY, exchange -> answer(exchange, manner, words));
        server.createContext("/elsewhere", exchange -> answer(exchange, Manner.PLAIN, YES));
        server.setExecutor(workers);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    void says(Manner how, String what) {
        manner = how;
        words = what;
    }

    private void answer(HttpExchange exchange, Manner how, String what) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            byte[] body = what.getBytes(StandardCharsets.UTF_8);
            if (how == Manner.SILENCE) {
                over.await();
            }
            exchange.getResponseHeaders().set("Location", url() + "/elsewhere");
            exchange.sendResponseHeaders(how.status, body.length);
            exchange.getResponseBody().write(body, 0, how == Manner.HALF ? body.length / 2 : body.length);
            exchange.getResponseBody().flush();
            if (how == Manner.HALF) {
                over.await();
            }
        } catch (InterruptedException ends) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        over.countDown();
        server.stop(0);
        workers.shutdownNow();
    }
}
