package io.marketgate.decision;

import io.marketgate.evidence.Evidence;
import io.marketgate.evidence.EvidenceScope;
import io.marketgate.product.Sku;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of a cart.
 *
 * @param quantity sales units, at least one
 * @param unitPrice in the cart's currency, not negative
 * @param lot the lot it will be picked from, or null if not known
 * @param stated the evidence that the storefront states with the line: scopes SHIPMENT and BUYER only, reduced to
 *     {@link Evidence#asStated()}; a subject in it is already the buyer's pseudonym
 */
public record CartLine(
        LineId id,
        Sku sku,
        int quantity,
        BigDecimal unitPrice,
        @Nullable String lot,
        List<Evidence> stated) {

    /** @throws IllegalArgumentException if the quantity is not positive, the price negative, or a scope not stateable */
    public CartLine {
        stated = stated.isEmpty()
                ? List.of()
                : stated.stream().map(Evidence::asStated).toList();
        if (quantity < 1) {
            throw new IllegalArgumentException("quantity must be at least 1");
        }
        if (unitPrice.signum() < 0) {
            throw new IllegalArgumentException("unitPrice must not be negative");
        }
        for (Evidence evidence : stated) {
            EvidenceScope scope = evidence.about().scope();
            if (scope != EvidenceScope.SHIPMENT && scope != EvidenceScope.BUYER) {
                throw new IllegalArgumentException("a storefront states evidence of scope SHIPMENT or BUYER only");
            }
        }
    }
}
