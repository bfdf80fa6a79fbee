package io.marketgate.catalogue.live;

import io.marketgate.catalogue.Head;
import io.marketgate.catalogue.SkuNames;
import io.marketgate.merchant.MerchantId;
import io.marketgate.product.Sku;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a replica reads the catalogue. Each call is one consistent view of the database, bounded in time.
 *
 * <p>Every call throws {@link io.marketgate.catalogue.CatalogueUnavailableException} if the database cannot be read in
 * time.
 */
public interface CatalogueSource {

    /**
     * What there is now that the holder of a state does not have.
     *
     * @param held the state held, or null for none
     */
    Reading read(@Nullable Head held);

    /** All that is small as of a past revision of the current history, or null if there has been no such revision. */
    Reading.@Nullable Whole at(long revision);

    /**
     * Dossiers as of a state.
     *
     * @return one for each SKU asked for
     * @throws io.marketgate.catalogue.CatalogueUnavailableException also if the database no longer holds that state
     */
    Map<Sku, LoadedDossier> dossiers(Head asOf, MerchantId merchant, Collection<Sku> skus);

    /**
     * The SKUs behind other names, as of a state.
     *
     * @param system whose item ids they are
     * @param forms folded forms ({@link io.marketgate.product.FoldedSku})
     * @throws io.marketgate.catalogue.CatalogueUnavailableException also if the database no longer holds that state
     */
    SkuNames names(Head asOf, MerchantId merchant, String system, Collection<String> itemIds, Collection<String> forms);
}
