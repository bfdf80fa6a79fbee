package io.marketgate.adapter;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of a platform's cart.
 *
 * @param id the platform's id of the line, which the answer must name
 * @param names how the platform names the goods, at least one: the SKU first if there is one, then the ids of the
 *     variant and the product; a name that is not in the gate's SKU form counts as a SKU that the merchant has not
 *     entered
 * @param quantity sales units, at least one
 * @param unitPrice in the cart's currency, not negative; null if the platform does not send it yet
 */
public record PlatformLine(
        String id,
        List<String> names,
        int quantity,
        @Nullable BigDecimal unitPrice) {

    /** @throws IllegalArgumentException if there is no name, the quantity is not positive or the price is negative */
    public PlatformLine {
        names = List.copyOf(names);
        if (names.isEmpty()) {
            throw new IllegalArgumentException("a line names its goods");
        }
        if (quantity < 1) {
            throw new IllegalArgumentException("a line has at least one unit");
        }
        if (unitPrice != null && unitPrice.signum() < 0) {
            throw new IllegalArgumentException("a price is not negative");
        }
    }

    /** A line of goods with one name. */
    public PlatformLine(String id, String sku, int quantity, @Nullable BigDecimal unitPrice) {
        this(id, List.of(sku), quantity, unitPrice);
    }

    /** The first name, as the platform spells it. */
    public String sku() {
        return names.get(0);
    }
}
