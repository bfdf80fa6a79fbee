package io.marketgate.decision;

import io.marketgate.market.MarketCode;
import io.marketgate.rule.AssuranceLevel;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the buyer of a cart.
 *
 * @param pseudonym random name linked to the buyer's subject until it is erased; null if there is no link
 * @param held each document's assurance, in no meaningful order
 */
public record Assurance(@Nullable String pseudonym, List<Held> held) {
    /** Nothing is known. */
    public static final Assurance NONE = new Assurance(null, List.of());

    public Assurance {
        held = List.copyOf(held);
    }

    /**
     * What one document assures.
     *
     * @param documentType the vocabulary's word, such as {@code CN_RESIDENT_ID}
     * @param country the country that issued the document
     * @param claims such as {@code AGE_OVER_18}; an absent claim is unknown
     * @param since first instant it holds
     * @param until first instant it no longer holds
     */
    public record Held(
            String documentType,
            MarketCode country,
            AssuranceLevel level,
            Set<String> claims,
            Instant since,
            Instant until) {
        public Held {
            claims = Set.copyOf(claims);
        }
    }
}
