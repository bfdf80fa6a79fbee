package io.marketgate.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Optional;

/**
 * One case.
 *
 * @param file its file, below {@code corpus/}
 * @param given the merchant's world: {@code merchant, storefronts, partners, skus, evidence, eligibility, rules}, each
 *     in the form of the staff side of the wire contract
 * @param when the call: a body of {@code POST /v1/checkout/decisions}; {@code market} may stand for a plain address in
 *     it, and {@code assurances} for what is known of the buyer
 * @param then the parts of the answer that matter; see {@link Differences}
 * @param now the instant it is decided for, if that matters
 */
public record CorpusCase(
        String file, String name, ObjectNode given, ObjectNode when, JsonNode then, Optional<Instant> now) {

    /** The instant of a case that names none. Its evidence and assurances are valid around it. */
    public static final Instant USUAL_NOW = Instant.parse("2026-11-22T10:00:00Z");

    /** Whether the case states what is known of the buyer. */
    public boolean knowsTheBuyer() {
        return when.has("assurances");
    }

    @Override
    public String toString() {
        return file + ": " + name;
    }
}
