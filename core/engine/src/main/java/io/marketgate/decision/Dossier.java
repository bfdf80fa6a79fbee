package io.marketgate.decision;

import io.marketgate.evidence.Evidence;
import io.marketgate.merchant.Eligibility;
import io.marketgate.product.Product;
import java.util.List;

/**
 * What is known of one SKU at one revision.
 *
 * @param product the SKU as the merchant describes it
 * @param evidence of scopes PRODUCT and LOT for this SKU
 * @param eligibility the merchant's word on this SKU, in any market
 */
public record Dossier(Product product, List<Evidence> evidence, List<Eligibility> eligibility) {
    public Dossier {
        evidence = List.copyOf(evidence);
        eligibility = List.copyOf(eligibility);
    }
}
