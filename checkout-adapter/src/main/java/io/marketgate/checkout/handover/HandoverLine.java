package io.marketgate.checkout.handover;

import io.marketgate.product.Sku;

/**
 * A line that is handed over.
 *
 * @param quantity sales units, at least one
 */
public record HandoverLine(Sku sku, int quantity) {

    /** @throws IllegalArgumentException if the quantity is not positive */
    public HandoverLine {
        if (quantity < 1) {
            throw new IllegalArgumentException("quantity must be at least 1");
        }
    }
}
