package io.marketgate.admin.rule;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.marketgate.catalogue.PackLaw;
import io.marketgate.catalogue.PolicyRule;
import io.marketgate.pack.Packs;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A merchant's own rule as staff read it.
 *
 * @param sentence the rule as an English sentence
 * @param rule as it was put
 * @param citedAs its name in decisions: its own, or another one if a law has taken the name
 */
record RuleBody(
        @Schema(description = "what it says to a person") String sentence,

        @Schema(type = SchemaType.OBJECT, description = "as it was put")
        JsonNode rule,

        @Schema(description = "what decisions call it: its name, or another one where a law has come to be named so")
        String citedAs) {
    private static final ObjectMapper JSON = new ObjectMapper();

    static RuleBody of(PolicyRule stored, Packs packs) {
        try {
            JsonNode rule = JSON.readTree(stored.source());
            return new RuleBody(
                    rule.path("forbid").asText(rule.path("require").asText()),
                    rule,
                    PackLaw.citedAs(stored.id(), packs).value());
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("a stored rule cannot be read", unreadable);
        }
    }
}
