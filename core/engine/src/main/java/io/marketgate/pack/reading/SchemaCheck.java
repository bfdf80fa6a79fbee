package io.marketgate.pack.reading;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.marketgate.pack.file.Node;
import io.marketgate.pack.file.Node.Mapping;
import io.marketgate.pack.file.Node.Scalar;
import io.marketgate.pack.file.Node.Sequence;
import io.marketgate.pack.file.Problems;
import io.marketgate.pack.file.Resources;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Validates a file against {@code pack-1.schema.json}, and reports problems with their location in the file. */
final class SchemaCheck {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Schema schema;
    private final String kinds;

    private SchemaCheck(Schema schema, String kinds) {
        this.schema = schema;
        this.kinds = kinds;
    }

    /** The schema of a pack file. */
    static SchemaCheck ofPacks() {
        return new SchemaCheck(
                registry().getSchema(Resources.file("pack-1.schema.json").text(), InputFormat.JSON),
                "one of `forbid`, `permit`, `require` is needed, and only one");
    }

    /** The schema of a merchant's own rule, which shares definitions with the pack's. */
    static SchemaCheck ofPolicyRules() {
        SchemaRegistry registry = registry();
        Schema packs = registry.getSchema(Resources.file("pack-1.schema.json").text(), InputFormat.JSON);
        ObjectNode rule = JSON.objectNode();
        rule.set("$ref", JSON.textNode("#/$defs/policyRule"));
        rule.set("$defs", packs.getSchemaNode().get("$defs"));
        return new SchemaCheck(registry.getSchema(rule), "one of `forbid`, `require` is needed, and only one");
    }

    private static SchemaRegistry registry() {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    }

    /** Adds a problem for every violation. */
    void check(Node root, Problems problems) {
        Map<String, Node> places = new HashMap<>();
        JsonNode json = json(root, places);
        Set<String> kindless = new LinkedHashSet<>();
        for (Error error : schema.validate(json)) {
            String pointer = error.getInstanceLocation().toString();
            Node place = places.getOrDefault(pointer, root);
            if (error.getEvaluationPath().toString().contains("/oneOf")) {
                kindless.add(pointer);
            } else {
                add(problems, place, error);
            }
        }
        for (String pointer : kindless) {
            problems.add(places.getOrDefault(pointer, root), kinds);
        }
    }

    private static void add(Problems problems, Node place, Error error) {
        String member = error.getProperty();
        String keyword = error.getKeyword();
        if (keyword.equals("additionalProperties") && member != null && place instanceof Mapping mapping) {
            Node.Member found = mapping.members().get(member);
            int line = found == null ? place.line() : found.line();
            problems.add(line, place.below(member), "`" + member + "` is not a member here");
        } else if (keyword.equals("required") && member != null) {
            problems.add(place, "`" + member + "` is missing");
        } else {
            problems.add(place, complaint(keyword, place, error));
        }
    }

    private static String complaint(String keyword, Node place, Error error) {
        String written = place instanceof Scalar scalar ? "`" + scalar.text() + "`" : "what stands here";
        return switch (keyword) {
            case "type" -> written + " is " + kind(place) + ", not " + alternatives(error.getSchemaNode());
            case "enum" -> written + " is not one of " + alternatives(error.getSchemaNode());
            case "const" -> written + " must be " + alternatives(error.getSchemaNode());
            case "pattern" -> written + " is not of the form " + alternatives(error.getSchemaNode());
            case "minItems", "minProperties", "minLength" -> written + " is too short";
            case "maxItems", "maxProperties", "maxLength" -> written + " is too long";
            case "uniqueItems" -> "the list holds a value twice";
            default -> written + " does not fit: " + error.getMessage();
        };
    }

    private static String kind(Node place) {
        if (place instanceof Scalar scalar) {
            return switch (scalar.kind()) {
                case TEXT -> "text";
                case NUMBER -> "a number (text needs quotes)";
                case FLAG -> "true or false";
                case NOTHING -> "nothing";
            };
        }
        return place instanceof Sequence ? "a list" : "a mapping";
    }

    private static String alternatives(@Nullable JsonNode expected) {
        if (expected == null) {
            return "what the schema says";
        }
        if (!expected.isArray()) {
            return "`" + expected.asText() + "`";
        }
        StringBuilder words = new StringBuilder();
        for (JsonNode word : expected) {
            words.append(words.isEmpty() ? "" : ", ")
                    .append('`')
                    .append(word.asText())
                    .append('`');
        }
        return words.toString();
    }

    private static JsonNode json(Node node, Map<String, Node> places) {
        places.put(node.pointer(), node);
        if (node instanceof Mapping mapping) {
            ObjectNode object = JSON.objectNode();
            mapping.members().forEach((key, member) -> object.set(key, json(member.value(), places)));
            return object;
        }
        if (node instanceof Sequence sequence) {
            ArrayNode array = JSON.arrayNode();
            sequence.items().forEach(item -> array.add(json(item, places)));
            return array;
        }
        return json((Scalar) node);
    }

    private static JsonNode json(Scalar scalar) {
        return switch (scalar.kind()) {
            case TEXT -> JSON.textNode(scalar.text());
            case NUMBER -> number(new BigDecimal(scalar.text()));
            case FLAG ->
                JSON.booleanNode(scalar.text().charAt(0) == 't' || scalar.text().charAt(0) == 'T');
            case NOTHING -> JSON.nullNode();
        };
    }

    private static JsonNode number(BigDecimal number) {
        return number.scale() <= 0 ? JSON.numberNode(number.toBigInteger()) : JSON.numberNode(number);
    }
}
