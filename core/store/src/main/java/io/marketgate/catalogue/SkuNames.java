package io.marketgate.catalogue;

import io.marketgate.product.Sku;
import java.util.Map;
import java.util.Set;

/**
 * Which SKUs other names may mean.
 *
 * @param byItemId the SKUs that a system calls by an item id
 * @param byForm the SKUs that have a folded form
 */
public record SkuNames(Map<String, Set<Sku>> byItemId, Map<String, Set<Sku>> byForm) {
    /** Where no name was asked for. */
    public static final SkuNames NONE = new SkuNames(Map.of(), Map.of());

    public SkuNames {
        byItemId = Map.copyOf(byItemId);
        byForm = Map.copyOf(byForm);
    }

    /** The SKUs of an item id, perhaps none. */
    public Set<Sku> ofItemId(String itemId) {
        return byItemId.getOrDefault(itemId, Set.of());
    }

    /** The SKUs of a folded form, perhaps none. */
    public Set<Sku> ofForm(String form) {
        return byForm.getOrDefault(form, Set.of());
    }
}
