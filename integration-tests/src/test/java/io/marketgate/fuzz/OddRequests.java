package io.marketgate.fuzz;

import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/** Requests made of what an operation describes: as the bytes that go over the wire. */
final class OddRequests {
    /** As they stand in a target; some are no valid encoding. */
    private static final List<String> IN_TARGETS = List.of(
            "",
            ".",
            "..",
            "%2e%2e",
            "%2F",
            "%252F",
            "%00",
            "%0d%0aX:1",
            "%ff",
            "%C3%28",
            "%ED%A0%80",
            "%",
            "%zz",
            "+",
            ";a=b",
            "a;b",
            "null",
            "-1",
            "0",
            "99999999999999999999",
            "1e9",
            "%27%20or%201%3D1--",
            "%F0%9F%98%80",
            "%E2%80%AE",
            "{id}",
            "[a]",
            "\\",
            "\"",
            "a".repeat(300),
            "a".repeat(3000));

    private static final List<String> HEADERS = List.of(
            "Accept: text/csv",
            "Accept: */*;q=0",
            "Accept: application/json;q=x",
            "Accept: nonsense",
            "Accept:",
            "Accept-Language: zh-TW, *;q=0.1",
            "Accept-Language: \u00ff-\u00fe;q=9",
            "Accept-Language: " + "en,".repeat(500),
            "If-Match: *",
            "If-Match: W/\"1\"",
            "If-Match: \"",
            "If-Match: \"99999999999999999999\"",
            "If-None-Match: *",
            "Idempotency-Key:",
            "Idempotency-Key: \u00ff",
            "Idempotency-Key: " + "k".repeat(2000),
            "Marketgate-Merchant: nobody",
            "X-Request-Id: \u00ff ${a}",
            "X-Forwarded-For: 1.2.3.4, nonsense",
            "X-HTTP-Method-Override: DELETE",
            "Range: bytes=0-1",
            "Origin: https://else.example",
            "Cookie: a=b; $Version=1; =",
            "Content-Encoding: gzip",
            "X-Empty:");

    private static final List<String> TYPES = List.of(
            "application/json",
            "application/json; charset=utf-16",
            "application/json; charset=nonsense",
            "application/xml",
            "text/plain",
            "multipart/form-data",
            "application/x-www-form-urlencoded",
            "application/",
            "\u00ff");

    private final SplittableRandom random;
    private final OddBodies bodies;
    private final List<String> keys;

    /** @param keys credentials, of which each request presents one */
    OddRequests(SplittableRandom random, List<String> keys) {
        this.random = random;
        this.bodies = new OddBodies(random);
        this.keys = keys;
    }

    /** The next request. */
    byte[] to(Operation operation) {
        StringBuilder head = new StringBuilder();
        head.append(oneIn(40) ? "PATCH" : operation.method())
                .append(' ')
                .append(target(operation))
                .append(" HTTP/1.1\r\nHost: gate\r\nX-API-Key: ")
                .append(any(keys))
                .append("\r\n");
        for (Operation.Parameter header : in(operation, "header")) {
            if (random.nextBoolean() && !header.name().equalsIgnoreCase("X-API-Key")) {
                head.append(header.name())
                        .append(": ")
                        .append(any(header.valid()))
                        .append("\r\n");
            }
        }
        if (oneIn(5)) {
            String header = any(HEADERS);
            String name = header.substring(0, header.indexOf(':') + 1);
            if (head.indexOf("\r\n" + name) < 0) {
                head.append(header).append("\r\n");
            }
        }
        byte[] body = operation.bodies().isEmpty() && !oneIn(10) ? new byte[0] : body(operation);
        if (body.length > 0 || oneIn(2)) {
            head.append("Content-Type: ")
                    .append(oneIn(8) ? any(TYPES) : TYPES.get(0))
                    .append("\r\n");
        }
        if (body.length > 0 || !operation.bodies().isEmpty()) {
            head.append("Content-Length: ").append(body.length).append("\r\n");
        }
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        request.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
        request.writeBytes(body);
        return request.toByteArray();
    }

    private byte[] body(Operation operation) {
        return operation.bodies().isEmpty()
                ? "{}".getBytes(StandardCharsets.UTF_8)
                : bodies.of(any(operation.bodies()));
    }

    private String target(Operation operation) {
        String path = operation.path();
        for (Operation.Parameter parameter : in(operation, "path")) {
            path = path.replace("{" + parameter.name() + "}", oneIn(8) ? any(IN_TARGETS) : encoded(parameter));
        }
        String query = in(operation, "query").stream()
                .filter(parameter -> random.nextBoolean())
                .map(parameter -> parameter.name() + "=" + (oneIn(3) ? any(IN_TARGETS) : encoded(parameter))
                        + repeated(parameter))
                .collect(Collectors.joining("&"));
        if (oneIn(15)) {
            query += "&unknown=" + any(IN_TARGETS);
        }
        return (oneIn(30) ? path + "/" + any(IN_TARGETS) : path) + (query.isEmpty() ? "" : "?" + query);
    }

    private String repeated(Operation.Parameter parameter) {
        return oneIn(10) ? "&" + parameter.name() + "=" + any(IN_TARGETS) : "";
    }

    private String encoded(Operation.Parameter parameter) {
        return URLEncoder.encode(any(parameter.valid()), StandardCharsets.UTF_8);
    }

    private static List<Operation.Parameter> in(Operation operation, String place) {
        return operation.parameters().stream()
                .filter(parameter -> parameter.in().equals(place))
                .toList();
    }

    private boolean oneIn(int count) {
        return random.nextInt(count) == 0;
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
