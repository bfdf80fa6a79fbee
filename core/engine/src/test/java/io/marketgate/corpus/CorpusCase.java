package io.marketgate.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Optional;

/**
 * One case.
 *
 * @param file its file, below {@code corpus/}
 * @param given the merchant's world: {@code merchant, storefronts, partners, skus, evidence, eligibility, rules, rateTables}, each
 *     in the form of the staff side of the wire contract
 * @param when the call: a body of {@code POST /v1/checkout/decisions}; {@code market} may stand for a plain address in
 *     it, {@code assurances} for what is known of the buyer, and {@code used} for what the buyer used before of counters
 *     over time: {@code counter, amount, at}, and {@code sku} where it counts each SKU by itself
 * @param then the parts of the answer that matter; see {@link Differences}
 * @param now the instant it is decided for, if that matters
 */
public record CorpusCase(
        String file, String name, ObjectNode given, ObjectNode when, JsonNode then, Optional<Instant> now) {

    /** The instant of a case that names none. Its evidence and assurances are valid around it. */
    public static final Instant USUAL_NOW = Instant.parse("2026-11-22T10:00:00Z");

    /** Whether the case states what is known of the buyer, or was bought before. */
    public boolean knowsTheBuyer() {
        return when.has("assurances") || when.has("used");
    }

    @Override
    public String toString() {
        return file + ": " + name;
    }
}
