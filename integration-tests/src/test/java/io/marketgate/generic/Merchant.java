package io.marketgate.generic;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A stand-in merchant that agents buy from, a process that completes an order if {@code demand.mjs} lets it. */
final class Merchant implements AutoCloseable {
    static final String FILE = "demand.mjs";

    private static final Path DEMAND =
            Path.of("../checkout-adapter/connectors/receipts").resolve(FILE);
    private static final String STAND_IN = "src/test/resources/generic/merchant.mjs";
    private static final ObjectMapper JSON = new ObjectMapper();

    // Asked for an upgrade to HTTP/2, Node loses what comes in one packet with the end of a body it has answered
    // already.
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Process process;
    private final int port;

    /** What comes of an order: its id, or why there is none. */
    record Completion(@Nullable String order, @Nullable String why) {}

    private Merchant(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /**
     * Opens one.
     *
     * @param gate whom it asks about receipts
     * @throws org.opentest4j.TestAbortedException where there is no Node
     */
    static Merchant open(int port, String gate, String key) throws IOException, InterruptedException {
        Connector.needNode(FILE);
        ProcessBuilder builder = new ProcessBuilder(
                        "node", STAND_IN, DEMAND.toAbsolutePath().normalize().toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment()
                .putAll(Map.of("PORT", String.valueOf(port), "MARKETGATE_URL", gate, "MARKETGATE_KEY", key));
        Process process = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        BufferedReader said = process.inputReader();
        if (!"open".equals(said.readLine())) {
            throw new IllegalStateException("the merchant has not opened");
        }
        return new Merchant(process, port);
    }

    /** Completes a session without asking anybody else. */
    Completion complete(String session, @Nullable String receipt) throws IOException, InterruptedException {
        HttpRequest.Builder request =
                at("/checkout_sessions/" + session + "/complete").POST(HttpRequest.BodyPublishers.ofString("{}"));
        if (receipt != null) {
            request.header("Marketgate-Receipt", receipt);
        }
        JsonNode answer = answer(request);
        return new Completion(
                answer.at("/order/id").textValue(), answer.path("code").textValue());
    }

    /** The receipt that came along when a session was completed last. */
    String receiptOf(String session) throws IOException, InterruptedException {
        return answer(at("/receipts/" + session)).required("receipt").textValue();
    }

    private HttpRequest.Builder at(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    private JsonNode answer(HttpRequest.Builder request) throws IOException, InterruptedException {
        return JSON.readTree(client.send(request.build(), HttpResponse.BodyHandlers.ofString())
                .body());
    }

    @Override
    public void close() {
        // Another is free to listen there once it is gone.
        process.destroyForcibly().onExit().join();
    }
}
