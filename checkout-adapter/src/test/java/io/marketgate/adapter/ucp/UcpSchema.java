package io.marketgate.adapter.ucp;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.marketgate.adapter.Conformance;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Validates answers against the vendor's own schemas. */
final class UcpSchema {
    static final String CHECKOUT = "schemas/shopping/fulfillment.json#/$defs/dev.ucp.shopping.checkout";
    static final String ERROR = "schemas/shopping/types/error_response.json";
    /** Of one released version, or of the specification's main branch. */
    static final String PERMALINK = "schemas/shopping/permalink.json#/$defs/dev.ucp.shopping.permalink/business_schema";

    static final String PROFILE = "schemas/discovery/profile.json#/$defs/business_profile";

    /** A checkout of 2026-08-25 with what the gate may add to it. */
    static final String COMPLIANCE =
            "https://marketgate.io/ucp/schemas/shopping/compliance.json#/$defs/dev.ucp.shopping.checkout";

    static final String DETAILED_PROFILE = "https://ucp.dev/schemas/profile.json#/$defs/business_schema";

    private static final ObjectMapper JSON = new ObjectMapper();

    private UcpSchema() {}

    /** Fails unless the text matches the schema of this name, of 2026-04-08. Passes if the vendor's schemas are missing. */
    static void holds(String name, String text) {
        if (Conformance.isThere()) {
            Path ucp = Conformance.file("ucp");
            holds("https://ucp.dev/" + name, text, List.of(ucp.resolve("2026-04-08"), ucp.resolve("permalink")));
        }
    }

    /** Fails unless the text matches the schema with this id, of the main branch three days before release
     * 2026-08-25, which is not at hand itself. Passes if the vendor's schemas are missing. */
    static void holdsDetailed(String id, String text) {
        if (Conformance.isThere()) {
            holds(id, text, List.of(Conformance.file("ucp").resolve("main-2026-08-22"), Path.of("connectors", "ucp")));
        }
    }

    private static void holds(String id, String text, List<Path> folders) {
        Map<String, String> schemas = new HashMap<>();
        folders.forEach(folder -> schemas.putAll(schemas(folder)));
        SchemaRegistry registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12,
                // The profile's schema refers to the others as if it were one folder higher than its id.
                builder -> builder.schemas(iri -> schemas.get(iri.replace("/schemas/schemas/", "/schemas/"))));
        assertThat(registry.getSchema(SchemaLocation.of(id)).validate(text, InputFormat.JSON))
                .as(text)
                .isEmpty();
    }

    private static Map<String, String> schemas(Path folder) {
        Map<String, String> schemas = new HashMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".json")).toList()) {
                String text = Files.readString(file);
                JsonNode id = JSON.readTree(text).path("$id");
                if (id.isTextual()) {
                    schemas.put(id.textValue(), text);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return schemas;
    }

    static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
