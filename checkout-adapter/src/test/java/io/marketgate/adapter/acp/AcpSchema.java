package io.marketgate.adapter.acp;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.marketgate.adapter.Conformance;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Validates answers against the vendor's own schemas. */
final class AcpSchema {
    private static final ObjectMapper JSON = new ObjectMapper();

    private AcpSchema() {}

    /**
     * Fails unless the text matches the definition of this name and version. Passes if the vendor's schemas are
     * missing.
     */
    static void holds(String version, String name, String text) {
        if (!Conformance.isThere()) {
            return;
        }
        JsonNode bundle = Conformance.json("acp/" + version + "/schema.agentic_checkout.json");
        ObjectNode wanted = JSON.createObjectNode().put("$ref", "#/$defs/" + name);
        wanted.set("$defs", bundle.path("$defs"));
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(wanted.toString(), InputFormat.JSON);
        assertThat(schema.validate(text, InputFormat.JSON)).as(text).isEmpty();
    }

    /** One of the vendor's examples. */
    static JsonNode example(String name) {
        return Conformance.json("acp/2026-04-17/examples.agentic_checkout.json").required(name);
    }

    static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
