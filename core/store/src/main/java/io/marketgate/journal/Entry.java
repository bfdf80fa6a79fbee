package io.marketgate.journal;

import io.marketgate.decision.Disposition;
import io.marketgate.explanation.RenderedJson;
import io.marketgate.market.MarketCode;
import io.marketgate.merchant.MerchantId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One decision as it was given, with everything needed to decide it again.
 *
 * @param id of {@link EntryIds}, made for {@code at}
 * @param at the instant decided for, in whole milliseconds, as the answer shows it
 * @param market the destination's market, or null if not known
 * @param answer the storefront's answer, byte for byte
 */
public record Entry(
        UUID id,
        MerchantId merchant,
        Instant at,
        Inputs inputs,
        @Nullable MarketCode market,
        Disposition disposition,
        List<Finding> findings,
        RenderedJson answer) {

    /** @throws IllegalArgumentException if the instant is finer than a millisecond or the id was made for another */
    public Entry {
        findings = List.copyOf(findings);
        if (!at.equals(at.truncatedTo(ChronoUnit.MILLIS))) {
            throw new IllegalArgumentException("a decision is made at a whole millisecond");
        }
        if (!EntryIds.instantOf(id).equals(at)) {
            throw new IllegalArgumentException("the id of a decision is made for its instant");
        }
    }
}
