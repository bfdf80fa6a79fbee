package io.marketgate.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.marketgate.access.Roles;
import io.marketgate.catalogue.Catalogue;
import io.marketgate.catalogue.CatalogueEditor;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A null in a list is refused with its pointer, for every list of every body in the served description. */
@QuarkusTest
@WithTestResource(DemonstrationGate.class)
class NullElementsTest {
    private static final String[] EVERYBODY =
            Stream.concat(Stream.of(Roles.STOREFRONT), Roles.STAFF.stream()).toArray(String[]::new);

    @Inject
    CatalogueEditor editor;

    @Inject
    Catalogue catalogue;

    private JsonNode description;

    private record Place(String method, String path, String pointer, ObjectNode body) {}

    private JsonNode resolved(JsonNode schema) {
        JsonNode found = schema;
        while (found.has("$ref")) {
            found = description.at(found.path("$ref").textValue().substring(1));
        }
        for (JsonNode one : found.path("oneOf")) {
            if (!one.path("type").asText().equals("null")) {
                return resolved(one);
            }
        }
        return found;
    }

    private static boolean is(JsonNode schema, String type) {
        JsonNode types = schema.path("type");
        return types.asText().equals(type)
                || Stream.iterate(0, i -> i < types.size(), i -> i + 1)
                        .anyMatch(i -> types.get(i).asText().equals(type));
    }

    /** Collects bodies that each have a null in one list and nothing else. */
    private void collect(
            JsonNode described, String pointer, ObjectNode body, List<Place> into, String method, String path) {
        JsonNode schema = resolved(described);
        if (is(schema, "array")) {
            ObjectNode empty = body.deepCopy();
            put(empty, pointer, JsonNodeFactory.instance.arrayNode().addNull());
            into.add(new Place(method, path, pointer + "/0", empty));
            collect(schema.path("items"), pointer + "/0", body, into, method, path);
        }
        schema.path("properties")
                .fields()
                .forEachRemaining(member ->
                        collect(member.getValue(), pointer + "/" + member.getKey(), body, into, method, path));
    }

    private static void put(ObjectNode root, String pointer, ArrayNode value) {
        String[] steps = pointer.substring(1).split("/");
        JsonNode at = root;
        for (int i = 0; i < steps.length; i++) {
            boolean last = i == steps.length - 1;
            boolean list = !last && steps[i + 1].equals("0");
            JsonNode next =
                    last ? value : list ? JsonNodeFactory.instance.arrayNode() : JsonNodeFactory.instance.objectNode();
            if (at instanceof ArrayNode array) {
                array.add(next);
            } else {
                ((ObjectNode) at).set(steps[i], next);
            }
            at = next;
        }
    }

    @Test
    void areRefusedWithTheirPointerInEveryList() throws Exception {
        description = new ObjectMapper()
                .readTree(RestAssured.get("/q/openapi?format=json").asString());
        List<Place> places = new ArrayList<>();
        description.path("paths").fields().forEachRemaining(path -> path.getValue()
                .fields()
                .forEachRemaining(operation -> {
                    JsonNode schema = operation.getValue().at("/requestBody/content/application~1json/schema");
                    if (!schema.isMissingNode() && !path.getKey().startsWith("/adapters/")) {
                        collect(
                                schema,
                                "",
                                JsonNodeFactory.instance.objectNode(),
                                places,
                                operation.getKey().toUpperCase(Locale.ROOT),
                                path.getKey().replaceAll("\\{[^}]+}", "THING-1"));
                    }
                }));
        assertThat(places)
                .hasSizeGreaterThan(10)
                .extracting(Place::pointer)
                .contains("/lines/0", "/lines/0/evidence/0", "/shipTo/lines/0", "/skus/0", "/markets/0", "/roles/0");
        Tenant tenant = Tenant.of(editor, catalogue);

        for (Place place : places) {
            Response response =
                    tenant.as(EVERYBODY).body(place.body().toString()).request(place.method(), place.path());

            assertThat(response.statusCode())
                    .as("%s: %s", place, response.asString())
                    .isEqualTo(400);
            assertThat(response.jsonPath().getList("violations.pointer", String.class))
                    .as("%s: %s", place, response.asString())
                    .contains(place.pointer());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PUT|/admin/v1/skus/A|{\"title\":\"A\",\"productClass\":\"COSMETIC\",\"attributes\":{\"claim\":[null]}}|/attributes/claim/0",
                "PUT|/admin/v1/rules/A|{\"forbid\":\"A.\",\"for\":{\"market\":[null]}}|/for/market/0",
                "POST|/v1/receipts/verify|{\"receipt\":\"a.b.c\",\"cart\":{\"lines\":[null]}}|/cart/lines/0",
            })
    void areRefusedInUndescribedParts(String method, String path, String body, String pointer) {
        Response response =
                Tenant.of(editor, catalogue).as(EVERYBODY).body(body).request(method, path);

        assertThat(response.statusCode()).as(response.asString()).isEqualTo(400);
        assertThat(response.jsonPath().getList("violations.pointer", String.class))
                .contains(pointer);
    }
}
