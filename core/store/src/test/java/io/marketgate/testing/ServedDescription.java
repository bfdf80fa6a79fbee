package io.marketgate.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * An OpenAPI 3.1 document that answers are checked against. A document may leave objects open, so that clients survive
 * new members. Here each object with members is closed, so that the document stays complete.
 */
public final class ServedDescription {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String LINES = "application/x-ndjson";
    private static final Pattern PARAMETER = Pattern.compile("\\{[^}/]+}");

    /** Statuses that are allowed where nothing is described. */
    private static final Set<Integer> UNSERVED = Set.of(401, 404, 405);

    private final JsonNode document;
    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private final Map<JsonNode, Schema> schemas = new HashMap<>();

    private ServedDescription(JsonNode document) {
        this.document = document;
    }

    /** @param openApi the document as it is served, as JSON */
    public static ServedDescription of(String openApi) {
        JsonNode document = read(openApi);
        close(document.path("components"));
        close(document.path("paths"));
        return new ServedDescription(document);
    }

    private static JsonNode read(String openApi) {
        try {
            return JSON.readTree(openApi);
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException("the description is not JSON", broken);
        }
    }

    /**
     * The differences between an answer and the document.
     *
     * @param path of the request, without its query
     * @param mediaType of the answer, or null if it states none
     */
    public List<String> complaints(String method, String path, int status, String mediaType, String body) {
        JsonNode operation = operation(method, path);
        if (operation.isMissingNode()) {
            return UNSERVED.contains(status) ? List.of() : List.of(method + " " + path + " is not described");
        }
        JsonNode answer = resolved(operation.path("responses").path(String.valueOf(status)));
        if (answer.isMissingNode()) {
            return List.of("the status " + status + " is not described");
        }
        JsonNode content = answer.path("content");
        if (body.isEmpty()) {
            return content.isEmpty() ? List.of() : List.of("a body is described, and none was given");
        }
        String type = mediaType == null ? "" : mediaType.split(";", 2)[0].strip();
        JsonNode schema = content.path(type).path("schema");
        if (schema.isMissingNode()) {
            return List.of("a body of the type `" + type + "` is not described");
        }
        // Of lines, the schema describes each.
        return type.equals(LINES) && !schema.path("type").asText().equals("string")
                ? body.lines()
                        .flatMap(line -> complaints(schema, line).stream())
                        .distinct()
                        .toList()
                : complaints(schema, body);
    }

    private List<String> complaints(JsonNode schema, String body) {
        JsonNode instance;
        try {
            instance = JSON.readTree(body);
        } catch (JsonProcessingException broken) {
            return List.of("the body is not JSON");
        }
        List<String> complaints = new ArrayList<>();
        schemas.computeIfAbsent(schema, this::compiled)
                .validate(instance)
                .forEach(error -> complaints.add(error.getInstanceLocation() + ": " + error.getMessage()));
        return complaints;
    }

    /** References point into the document's components, so these are included. */
    private Schema compiled(JsonNode schema) {
        ObjectNode root = JSON.createObjectNode();
        root.putArray("allOf").add(schema);
        root.set("components", document.path("components"));
        return registry.getSchema(root.toString(), InputFormat.JSON);
    }

    /** The fitting path with the fewest parameters. */
    private JsonNode operation(String method, String path) {
        return document.path("paths").properties().stream()
                .filter(described -> fits(described.getKey(), path))
                .min((a, b) -> Integer.compare(parameters(a.getKey()), parameters(b.getKey())))
                .map(Entry::getValue)
                .map(item -> item.path(method.toLowerCase(Locale.ROOT)))
                .orElseGet(() -> document.path("no such path"));
    }

    private static boolean fits(String template, String path) {
        StringBuilder pattern = new StringBuilder();
        for (String segment : template.substring(1).split("/")) {
            pattern.append('/').append(PARAMETER.matcher(segment).matches() ? "[^/]+" : Pattern.quote(segment));
        }
        return path.matches(pattern.toString());
    }

    private static int parameters(String template) {
        return (int) PARAMETER.matcher(template).results().count();
    }

    private JsonNode resolved(JsonNode answer) {
        JsonNode reference = answer.path("$ref");
        return reference.isMissingNode()
                ? answer
                : document.at(reference.asText().substring(1));
    }

    private static void close(JsonNode node) {
        if (node.isObject() && node.path("properties").isObject() && !node.has("additionalProperties")) {
            ((ObjectNode) node).put("unevaluatedProperties", false);
        }
        node.forEach(ServedDescription::close);
    }
}
