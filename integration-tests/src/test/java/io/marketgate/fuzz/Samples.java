package io.marketgate.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** Valid values, or nearly, of what an OpenAPI document describes: its examples, else values of the schema's type. */
final class Samples {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int DEEPEST = 8;

    private final JsonNode document;

    Samples(JsonNode document) {
        this.document = document;
    }

    /** A parameter with some of its values. */
    Operation.Parameter parameter(JsonNode declared) {
        JsonNode parameter = resolved(declared);
        List<String> valid = new ArrayList<>();
        examples(parameter).forEach(example -> valid.add(example.asText()));
        JsonNode schema = resolved(parameter.path("schema"));
        schema.path("enum").forEach(value -> valid.add(value.asText()));
        if (valid.isEmpty()) {
            valid.add(value(schema, 0).asText());
        }
        return new Operation.Parameter(
                parameter.get("name").asText(), parameter.get("in").asText(), valid);
    }

    /** Bodies of a request in JSON; empty if it has none. */
    List<JsonNode> bodies(JsonNode declared) {
        List<JsonNode> bodies = new ArrayList<>();
        resolved(declared).path("content").forEach(content -> {
            bodies.addAll(examples(content));
            bodies.add(value(content.path("schema"), 0));
        });
        return bodies;
    }

    private List<JsonNode> examples(JsonNode of) {
        List<JsonNode> examples = new ArrayList<>();
        if (of.has("example")) {
            examples.add(of.get("example"));
        }
        of.path("examples").forEach(example -> {
            JsonNode value = resolved(example).get("value");
            if (value != null) {
                examples.add(value);
            }
        });
        return examples;
    }

    private JsonNode value(JsonNode declared, int depth) {
        JsonNode schema = resolved(declared);
        for (String stated : List.of("example", "default", "const")) {
            if (schema.has(stated)) {
                return schema.get(stated);
            }
        }
        for (String several : List.of("examples", "enum")) {
            if (schema.path(several).size() > 0) {
                return schema.get(several).get(0);
            }
        }
        for (String composed : List.of("allOf", "oneOf", "anyOf")) {
            if (schema.path(composed).size() > 0) {
                return value(schema.get(composed).get(0), depth);
            }
        }
        return depth == DEEPEST ? NODES.nullNode() : ofType(schema, depth);
    }

    private JsonNode ofType(JsonNode schema, int depth) {
        JsonNode type = schema.path("type");
        return switch ((type.isArray() ? type.path(0) : type).asText()) {
            case "object" -> {
                ObjectNode object = NODES.objectNode();
                schema.path("properties")
                        .fields()
                        .forEachRemaining(member -> object.set(member.getKey(), value(member.getValue(), depth + 1)));
                yield object;
            }
            case "array" -> {
                ArrayNode array = NODES.arrayNode();
                yield array.add(value(schema.path("items"), depth + 1));
            }
            case "integer", "number" -> NODES.numberNode(1);
            case "boolean" -> NODES.booleanNode(true);
            default -> NODES.textNode("X1");
        };
    }

    /** A node, or what it refers to. */
    private JsonNode resolved(JsonNode node) {
        JsonNode reference = node.get("$ref");
        return reference == null ? node : document.at(reference.asText().substring(1));
    }
}
