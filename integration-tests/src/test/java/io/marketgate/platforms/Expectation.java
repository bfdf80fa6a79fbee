package io.marketgate.platforms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The expected answer, and what the platform then does. A header, or a pointer into the body (RFC 6901), has a value or
 * {@code {has: text}}, {@code {starts: text}}, {@code {size: number}}, {@code {absent: true}}.
 *
 * @param held whether the shop then holds the order; null if the case does not check it
 * @param noted the work item for staff afterwards, or null
 */
record Expectation(
        int status,
        Map<String, JsonNode> headers,
        Map<String, JsonNode> body,
        Outcome outcome,
        @Nullable Held held,
        @Nullable WorkItem noted) {
    private static final ObjectMapper JSON = new ObjectMapper();

    Expectation {
        headers = Map.copyOf(headers);
        body = Map.copyOf(body);
    }

    /** Whether and when an order is held. */
    enum Held {
        NOW,
        LATER,
        NEVER
    }

    /** The expected work item. */
    record WorkItem(String kind, String key) {}

    static Expectation read(JsonNode expected) {
        return new Expectation(
                expected.required("status").intValue(),
                members(expected.path("headers")),
                members(expected.path("body")),
                Outcome.read(expected.required("outcome")),
                expected.has("held")
                        ? Held.valueOf(expected.get("held").textValue().toUpperCase(Locale.ROOT))
                        : null,
                expected.has("noted")
                        ? new WorkItem(
                                expected.at("/noted/kind").textValue(),
                                expected.at("/noted/key").textValue())
                        : null);
    }

    private static Map<String, JsonNode> members(JsonNode object) {
        Map<String, JsonNode> members = new HashMap<>();
        object.properties().forEach(member -> members.put(member.getKey(), member.getValue()));
        return members;
    }

    /** The differences between an answer and this expectation, without the platform's reaction. */
    List<String> differences(HttpResponse<String> answer) {
        List<String> differences = new ArrayList<>();
        if (answer.statusCode() != status) {
            differences.add("status " + answer.statusCode() + " and not " + status);
        }
        headers.forEach((name, expected) -> {
            String value = answer.headers().firstValue(name).orElse(null);
            compare(
                    name,
                    expected,
                    value == null ? JSON.missingNode() : JSON.getNodeFactory().textNode(value),
                    differences);
        });
        if (!body.isEmpty()) {
            JsonNode document = json(answer.body());
            body.forEach((pointer, expected) -> compare(pointer, expected, document.at(pointer), differences));
        }
        if (!differences.isEmpty()) {
            differences.add("in " + answer.statusCode() + " " + answer.body());
        }
        return differences;
    }

    private static JsonNode json(String body) {
        try {
            return body.isEmpty() ? JSON.missingNode() : JSON.readTree(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void compare(String where, JsonNode expected, JsonNode actual, List<String> differences) {
        boolean holds;
        if (expected.has("has")) {
            holds = actual.asText().contains(expected.get("has").textValue());
        } else if (expected.has("starts")) {
            holds = actual.asText().startsWith(expected.get("starts").textValue());
        } else if (expected.has("size")) {
            holds = actual.isContainerNode()
                    && actual.size() == expected.get("size").intValue();
        } else if (expected.has("absent")) {
            holds = actual.isMissingNode() || actual.isNull();
        } else {
            holds = actual.equals(expected);
        }
        if (!holds) {
            differences.add(where + " is " + actual + " and not " + expected);
        }
    }
}
