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
 * What an answer must be, and what the platform then does. A header or a place in the body (RFC 6901) is a value, or {@code {has: text}},
 * {@code {starts: text}}, {@code {size: number}}, {@code {absent: true}}.
 *
 * @param held whether the order that was asked about is then held in the shop; null where that is not asked
 * @param noted the work item that staff find afterwards, or null
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

    /** When an order is held. */
    enum Held {
        NOW,
        LATER,
        NEVER
    }

    /** What staff should look at. */
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

    /** In what an answer is not as it must be, what the platform does with it aside. */
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
            JsonNode told = json(answer.body());
            body.forEach((pointer, expected) -> compare(pointer, expected, told.at(pointer), differences));
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

    private static void compare(String where, JsonNode expected, JsonNode told, List<String> differences) {
        boolean holds;
        if (expected.has("has")) {
            holds = told.asText().contains(expected.get("has").textValue());
        } else if (expected.has("starts")) {
            holds = told.asText().startsWith(expected.get("starts").textValue());
        } else if (expected.has("size")) {
            holds = told.isContainerNode()
                    && told.size() == expected.get("size").intValue();
        } else if (expected.has("absent")) {
            holds = told.isMissingNode() || told.isNull();
        } else {
            holds = told.equals(expected);
        }
        if (!holds) {
            differences.add(where + " is " + told + " and not " + expected);
        }
    }
}
