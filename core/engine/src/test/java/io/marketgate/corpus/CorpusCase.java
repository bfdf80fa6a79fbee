package io.marketgate.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Optional;

/**
 * One case.
 *
 * @param file the file it stands in, below {@code corpus/}
 * @param given the merchant's world: {@code merchant, storefronts, partners, skus, evidence, eligibility, rules}, each in
 *     the form the staff side of the wire contract takes
 * @param when the call: a body of {@code POST /v1/checkout/decisions}, where {@code market} may stand for a plain address
 *     in it, and {@code assurances} for what is known of the buyer
 * @param then the parts of the answer that matter; see {@link Differences}
 * @param now the instant it is decided for, where that matters
 */
public record CorpusCase(
        String file, String name, ObjectNode given, ObjectNode when, JsonNode then, Optional<Instant> now) {

    /** The instant of every case that names none; its papers and assurances are good around it. */
    public static final Instant USUAL_NOW = Instant.parse("2026-11-22T10:00:00Z");

    /** Whether what is known of the buyer is given rather than found out. */
    public boolean knowsTheBuyer() {
        return when.has("assurances");
    }

    @Override
    public String toString() {
        return file + ": " + name;
    }
}
