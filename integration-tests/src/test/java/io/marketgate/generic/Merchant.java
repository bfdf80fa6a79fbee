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

/** A stand-in merchant for agents: a process that completes an order if the client for Node permits it. */
final class Merchant implements AutoCloseable {
    private static final Path CLIENT = Path.of("../checkout-adapter/connectors/node/index.js");
    private static final String STAND_IN = "src/test/resources/generic/merchant.mjs";
    private static final ObjectMapper JSON = new ObjectMapper();

    // If a client requests an upgrade to HTTP/2, Node loses data that arrives in one packet with the end of an
    // answered body.
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Process process;
    private final int port;

    /** The result of an order: its id, or the reason why there is none. */
    record Completion(@Nullable String order, @Nullable String why) {}

    private Merchant(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /**
     * Starts one.
     *
     * @param gate the gate that checks receipts
     * @throws org.opentest4j.TestAbortedException if there is no Node
     */
    static Merchant open(int port, String gate, String key) throws IOException, InterruptedException {
        Connector.needNode("the client for Node");
        ProcessBuilder builder = new ProcessBuilder(
                        "node", STAND_IN, CLIENT.toAbsolutePath().normalize().toString())
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

    /** Completes a session with a direct call to the merchant. */
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

    /** The receipt of the last completion. */
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
        // Once it is stopped, another process may listen on its port.
        process.destroyForcibly().onExit().join();
    }
}
