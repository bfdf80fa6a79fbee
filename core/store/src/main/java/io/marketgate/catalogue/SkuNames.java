package io.marketgate.catalogue;

import io.marketgate.product.Sku;
import java.util.Map;
import java.util.Set;

/**
 * The SKUs that other names may mean.
 *
 * @param byItemId the SKUs by item id in a system
 * @param byForm the SKUs by folded form
 */
public record SkuNames(Map<String, Set<Sku>> byItemId, Map<String, Set<Sku>> byForm) {
    /** The result if no name was asked for. */
    public static final SkuNames NONE = new SkuNames(Map.of(), Map.of());

    public SkuNames {
        byItemId = Map.copyOf(byItemId);
        byForm = Map.copyOf(byForm);
    }

    /** The SKUs of an item id; may be empty. */
    public Set<Sku> ofItemId(String itemId) {
        return byItemId.getOrDefault(itemId, Set.of());
    }

    /** The SKUs of a folded form; may be empty. */
    public Set<Sku> ofForm(String form) {
        return byForm.getOrDefault(form, Set.of());
    }
}
