package io.marketgate.catalogue;

import io.marketgate.decision.Dossiers;
import io.marketgate.merchant.MerchantId;
import io.marketgate.merchant.StorefrontId;
import io.marketgate.product.Sku;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * The data plane's view of the catalogue. A caller takes {@link #current()} once and decides with that snapshot and its
 * dossiers only. It calls {@link #stillFresh} before the answer leaves.
 */
public interface Catalogue {

    /** The catalogue now. Never blocks. Staleness is judged on each call, not by a timer. */
    Current current();

    /** Whether an answer made from that state may still leave. Never blocks. */
    boolean stillFresh(Current.Fresh used);

    /**
     * The dossiers as of that snapshot, if all of them are in memory. Never blocks.
     *
     * @return null if at least one must be loaded first
     */
    @Nullable
    Dossiers cached(Snapshot snapshot, MerchantId merchant, Collection<Sku> skus);

    /**
     * The dossiers as of that snapshot. One query reads all that are not in memory. Blocks, so it must not run on an
     * event loop.
     *
     * @throws CatalogueUnavailableException if the database cannot be read in time, or no longer holds that revision
     */
    Dossiers load(Snapshot snapshot, MerchantId merchant, Collection<Sku> skus);

    /**
     * The SKUs with these item ids or folded forms, as of that snapshot. Not cached, because a new SKU may take a name
     * at any time. Blocks, so it must not run on an event loop.
     *
     * @param itemIds the ids of items in that system
     * @param system the system of the item ids: a storefront's id
     * @param forms folded forms ({@link io.marketgate.product.FoldedSku})
     * @throws CatalogueUnavailableException if the database cannot be read in time, or no longer holds that revision
     */
    SkuNames names(
            Snapshot snapshot,
            MerchantId merchant,
            StorefrontId system,
            Collection<String> itemIds,
            Collection<String> forms);

    /** The state of the catalogue for health and metrics. Never blocks. */
    CatalogueHealth health();
}
