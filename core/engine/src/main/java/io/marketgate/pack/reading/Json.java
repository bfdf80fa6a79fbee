package io.marketgate.pack.reading;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.marketgate.pack.file.Node;
import io.marketgate.pack.file.Node.Mapping;
import io.marketgate.pack.file.Node.Member;
import io.marketgate.pack.file.Node.Scalar;
import io.marketgate.pack.file.Node.Sequence;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Converts JSON to nodes and back. */
final class Json {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private Json() {}

    /** The nodes of a JSON value; they have no lines. */
    static Node node(JsonNode json, String pointer) {
        if (json.isObject()) {
            Map<String, Member> members = new LinkedHashMap<>();
            Mapping parent = new Mapping(0, pointer, Map.of());
            json.properties().forEach(member -> {
                Node value = node(member.getValue(), ((Node) parent).below(member.getKey()));
                members.put(member.getKey(), new Member(0, value));
            });
            return new Mapping(0, pointer, members);
        }
        if (json.isArray()) {
            List<Node> items = new ArrayList<>();
            json.forEach(item -> items.add(node(item, pointer + "/" + items.size())));
            return new Sequence(0, pointer, items);
        }
        return new Scalar(0, pointer, json.asText(), kind(json));
    }

    private static Scalar.Kind kind(JsonNode json) {
        if (json.isNumber()) {
            return Scalar.Kind.NUMBER;
        }
        if (json.isBoolean()) {
            return Scalar.Kind.FLAG;
        }
        return json.isTextual() ? Scalar.Kind.TEXT : Scalar.Kind.NOTHING;
    }

    /** The JSON of a node. */
    static JsonNode json(Node node) {
        if (node instanceof Mapping mapping) {
            ObjectNode object = JSON.objectNode();
            mapping.members().forEach((key, member) -> object.set(key, json(member.value())));
            return object;
        }
        if (node instanceof Sequence sequence) {
            ArrayNode array = JSON.arrayNode();
            sequence.items().forEach(item -> array.add(json(item)));
            return array;
        }
        Scalar scalar = (Scalar) node;
        return switch (scalar.kind()) {
            case TEXT -> JSON.textNode(scalar.text());
            case NUMBER -> JSON.numberNode(new BigDecimal(scalar.text()));
            case FLAG -> JSON.booleanNode(scalar.text().toLowerCase(Locale.ROOT).equals("true"));
            case NOTHING -> JSON.nullNode();
        };
    }
}
