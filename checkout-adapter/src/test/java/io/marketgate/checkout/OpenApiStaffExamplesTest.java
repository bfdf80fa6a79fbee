package io.marketgate.checkout;

import static io.marketgate.checkout.OpenApiExamplesTest.examples;
import static io.marketgate.checkout.OpenApiExamplesTest.value;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.marketgate.merchant.MerchantId;
import io.marketgate.testing.ServedDescription;
import io.marketgate.workitem.WorkItem;
import io.marketgate.workitem.WorkItems;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Whoever tries the examples of staff's operations at the demonstration merchant gets the answers that they show: first what
 * is put and posted, then what is read, and last the deletions, so that nothing is left of it.
 */
@QuarkusTest
@WithTestResource(DemonstrationGate.class)
class OpenApiStaffExamplesTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ADMIN = "/admin/v1/";
    private static final String NAMED = "/{id}";
    private static final String UNLISTED = "A NAME OF AN EXAMPLE";

    /** Only the platform's operator may, and the demonstration has none. */
    private static final Set<String> OF_OPERATORS = Set.of("deleteMerchant");

    /** What differs from call to call. */
    private static final Set<String> FLEETING =
            Set.of("id", "revision", "key", "receivedAt", "decidedBy", "decidedAt", "evidence");

    private static final List<String> ORDER = List.of("put", "post", "amend", "decide", "get", "delete");

    @Inject
    Storefronts storefronts;

    @Inject
    WorkItems items;

    private JsonNode document;
    private ServedDescription description;
    /** The ids that the gate has given, by the path of their collection. */
    private final Map<String, String> given = new HashMap<>();

    private final List<String> differences = new ArrayList<>();

    /** One operation of the description. */
    private record Operation(String path, String method, JsonNode says) {
        /** Whether the gate gives the id that its path asks for. */
        private boolean isOfGivenId(JsonNode paths) {
            return path.endsWith(NAMED) && paths.path(collection()).has("post");
        }

        private String collection() {
            return path.contains(NAMED) ? path.substring(0, path.indexOf(NAMED)) : path;
        }

        private int turn(JsonNode paths) {
            String turn = method;
            if (method.equals("put") && isOfGivenId(paths)) {
                turn = "amend";
            } else if (method.equals("post") && path.contains(NAMED)) {
                turn = "decide";
            }
            return ORDER.indexOf(turn);
        }
    }

    @BeforeEach
    void haveSomethingToRead() throws Exception {
        String served = RestAssured.get("/q/openapi?format=json").asString();
        document = JSON.readTree(served);
        description = ServedDescription.of(served);
        given.put(ADMIN + "decisions", posted("/v1/checkout/decisions", "CartBlocked"));
        items.note(new MerchantId("demo"), WorkItem.Kind.UNLISTED_SUBSTANCE, UNLISTED, "named by an example");
    }

    private String posted(String path, String example) {
        Response answer = storefronts.post(
                path, document.at("/components/examples/" + example + "/value").toString());
        return answer.path("id");
    }

    @Test
    void areAnsweredAsTheyAreShown() {
        JsonNode paths = document.path("paths");
        List<Operation> operations = new ArrayList<>();
        paths.properties().stream()
                .filter(path -> path.getKey().startsWith(ADMIN))
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(one -> operations.add(new Operation(path.getKey(), one.getKey(), one.getValue()))));
        List<Operation> deletions = operations.stream()
                .filter(one -> one.method().equals("delete"))
                .sorted(Comparator.comparing(operations::indexOf).reversed())
                .toList();
        operations.removeAll(deletions);
        operations.sort(Comparator.comparing(one -> one.turn(paths)));

        operations.forEach(this::tryOut);
        deletions.forEach(this::tryOut);

        assertThat(differences).isEmpty();
    }

    private void tryOut(Operation operation) {
        JsonNode shown = operation.says().path("responses").properties().stream()
                .filter(answer -> answer.getKey().startsWith("2"))
                .map(answer -> {
                    check(operation, answer.getKey(), examples(answer.getValue()));
                    return examples(answer.getValue());
                })
                .findFirst()
                .orElseThrow();
        if (OF_OPERATORS.contains(operation.says().path("operationId").asText())) {
            return;
        }
        if (!operation.says().has("requestBody")) {
            call(operation, null);
            return;
        }
        examples(operation.says().path("requestBody")).properties().forEach(question -> {
            Response answer =
                    call(operation, value(document, question.getValue()).toString());
            compare(operation, value(document, shown.path(question.getKey())), answer);
        });
    }

    /** Holds what is shown against the schema of its answer. */
    private void check(Operation operation, String status, JsonNode answers) {
        answers.properties().forEach(answer -> description
                .complaints(
                        operation.method(),
                        operation.path(),
                        Integer.parseInt(status),
                        "application/json",
                        value(document, answer.getValue()).toString())
                .forEach(complaint -> differences.add(operation.path() + " " + answer.getKey() + ": " + complaint)));
    }

    private Response call(Operation operation, String body) {
        String path = filled(operation);
        RequestSpecification request = storefronts.administering();
        if (Set.of("put", "delete").contains(operation.method())) {
            String seen = storefronts.administering().get(path).header("ETag");
            if (seen != null) {
                request.header("If-Match", seen);
            }
        }
        Response answer = (body == null ? request : request.body(body)).request(operation.method(), path);
        if (answer.statusCode() / 100 != 2) {
            differences.add(operation.method() + " " + path + ": " + answer.asString());
        } else if (operation.method().equals("post") && !operation.path().contains(NAMED)) {
            given.put(operation.path(), answer.path("id"));
        }
        return answer;
    }

    private String filled(Operation operation) {
        String path = operation.path();
        for (JsonNode parameter : operation.says().path("parameters")) {
            if (parameter.path("in").asText().equals("path")) {
                String name = parameter.path("name").asText();
                String value = name.equals("id") ? id(operation) : null;
                path = path.replace(
                        "{" + name + "}",
                        value == null ? parameter.path("example").asText() : value);
            }
        }
        return path;
    }

    /** The id that the gate has given, or null where the writer chooses it. A prescription is judged once. */
    private String id(Operation operation) {
        if (operation.path().endsWith("/accept")) {
            given.put(operation.collection(), posted("/v1/prescriptions", "PrescriptionByReference"));
        } else if (operation.path().endsWith("/refuse")) {
            given.put(operation.collection(), posted("/v1/prescriptions", "PrescriptionByPicture"));
        } else if (operation.path().startsWith(ADMIN + "work-items")) {
            return storefronts
                    .administering()
                    .get(ADMIN + "work-items")
                    .path("items.find { it.key == '" + UNLISTED + "' }.id");
        }
        return given.get(operation.collection());
    }

    private void compare(Operation operation, JsonNode shown, Response answer) {
        JsonNode answered = read(answer.asString());
        if (!lasting(answered).equals(lasting(shown))) {
            differences.add(operation.method() + " " + operation.path() + " is shown as " + lasting(shown)
                    + " and answered as " + lasting(answered));
        }
    }

    private static JsonNode lasting(JsonNode answer) {
        return answer instanceof ObjectNode object ? object.deepCopy().remove(FLEETING) : answer;
    }

    private static JsonNode read(String body) {
        try {
            return JSON.readTree(body);
        } catch (IOException broken) {
            throw new IllegalStateException("an answer is not JSON", broken);
        }
    }
}
