package io.marketgate.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * A JSON Schema of our own for answers that a vendor documents only in prose or too loosely: {@code answers.json}
 * beside the tests, with one definition for each call.
 */
public final class StatedSchema {
    private final JsonNode definitions;
    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private final Map<String, Schema> calls = new HashMap<>();

    private StatedSchema(JsonNode definitions) {
        this.definitions = definitions;
    }

    /** The schema beside a test. */
    public static StatedSchema beside(Class<?> test) {
        try (InputStream stated = Objects.requireNonNull(test.getResourceAsStream("answers.json"))) {
            return new StatedSchema(new ObjectMapper().readTree(stated).required("$defs"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Fails if the answer to this call is invalid, or the schema has no definition for the call. */
    public void holds(String call, String answer) {
        assertThat(definitions.has(call))
                .as("something is stated of `%s`", call)
                .isTrue();
        assertThat(calls.computeIfAbsent(call, this::schema).validate(answer, InputFormat.JSON))
                .as(answer)
                .isEmpty();
    }

    private Schema schema(String call) {
        ObjectNode wanted = new ObjectMapper().createObjectNode().put("$ref", "#/$defs/" + call);
        wanted.set("$defs", definitions);
        return registry.getSchema(wanted.toString(), InputFormat.JSON);
    }
}
