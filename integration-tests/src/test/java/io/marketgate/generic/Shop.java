package io.marketgate.generic;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A stand-in storefront with a connector: a process that reads orders and reports the result of each. */
final class Shop implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int PATIENCE_SECONDS = 30;

    private final Process process;
    private final BufferedWriter orders;
    private final BufferedReader outcomes;

    private Shop(Process process) {
        this.process = process;
        this.orders = process.outputWriter(StandardCharsets.UTF_8);
        this.outcomes = process.inputReader(StandardCharsets.UTF_8);
    }

    /**
     * Starts a storefront.
     *
     * @param command of {@link Connector#shop}
     * @param gate the gate that it asks
     * @param key for the gate
     * @param storefront its id at the gate
     */
    static Shop open(List<String> command, String gate, String key, String storefront) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment()
                .putAll(Map.of("MARKETGATE_URL", gate, "MARKETGATE_KEY", key, "MARKETGATE_STOREFRONT", storefront));
        Process process = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        return new Shop(process);
    }

    /** Places an order. */
    Outcome place(Order order) throws IOException, InterruptedException {
        orders.write(order.json() + "\n");
        orders.flush();
        return outcome(answer());
    }

    private String answer() throws IOException, InterruptedException {
        try {
            String line = CompletableFuture.supplyAsync(this::line).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (line.isEmpty()) {
                throw new IllegalStateException("the shop ended instead of answering");
            }
            return line;
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("the shop has not answered", e);
        }
    }

    private String line() {
        try {
            String line = outcomes.readLine();
            return line == null ? "" : line;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Outcome outcome(String line) throws IOException {
        JsonNode result = JSON.readTree(line);
        return new Outcome(
                result.path("sold").booleanValue(),
                result.path("refusal").textValue(),
                result.path("crash").textValue());
    }

    @Override
    public void close() throws IOException, InterruptedException {
        orders.close();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
