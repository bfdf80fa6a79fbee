package io.marketgate.checkout.handover;

import io.marketgate.product.Identifiers;
import io.marketgate.product.Sku;

/**
 * A line that is handed over.
 *
 * @param item the SKU's id in the receiving storefront's system
 * @param quantity sales units, at least one
 */
public record HandoverLine(Sku sku, String item, int quantity) {

    /** @throws IllegalArgumentException if the item is not 1 to 128 visible ASCII characters, or the quantity not positive */
    public HandoverLine {
        Identifiers.require("item id", item);
        if (quantity < 1) {
            throw new IllegalArgumentException("quantity must be at least 1");
        }
    }
}
