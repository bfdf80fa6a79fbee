package io.marketgate.catalogue.live;

import io.marketgate.catalogue.Head;
import io.marketgate.catalogue.SkuNames;
import io.marketgate.merchant.MerchantId;
import io.marketgate.product.Sku;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The database a replica reads the catalogue from. Each call is one consistent view, bounded in time.
 *
 * <p>Every call throws {@link io.marketgate.catalogue.CatalogueUnavailableException} if the database cannot be read in
 * time.
 */
public interface CatalogueSource {

    /**
     * What the database holds beyond a state.
     *
     * @param held the state held, or null for none
     */
    ReadOutcome read(@Nullable Head held);

    /**
     * The small parts of the catalogue at a past revision of the current history, or null if there is no such revision.
     */
    ReadOutcome.@Nullable Whole at(long revision);

    /**
     * Dossiers as of a state.
     *
     * @return one for each SKU asked for
     * @throws io.marketgate.catalogue.CatalogueUnavailableException also if the database no longer holds that state
     */
    Map<Sku, LoadedDossier> dossiers(Head asOf, MerchantId merchant, Collection<Sku> skus);

    /**
     * The SKUs with these item ids or folded forms, as of a state.
     *
     * @param system the system of the item ids: a storefront's id
     * @param forms folded forms ({@link io.marketgate.product.FoldedSku})
     * @throws io.marketgate.catalogue.CatalogueUnavailableException also if the database no longer holds that state
     */
    SkuNames names(Head asOf, MerchantId merchant, String system, Collection<String> itemIds, Collection<String> forms);
}
