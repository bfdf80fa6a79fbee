package io.marketgate.adapter;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A line of a platform's cart.
 *
 * @param id the platform's own word for the line, which its answer must name
 * @param sku as the platform spells it; what is no SKU of the gate's form is one that nobody has entered
 * @param quantity sales units, at least one
 * @param unitPrice in the cart's currency, not negative; null where the platform does not tell it yet
 */
public record PlatformLine(
        String id, String sku, int quantity, @Nullable BigDecimal unitPrice) {

    /** @throws IllegalArgumentException if the quantity is not positive or the price negative */
    public PlatformLine {
        if (quantity < 1) {
            throw new IllegalArgumentException("a line has at least one unit");
        }
        if (unitPrice != null && unitPrice.signum() < 0) {
            throw new IllegalArgumentException("a price is not negative");
        }
    }
}
