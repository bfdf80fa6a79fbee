package io.marketgate.product;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One substance in a product.
 *
 * @param name its name in the vocabulary's spelling, upper case with underscores
 * @param perUnit milligrams in one dose unit, or null if not stated
 * @param perDay milligrams a day at the highest dose of the label, or null if not stated
 * @param percent per cent by weight, or null if not stated
 */
public record Substance(
        String name,
        @Nullable BigDecimal perUnit,
        @Nullable BigDecimal perDay,
        @Nullable BigDecimal percent) {
    /** The name of {@link #perUnit} where a SKU is described. */
    public static final String PER_UNIT = "perUnit";

    /** The name of {@link #perDay} where a SKU is described. */
    public static final String PER_DAY = "perDay";

    /** The name of {@link #percent} where a SKU is described. */
    public static final String PERCENT = "percent";
}
