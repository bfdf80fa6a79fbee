package io.marketgate.identity.prescription;

import io.marketgate.market.MarketCode;
import io.marketgate.product.Sku;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a prescription says, as far as rules ask for it.
 *
 * @param skus the goods it is for, 1 to {@value #MOST_SKUS} different ones
 * @param prescriberMarket where its prescriber practises
 * @param validTo first instant at which it is no longer valid, or null if it does not say
 */
public record Prescribed(
        List<Sku> skus,
        MarketCode prescriberMarket,
        LocalDate issuedOn,
        @Nullable Instant validTo) {
    /** The most goods of one prescription. */
    public static final int MOST_SKUS = 50;

    /** @throws IllegalArgumentException if it names no SKU, too many, or one twice */
    public Prescribed {
        skus = List.copyOf(skus);
        if (skus.isEmpty()
                || skus.size() > MOST_SKUS
                || skus.stream().distinct().count() < skus.size()) {
            throw new IllegalArgumentException("a prescription is for 1 to " + MOST_SKUS + " different SKUs");
        }
    }
}
