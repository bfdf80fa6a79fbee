package io.marketgate.adapter.shopify;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The parts of a shop's Admin API that concern holds: every order has one fulfilment order, which can be held once
 * under each handle. {@code /asked} returns how often each hold was requested. For the first three requests, an order
 * whose id ends in {@code 0000404} has no parts, one in {@code 0000429} gets a busy shop, and one in {@code 0000409}
 * cannot be held. An order whose number begins with {@code 77} has one pain patch for Bangkok, any other none, and
 * one whose number ends in {@code 0000503} cannot be read. It lives as long as the JVM.
 */
public final class HoldingShop {
    private static final String ORDER = "gid://shopify/Order/";
    private static final String PART = "gid://shopify/FulfillmentOrder/";

    private static final int FAILURES = 3;

    private final Map<String, Integer> asked = new ConcurrentHashMap<>();
    private final Map<String, Integer> failed = new ConcurrentHashMap<>();
    private final List<JsonNode> calls = new CopyOnWriteArrayList<>();
    private final HttpServer server;

    private HoldingShop() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/admin/api/2026-10/graphql.json", this::answer);
        server.createContext("/asked", exchange -> respond(exchange, new TreeMap<>(asked).toString()));
        server.start();
    }

    /**
     * Opens one.
     *
     * @return its origin
     */
    public static String start() {
        return open().origin();
    }

    static HoldingShop open() {
        try {
            return new HoldingShop();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String origin() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Every call of its Admin API so far. */
    List<JsonNode> calls() {
        return List.copyOf(calls);
    }

    private void answer(HttpExchange exchange) throws IOException {
        JsonNode call = Payloads.json(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        calls.add(call);
        String id = call.at("/variables/id").asText();
        if (call.path("query").asText().contains("lineItems")) {
            respond(exchange, order(id));
            return;
        }
        respond(
                exchange,
                id.startsWith(ORDER)
                        ? parts(id)
                        : hold(id, call.at("/variables/hold/handle").asText()));
    }

    private static String order(String id) {
        if (id.endsWith("0000503")) {
            return "{\"data\":{\"order\":null}}";
        }
        return "{\"data\":{\"order\":%s}}"
                .formatted(Payloads.editedOrder("PAIN-PATCH-1", id.startsWith(ORDER + "77") ? 1 : 0));
    }

    private boolean fails(String id, String ending) {
        return id.endsWith(ending) && failed.merge(id, 1, Integer::sum) <= FAILURES;
    }

    private String parts(String order) {
        if (fails(order, "0000404")) {
            return "{\"data\":{\"order\":null}}";
        }
        if (fails(order, "0000429")) {
            return "{\"errors\":[{\"message\":\"Throttled\",\"extensions\":{\"code\":\"THROTTLED\"}}]}";
        }
        return """
                {"data":{"order":{"fulfillmentOrders":{"nodes":[{"id":"%s","status":"OPEN"}]}}}}""".formatted(order.replace(ORDER, PART));
    }

    private String hold(String part, String handle) {
        if (fails(part, "0000409")) {
            return "{\"data\":{\"fulfillmentOrderHold\":{\"userErrors\":[{\"code\":null}]}}}";
        }
        boolean first = asked.merge(part + " " + handle, 1, Integer::sum) == 1;
        return "{\"data\":{\"fulfillmentOrderHold\":{\"userErrors\":[%s]}}}"
                .formatted(first ? "" : "{\"code\":\"DUPLICATE_FULFILLMENT_HOLD_HANDLE\"}");
    }

    private static void respond(HttpExchange exchange, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
