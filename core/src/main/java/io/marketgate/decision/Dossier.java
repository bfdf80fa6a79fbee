package io.marketgate.decision;

import io.marketgate.evidence.Evidence;
import io.marketgate.merchant.Eligibility;
import io.marketgate.product.Product;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one SKU at one revision. Immutable to its users; it remembers, for its own speed, what the last
 * rulebook and merchant said of it.
 */
public final class Dossier {
    private static final int MOST_PLANS = 8;

    private final Product product;
    private final List<Evidence> evidence;
    private final List<Eligibility> eligibility;
    // Read and written without a lock: entries are immutable, and a lost one is only made again.
    private volatile LinePlan[] plans = {};

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

    /** What is already known to hold for such a request, or null. */
    @Nullable
    LinePlan plan(Request request) {
        for (LinePlan plan : plans) {
            if (plan.serves(request)) {
                return plan;
            }
        }
        return null;
    }

    /** Keeps a plan in front of the others; the oldest beyond {@link #MOST_PLANS} is forgotten. */
    void remember(LinePlan plan) {
        LinePlan[] old = plans;
        LinePlan[] kept = new LinePlan[Math.min(old.length + 1, MOST_PLANS)];
        kept[0] = plan;
        System.arraycopy(old, 0, kept, 1, kept.length - 1);
        plans = kept;
    }
}
