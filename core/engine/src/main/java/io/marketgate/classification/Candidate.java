package io.marketgate.classification;

import io.marketgate.pack.checks.Finding;
import io.marketgate.pack.checks.ProductFindings;
import io.marketgate.product.Product;
import io.marketgate.product.ProductClass;
import io.marketgate.product.Sku;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One description in each class that it may be declared in: in the stated class, or if none is stated, in every class that
 * nothing it says contradicts, its form among it. Not thread-safe.
 */
final class Candidate {
    private final ProductDescription described;
    private final ProductFindings checks;
    private final PlausibleClasses plausible;
    private final List<Finding> findings;
    private final Map<ProductClass, @Nullable Product> products = new HashMap<>();

    Candidate(ProductDescription described, ProductFindings checks, PlausibleClasses plausible) {
        this.described = described;
        this.checks = checks;
        this.plausible = plausible;
        this.findings =
                checks.of(described.declared() == null ? Set.of() : Set.of(described.declared()), described.facts());
    }

    ProductDescription described() {
        return described;
    }

    /** What is questionable in it. */
    List<Finding> findings() {
        return findings;
    }

    /** The facts that contradict others, and so are unknown. */
    Set<String> doubted() {
        return ProductFindings.doubted(findings);
    }

    /** The classes of a market in which it may be declared, in their order. */
    List<ProductClass> declarable(List<ProductClass> ofMarket) {
        return ofMarket.stream()
                .filter(one -> described.declared() == null ? as(one) != null : one.equals(described.declared()))
                .toList();
    }

    /** The product declared in that class; null if it is declared in none, and a statement contradicts this one. */
    @Nullable
    Product as(ProductClass productClass) {
        if (!products.containsKey(productClass)) {
            products.put(productClass, product(productClass));
        }
        return products.get(productClass);
    }

    private @Nullable Product product(ProductClass productClass) {
        Set<String> doubted = doubted();
        if (!productClass.equals(described.declared())) {
            if (!plausible.contains(productClass, described.facts())) {
                return null;
            }
            Set<String> then = ProductFindings.doubted(checks.of(Set.of(productClass), described.facts()));
            if (!doubted.containsAll(then)) {
                return null;
            }
        }
        return new Product(new Sku(described.id()), "", productClass, Map.of(), described.facts()).doubting(doubted);
    }
}
