package io.marketgate.checkout;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.marketgate.problem.ProblemType;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(DemonstrationGate.class)
class OpenApiTest {

    private static JsonNode document() throws Exception {
        String json = given().header("Accept", "application/json")
                .get("/q/openapi?format=json")
                .asString();
        return new ObjectMapper().readTree(json);
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/checkout/decisions, post, 200 400 401 403 404 409 413 415 422 503",
        "/v1/checkout/decisions/{id}, get, 200 400 401 403 404 503",
        "/v1/checkout/decisions/{id}/commit, post, 200 400 401 403 404 409 503",
        "/v1/eligibility/queries, post, 200 400 401 403 404 409 413 415 503",
        "/v1/classifications, post, 200 400 401 403 404 413 415 503",
        "/v1/addresses/resolve, post, 200 400 401 403 413 415 503",
        "/v1/identity/requirements, get, 200 400 401 403 404 503",
        "/v1/identity/verifications, post, 201 400 401 403 409 413 415 422 429 503",
        "/v1/identity/subjects/{subject}, get, 200 400 401 403 404 503",
        "/v1/identity/subjects/{subject}, delete, 204 400 401 403 404 503",
        "/v1/prescriptions, post, 201 400 401 403 404 409 413 415 422 503",
        "/v1/prescriptions/{prescription}, get, 200 400 401 403 404 503",
        "/v1/prescriptions/{prescription}, delete, 204 400 401 403 404 409 503",
        "/admin/v1/prescriptions/{id}/accept, post, 200 400 401 403 404 409 413 415 503",
        "/admin/v1/prescriptions/{id}/refuse, post, 200 400 401 403 404 409 413 415 503",
        "/admin/v1/verification-locks/lifts, post, 201 400 401 403 413 415 503",
        "/admin/v1/decisions/{id}, get, 200 400 401 403 404 409 410 422 429 503",
        "/admin/v1/security-events, get, 200 400 401 403 404 503",
        "/v1/receipts/verify, post, 200 400 401 403 413 415 503",
        "/v1/handovers/verify, post, 200 400 401 403 413 415 503",
        "/adapters/commercetools/{storefront}/handovers, post, 200 400 401 403 404 413 415 503",
        "/.well-known/jwks.json, get, 200 400",
        "/v1/substances, get, 200 400 401 403 404 503",
        "/v1/vocabulary, get, 200 400 401 403 503",
    })
    void saysHowEveryCallCanEnd(String path, String method, String statuses) throws Exception {
        JsonNode operation = document().path("paths").path(path).path(method);

        assertThat(operation.path("responses").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder(statuses.split(" "));
    }

    @Test
    void describesEveryBodyByAnExistingSchema() throws Exception {
        JsonNode document = document();

        for (JsonNode reference : document.findValues("$ref")) {
            String pointer = reference.textValue().substring(1);
            assertThat(document.at(pointer).isMissingNode()).as(pointer).isFalse();
        }
        assertThat(document.at("/components/schemas/DecisionRequest/required"))
                .extracting(JsonNode::textValue)
                .containsExactlyInAnyOrder("storefront", "currency", "shipTo", "lines");
        assertThat(document.at(
                                "/paths/~1v1~1checkout~1decisions/post/requestBody/content/application~1json/schema/$ref")
                        .textValue())
                .isEqualTo("#/components/schemas/DecisionRequest");
    }

    @Test
    void describesEveryOperationAndParameter() throws Exception {
        JsonNode document = document();
        List<String> tags = document.path("tags").findValuesAsText("name");
        List<String> ids = new ArrayList<>();

        document.path("paths")
                .forEach(item -> item.forEach(operation -> {
                    String id = operation.path("operationId").asText();
                    ids.add(id);
                    assertThat(operation.path("summary").asText()).as(id).isNotBlank();
                    assertThat(operation.path("description").asText()).as(id).isNotBlank();
                    assertThat(operation.path("security").isArray()).as(id).isTrue();
                    assertThat(operation.path("tags").size()).as(id).isEqualTo(1);
                    assertThat(tags)
                            .as(id)
                            .contains(operation.path("tags").path(0).asText());
                    operation.path("parameters").forEach(parameter -> assertThat(resolved(document, parameter)
                                    .path("description")
                                    .asText())
                            .as("%s: %s", id, parameter)
                            .isNotBlank());
                }));

        assertThat(ids).doesNotHaveDuplicates();
    }

    @Test
    void declaresEveryParameterOfAPath() throws Exception {
        JsonNode document = document();

        document.path("paths").properties().forEach(path -> path.getValue()
                .forEach(operation -> assertThat(Pattern.compile("\\{([^}]+)}")
                                .matcher(path.getKey())
                                .results()
                                .map(found -> found.group(1))
                                .toList())
                        .as(path.getKey())
                        .containsExactlyInAnyOrderElementsOf(inPath(document, operation))));
    }

    private static List<String> inPath(JsonNode document, JsonNode operation) {
        List<String> names = new ArrayList<>();
        operation.path("parameters").forEach(parameter -> {
            JsonNode described = resolved(document, parameter);
            if (described.path("in").asText().equals("path")) {
                names.add(described.path("name").asText());
            }
        });
        return names;
    }

    @Test
    void describesEveryMemberOfEveryBody() throws Exception {
        List<String> silent = new ArrayList<>();

        document().path("components").path("schemas").properties().forEach(schema -> schema.getValue()
                .path("properties")
                .properties()
                .forEach(member -> {
                    if (member.getValue().path("description").asText().isBlank()) {
                        silent.add(schema.getKey() + "." + member.getKey());
                    }
                }));

        assertThat(silent).isEmpty();
    }

    /** Adapters' bodies are their platforms'. */
    @Test
    void showsAnExampleOfEveryBody() throws Exception {
        List<String> bare = new ArrayList<>();

        document().path("paths").properties().stream()
                .filter(path -> !path.getKey().startsWith("/adapters/"))
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    String name = operation.getKey() + " " + path.getKey();
                    noteIfBare(name + " asked", operation.getValue().path("requestBody"), bare);
                    operation.getValue().path("responses").properties().stream()
                            .filter(answer -> answer.getKey().startsWith("2"))
                            .forEach(answer -> noteIfBare(name + " " + answer.getKey(), answer.getValue(), bare));
                }));

        assertThat(bare).isEmpty();
    }

    private static void noteIfBare(String name, JsonNode body, List<String> bare) {
        if (body.has("content")
                && body.at("/content/application~1json/examples").isEmpty()) {
            bare.add(name);
        }
    }

    @Test
    void saysOfEveryObjectWhatItHolds() throws Exception {
        List<String> silent = new ArrayList<>();

        document()
                .path("components")
                .path("schemas")
                .properties()
                .forEach(schema -> find(schema.getKey(), schema.getValue(), silent));

        assertThat(silent).isEmpty();
    }

    private static void find(String name, JsonNode node, List<String> silent) {
        boolean isSchema = node.path("type").isTextual() || node.path("type").isArray();
        if (isSchema
                && node.path("type").toString().contains("\"object\"")
                && Stream.of("properties", "additionalProperties", "$ref", "anyOf", "oneOf", "allOf")
                        .noneMatch(node::has)) {
            silent.add(name);
        }
        node.properties().stream()
                .filter(member -> !member.getKey().equals("examples"))
                .forEach(member -> find(name + "/" + member.getKey(), member.getValue(), silent));
        if (node.isArray()) {
            node.forEach(element -> find(name, element, silent));
        }
    }

    /** A number would change with the order in which types are found. */
    @Test
    void numbersNoSchema() throws Exception {
        assertThat(document().path("components").path("schemas").fieldNames())
                .toIterable()
                .allMatch(name -> name.matches("[A-Z][A-Za-z]+"))
                .doesNotContain("Null");
    }

    @Test
    void showsProblemsAsTheyAreAnswered() throws Exception {
        document().path("components").path("responses").forEach(response -> {
            JsonNode example = response.at("/content/application~1problem+json/example");
            ProblemType type = Stream.of(ProblemType.values())
                    .filter(known ->
                            known.uri().toString().equals(example.path("type").asText()))
                    .findFirst()
                    .orElseThrow();

            assertThat(example.path("status").asInt()).isEqualTo(type.status());
            assertThat(example.path("title").asText()).isEqualTo(type.title());
            assertThat(response.path("description").asText())
                    .contains(type.uri().toString());
        });
    }

    private static JsonNode resolved(JsonNode document, JsonNode node) {
        JsonNode reference = node.path("$ref");
        return reference.isMissingNode()
                ? node
                : document.at(reference.textValue().substring(1));
    }
}
