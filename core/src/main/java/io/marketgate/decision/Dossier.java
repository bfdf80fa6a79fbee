package io.marketgate.decision;

import io.marketgate.evidence.Evidence;
import io.marketgate.merchant.Eligibility;
import io.marketgate.product.Product;
import java.util.List;

/**
 * What is known of one SKU at one revision. Immutable to its users; it remembers, for its own speed, what the last
 * rulebook and merchant said of it.
 */
public final class Dossier {
    private final Product product;
    private final List<Evidence> evidence;
    private final List<Eligibility> eligibility;

    /**
     * A dossier.
     *
     * @param evidence papers of scopes PRODUCT and LOT for this SKU
     * @param eligibility the merchant's word on this SKU, in any market
     */
    public Dossier(Product product, List<Evidence> evidence, List<Eligibility> eligibility) {
        this.product = product;
        this.evidence = List.copyOf(evidence);
        this.eligibility = List.copyOf(eligibility);
    }

    /** The SKU as the merchant describes it. */
    public Product product() {
        return product;
    }

    /** Papers of scopes PRODUCT and LOT for this SKU. */
    public List<Evidence> evidence() {
        return evidence;
    }

    /** The merchant's word on this SKU, in any market. */
    public List<Eligibility> eligibility() {
        return eligibility;
    }
}
