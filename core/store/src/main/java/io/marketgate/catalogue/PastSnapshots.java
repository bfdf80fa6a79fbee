package io.marketgate.catalogue;

import io.marketgate.decision.Dossiers;
import io.marketgate.merchant.MerchantId;
import io.marketgate.product.Sku;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * The catalogue at past revisions of the current history, for replay and staff. Reads over the staff's connections and
 * keeps nothing, so that it takes neither connection nor memory from carts. Calls block. Thread-safe.
 *
 * <p>Every call throws {@link CatalogueUnavailableException} if the database cannot be read in time.
 */
public interface PastSnapshots {

    /** The small parts of the catalogue at a revision, or null if there is no such revision. */
    @Nullable
    Snapshot at(long revision);

    /**
     * Dossiers as of a past snapshot, by one query.
     *
     * @throws CatalogueUnavailableException also if the database no longer holds that revision
     */
    Dossiers dossiers(Snapshot past, MerchantId merchant, Collection<Sku> skus);
}
