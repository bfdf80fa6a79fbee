package io.marketgate.search;

import io.marketgate.merchant.MerchantId;
import java.util.UUID;

/** Finds past decisions. Thread-safe. */
public interface DecisionSearch {
    /**
     * A merchant's decisions, the latest first. A decision whose record cannot be read is found by its time and market.
     * Blocks.
     *
     * @throws SearchTooSlow if it takes longer than a search may
     */
    SearchPage find(SearchQuery query);

    /**
     * Whether a merchant's decision is found by searches and is no longer in the journal, both in one state of the database:
     * its row was removed, or its day was dropped and its place here is about to be. Blocks for two look-ups by key.
     *
     * @throws SearchTooSlow if it takes longer than a search may
     */
    boolean outlivesItsRow(MerchantId merchant, UUID id);
}
