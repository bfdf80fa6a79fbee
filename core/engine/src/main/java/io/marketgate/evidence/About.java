package io.marketgate.evidence;

import io.marketgate.product.Sku;
import org.jspecify.annotations.Nullable;

/**
 * What evidence is about.
 *
 * @param sku the SKU; scopes PRODUCT and LOT have one
 * @param lot the lot, for scope LOT; null otherwise
 * @param partner the {@code PartnerId} of its holder, for scope PARTNER; null otherwise
 */
public record About(
        EvidenceScope scope,
        @Nullable Sku sku,
        @Nullable String lot,
        @Nullable String partner) {

    /** @throws IllegalArgumentException if the scope does not fit the subject */
    public About {
        if ((scope == EvidenceScope.PRODUCT || scope == EvidenceScope.LOT) && sku == null) {
            throw new IllegalArgumentException("evidence of scope " + scope + " names a SKU");
        }
        if ((scope == EvidenceScope.LOT) != (lot != null)) {
            throw new IllegalArgumentException("a lot is named by evidence of scope LOT, and only there");
        }
        if ((scope == EvidenceScope.PARTNER) != (partner != null)) {
            throw new IllegalArgumentException("a partner is named by evidence of scope PARTNER, and only there");
        }
    }

    /**
     * About what needs no name: the shipment, the seller or the buyer.
     *
     * @throws IllegalArgumentException if the scope asks for a name
     */
    public static About the(EvidenceScope scope) {
        return new About(scope, null, null, null);
    }
}
