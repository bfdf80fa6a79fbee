package io.marketgate.admin.rule;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.marketgate.catalogue.PolicyRule;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A merchant's own rule as staff read it.
 *
 * @param sentence what it says to a person
 * @param rule as it was put
 */
record RuleBody(
        @Schema(description = "what it says to a person") String sentence,

        @Schema(type = SchemaType.OBJECT, description = "as it was put")
        JsonNode rule) {
    private static final ObjectMapper JSON = new ObjectMapper();

    static RuleBody of(PolicyRule stored) {
        try {
            JsonNode rule = JSON.readTree(stored.source());
            return new RuleBody(rule.path("forbid").asText(rule.path("require").asText()), rule);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("a stored rule cannot be read", unreadable);
        }
    }
}
