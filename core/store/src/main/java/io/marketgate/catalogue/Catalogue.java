package io.marketgate.catalogue;

import io.marketgate.decision.Dossiers;
import io.marketgate.merchant.MerchantId;
import io.marketgate.merchant.StorefrontId;
import io.marketgate.product.Sku;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * The data plane's side of the catalogue. A caller takes {@link #current()} once, decides by that snapshot and dossiers
 * of that snapshot only, and asks {@link #stillFresh} before the answer leaves.
 */
public interface Catalogue {

    /** The catalogue now. Never blocks; whether it is stale is judged here, not by a timer. */
    Current current();

    /** Whether an answer made from it may still leave. Never blocks. */
    boolean stillFresh(Current.Fresh used);

    /**
     * The dossiers as of that snapshot, if all of them are in memory. Never blocks.
     *
     * @return null if at least one must be loaded first
     */
    @Nullable
    Dossiers cached(Snapshot snapshot, MerchantId merchant, Collection<Sku> skus);

    /**
     * The dossiers as of that snapshot; all that are not in memory are read by one query. Blocks: not for an event loop.
     *
     * @throws CatalogueUnavailableException if the database cannot be read in time, or no longer holds that revision
     */
    Dossiers load(Snapshot snapshot, MerchantId merchant, Collection<Sku> skus);

    /**
     * The SKUs behind other names than their own, as of that snapshot. Not cached, for a SKU may be entered under a name at
     * any time. Blocks: not for an event loop.
     *
     * @param itemIds what a system calls things
     * @param system whose item ids they are: a storefront's id
     * @param forms folded forms ({@link io.marketgate.product.FoldedSku})
     * @throws CatalogueUnavailableException if the database cannot be read in time, or no longer holds that revision
     */
    SkuNames names(
            Snapshot snapshot,
            MerchantId merchant,
            StorefrontId system,
            Collection<String> itemIds,
            Collection<String> forms);

    /**
     * The catalogue as it was at a past revision of the current history, for replay; not cached. Its dossiers come from
     * {@link #load}. Blocks.
     *
     * @return null if there has been no such revision
     * @throws CatalogueUnavailableException if the database cannot be read in time
     */
    @Nullable
    Snapshot at(long revision);

    /** How the catalogue fares, for health and metrics. Never blocks. */
    CatalogueHealth health();
}
