package io.marketgate.search;

/** Finds past decisions. Thread-safe. */
public interface DecisionSearch {
    /**
     * A merchant's decisions, the latest first. A decision whose record cannot be read is found by its time and market.
     * Blocks.
     *
     * @throws SearchTooSlow if it takes longer than a search may
     */
    SearchPage find(SearchQuery query);
}
