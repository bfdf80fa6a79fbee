package io.marketgate.benchmark;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the gate is measured against: an endpoint that parses the same cart, on the event loop, and answers with the same
 * bytes each time. No routing, no authentication, no decision, no journal. Arguments: the port, and a file with the answer.
 */
public final class EchoServer {
    private static final ObjectReader CART = new ObjectMapper().readerFor(EchoedCart.class);

    private EchoServer() {}

    /** Listens until it is killed. */
    public static void main(String[] arguments) throws IOException {
        int port = Integer.parseInt(arguments[0]);
        byte[] answer = Files.readAllBytes(Path.of(arguments[1]));
        Vertx vertx = Vertx.vertx();
        for (int loop = 0; loop < Runtime.getRuntime().availableProcessors(); loop++) {
            vertx.createHttpServer(new HttpServerOptions().setHost("127.0.0.1").setPort(port))
                    .requestHandler(request -> echo(request, answer))
                    .listen()
                    .toCompletionStage()
                    .toCompletableFuture()
                    .join();
        }
    }

    private static void echo(HttpServerRequest request, byte[] answer) {
        request.bodyHandler(body -> request.response()
                .setStatusCode(parses(body) ? 200 : 400)
                .putHeader("Content-Type", "application/json")
                .end(Buffer.buffer(answer)));
    }

    private static boolean parses(Buffer body) {
        try {
            EchoedCart cart = CART.readValue(body.getBytes());
            return !cart.lines().isEmpty();
        } catch (JsonProcessingException notACart) {
            return false;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    record EchoedCart(String storefront, String currency, Address shipTo, List<Line> lines) {}

    record Address(
            String country, @Nullable String city, @Nullable String postalCode) {}

    record Line(String id, String sku, int quantity, String unitPrice) {}
}
