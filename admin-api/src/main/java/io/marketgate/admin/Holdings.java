package io.marketgate.admin;

import io.marketgate.catalogue.CatalogueReading;
import io.marketgate.catalogue.Page;
import io.marketgate.merchant.MerchantId;
import org.jspecify.annotations.Nullable;

/**
 * The resources of one kind that a caller reaches.
 *
 * @param <V> a resource
 */
interface Holdings<V> {

    /** The merchant to whom the resource of that name belongs, whether it exists or not. */
    MerchantId owner(String id);

    /**
     * A page of them, in the order of their names.
     *
     * @param reading the state in which they are read
     * @param cursor {@link Page#next()} of the previous page, or null for the first
     */
    Page<V> page(CatalogueReading reading, @Nullable String cursor, int limit);
}
