package io.marketgate.adapter.proxy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;

/**
 * A merchant's own endpoints on loopback, with scripted answers for each bearer token. {@code PUT /script/<token>} sets
 * an answer for each {@code "METHOD /path"}: {@code status}, {@code body} or {@code raw}, {@code headers};
 * {@code silent} sends no answer. {@code GET /script/<token>} returns the calls received. All of it goes over HTTP,
 * because a test and its resources may not share classes.
 */
public final class ScriptedMerchant {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SCRIPT = "/script/";

    private final Map<String, JsonNode> scripts = new ConcurrentHashMap<>();
    private final Map<String, ArrayNode> calls = new ConcurrentHashMap<>();

    private ScriptedMerchant() {}

    /** Starts one that lives as long as the JVM. Returns its URL. */
    public static String start() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            ScriptedMerchant shop = new ScriptedMerchant();
            server.createContext("/", shop::handle);
            server.setExecutor(Executors.newCachedThreadPool(task -> {
                Thread thread = new Thread(task, "scripted-shop");
                thread.setDaemon(true);
                return thread;
            }));
            server.start();
            return "http://localhost:" + server.getAddress().getPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        String path = exchange.getRequestURI().toString();
        if (path.startsWith(SCRIPT)) {
            script(exchange, path.substring(SCRIPT.length()), body);
            return;
        }
        String token = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"))
                .replace("Bearer ", "");
        note(token, exchange, path, body);
        JsonNode answer = scripts.getOrDefault(token, JSON.nullNode()).path(exchange.getRequestMethod() + " " + path);
        if (answer.path("silent").asBoolean()) {
            return;
        }
        answer.path("headers").fields().forEachRemaining(header -> exchange.getResponseHeaders()
                .set(header.getKey(), header.getValue().asText()));
        String raw = answer.path("raw").isTextual()
                ? answer.path("raw").textValue()
                : answer.path("body").toString();
        send(exchange, answer.path("status").asInt(404), raw);
    }

    private void script(HttpExchange exchange, String token, byte[] body) throws IOException {
        if (exchange.getRequestMethod().equals("PUT")) {
            scripts.put(token, JSON.readTree(body));
            calls.remove(token);
            send(exchange, 200, "{}");
        } else {
            send(
                    exchange,
                    200,
                    calls.getOrDefault(token, JSON.createArrayNode()).toString());
        }
    }

    private void note(String token, HttpExchange exchange, String path, byte[] body) {
        ObjectNode call = JSON.createObjectNode()
                .put("call", exchange.getRequestMethod() + " " + path)
                .put("body", new String(body, StandardCharsets.UTF_8));
        ObjectNode headers = call.putObject("headers");
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.get(0)));
        calls.merge(token, JSON.createArrayNode().add(call), (before, one) -> before.deepCopy()
                .addAll(one));
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
