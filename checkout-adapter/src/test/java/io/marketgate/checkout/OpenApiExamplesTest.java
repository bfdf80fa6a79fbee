package io.marketgate.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.marketgate.testing.ServedDescription;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Whoever tries the examples of the description gets the answers that it shows. An example of a request has the answer of
 * the same name.
 */
@QuarkusTest
@WithTestResource(DemonstrationGate.class)
class OpenApiExamplesTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String DECISION = "/v1/checkout/decisions/{id}";
    private static final Set<String> SUCCESS = Set.of("200", "201", "204");

    /** What differs from call to call. */
    private static final Set<String> FLEETING = Set.of(
            "evaluatedAt", "validUntil", "rulesAgeMillis", "revision", "url", "receipt", "expiresAt", "receivedAt");

    /** What people read: the packs word it, and their own tests hold it. */
    private static final Set<String> WORDED = Set.of(
            "text", "message", "headline", "explanation", "nothing", "law", "terms", "legalBasis", "enforcementBody");

    @Inject
    Storefronts storefronts;

    private final List<String> differences = new ArrayList<>();
    private String decision = "";
    private String order = "";
    private String prescription = "";

    @Test
    void areAnsweredAsTheyAreShown() throws Exception {
        String served = RestAssured.get("/q/openapi?format=json").asString();
        JsonNode document = JSON.readTree(served);
        ServedDescription description = ServedDescription.of(served);

        document.path("paths").properties().stream()
                .filter(path ->
                        !path.getKey().startsWith("/admin/") && !path.getKey().startsWith("/adapters/"))
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(operation -> tryOut(
                                document, description, operation.getKey(), path.getKey(), operation.getValue())));

        assertThat(differences).isEmpty();
    }

    private void tryOut(
            JsonNode document, ServedDescription description, String method, String path, JsonNode operation) {
        String status = operation.path("responses").properties().stream()
                .map(Map.Entry::getKey)
                .filter(SUCCESS::contains)
                .findFirst()
                .orElseThrow();
        JsonNode answers = examples(operation.path("responses").path(status));
        answers.properties().forEach(answer -> description
                .complaints(
                        method,
                        path,
                        Integer.parseInt(status),
                        "application/json",
                        value(document, answer.getValue()).toString())
                .forEach(complaint -> differences.add(path + " " + answer.getKey() + ": " + complaint)));
        if (!operation.has("requestBody")) {
            assertThat(call(method, path, operation, null).statusCode())
                    .as(method + " " + path)
                    .hasToString(status);
            return;
        }
        JsonNode questions = examples(operation.path("requestBody"));
        assertThat(questions).as("examples of " + path).isNotEmpty();
        JsonNode schema = operation.at("/requestBody/content/application~1json/schema");
        List<String> needed = new ArrayList<>();
        document.at(schema.path("$ref").asText().substring(1))
                .path("required")
                .forEach(member -> needed.add(member.asText()));
        questions.properties().forEach(question -> {
            if (value(document, question.getValue()).path("reserve").asBoolean()) {
                order = value(document, question.getValue()).toString();
            }
            assertThat(value(document, question.getValue()).fieldNames())
                    .toIterable()
                    .as(path + " " + question.getKey())
                    .containsAll(needed);
            Response response = call(
                    method,
                    path,
                    operation,
                    value(document, question.getValue()).toString());
            compare(path + " " + question.getKey(), value(document, answers.path(question.getKey())), response, status);
        });
    }

    /** Parameters of a path are those of their examples; a decision's and a prescription's, those of the last one. */
    private Response call(String method, String path, JsonNode operation, String body) {
        RequestSpecification request = storefronts.calling();
        String filled = path;
        for (JsonNode parameter : operation.path("parameters")) {
            String name = parameter.path("name").asText();
            String example =
                    switch (name) {
                        case "id" -> path.equals(DECISION) ? decision : ordered(path);
                        case "prescription" -> prescription;
                        default -> parameter.path("example").asText();
                    };
            if (parameter.path("in").asText().equals("path")) {
                filled = filled.replace("{" + name + "}", example);
            } else if (parameter.path("required").asBoolean()) {
                request.queryParam(name, example);
            }
        }
        return (body == null ? request : request.body(body)).request(method, filled);
    }

    /** The id of an order that the step at that path can be taken of: each can be taken once. */
    private String ordered(String path) {
        String id = storefronts.decide(order).jsonPath().getString("id");
        if (path.endsWith("/restore")) {
            storefronts.calling().post(DECISION.replace("{id}", id) + "/commit");
        }
        return id;
    }

    private void compare(String name, JsonNode shown, Response response, String status) {
        assertThat(response.statusCode()).as(name + ": " + response.asString()).hasToString(status);
        JsonNode given = read(response.asString());
        if (given.has("disposition")) {
            decision = given.path("id").asText();
        }
        if (name.startsWith("/v1/prescriptions ")) {
            prescription = given.path("id").asText();
        }
        if (!lasting(given).equals(lasting(shown))) {
            differences.add(name + " is shown as " + lasting(shown) + " and answered as " + lasting(given));
        }
    }

    private static JsonNode lasting(JsonNode answer) {
        JsonNode copy = answer.deepCopy();
        if (copy instanceof ObjectNode object && (object.has("basis") || object.has("status"))) {
            object.remove("id");
        }
        clear(copy);
        return copy;
    }

    private static void clear(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.remove(FLEETING);
            object.remove(WORDED);
        }
        if (node instanceof ObjectNode || node instanceof ArrayNode) {
            node.forEach(OpenApiExamplesTest::clear);
        }
    }

    /** The JSON examples of a body, by name. */
    static JsonNode examples(JsonNode bodied) {
        return bodied.path("content").path("application/json").path("examples");
    }

    /** What an example shows. */
    static JsonNode value(JsonNode document, JsonNode example) {
        JsonNode reference = example.path("$ref");
        return (reference.isMissingNode()
                        ? example
                        : document.at(reference.asText().substring(1)))
                .path("value");
    }

    private static JsonNode read(String body) {
        try {
            return JSON.readTree(body);
        } catch (com.fasterxml.jackson.core.JsonProcessingException broken) {
            throw new IllegalStateException("an answer is not JSON", broken);
        }
    }
}
