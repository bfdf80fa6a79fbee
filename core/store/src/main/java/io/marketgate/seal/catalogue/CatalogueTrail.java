package io.marketgate.seal.catalogue;

import io.marketgate.merchant.MerchantId;
import java.util.Collection;

/**
 * The rows of the catalogue beside what the audit trail recorded of them. Blocks. Thread-safe.
 *
 * <p>Throws {@link io.marketgate.seal.HistoryUnavailable} if the database does not answer in time.
 */
public interface CatalogueTrail {

    /**
     * Checks the whole audit trail, and compares every row of a merchant and of the law with it, also those that have ended. Its
     * time grows with the history; its memory with the versions of one row. Differences of the merchant and of the law are kept,
     * and so are flaws of the trail that are the merchant's or nobody's; others are counted.
     */
    CatalogueReport verify(MerchantId merchant);

    /**
     * Compares what a decision reads of the catalogue, as of its revision: the merchant's settings, storefronts, partners and
     * rules, its evidence that belongs to no SKU, the packs, and of the SKUs their rows, evidence and eligibility.
     *
     * <p>Whether the changes are themselves as they were recorded, {@link io.marketgate.seal.History#change} says: of those in
     * {@link Comparison#revisions()}. Those that only wrote evidence without a SKU are not among them, for a merchant may hold
     * that of many buyers.
     */
    Comparison readBy(MerchantId merchant, Collection<String> skus, long revision);
}
