package io.marketgate.admin.rule;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.marketgate.admin.RuleInWords;
import io.marketgate.catalogue.PackLaw;
import io.marketgate.catalogue.PolicyRule;
import io.marketgate.pack.Reading;
import io.marketgate.rule.Rule;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A merchant's own rule as staff read it.
 *
 * @param sentence the rule as an English sentence
 * @param rule as it was put
 * @param words what it asks, in English; null where the packs do not read it
 * @param citedAs its name in decisions: its own, or another one if a law has taken the name
 */
record RuleBody(
        @Schema(description = "what it says to a person") String sentence,

        @Schema(type = SchemaType.OBJECT, description = "as it was put")
        JsonNode rule,

        @Schema(description = "what decisions call it: its name, or another one where a law has come to be named so")
        String citedAs,

        @Schema(description = "what it asks, in English; null where the packs do not read it") @Nullable
        RuleInWords words) {
    private static final ObjectMapper JSON = new ObjectMapper();

    static RuleBody of(PolicyRule stored, RuleReading rules) {
        try {
            JsonNode rule = JSON.readTree(stored.source());
            return new RuleBody(
                    rule.path("forbid").asText(rule.path("require").asText()),
                    rule,
                    PackLaw.citedAs(stored.id(), rules.packs()).value(),
                    rules.read(stored.source()) instanceof Reading.Read<Rule> read
                            ? RuleInWords.of(read.value())
                            : null);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("a stored rule cannot be read", unreadable);
        }
    }
}
