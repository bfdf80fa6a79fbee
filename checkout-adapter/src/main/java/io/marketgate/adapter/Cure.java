package io.marketgate.adapter;

import org.jspecify.annotations.Nullable;

/**
 * What would open a line, as the wire contract has it.
 *
 * @param action a remedy action of the wire contract
 * @param actor who can do it, such as {@code SHOPPER}
 * @param option the cures of one option are needed together, different options are alternatives
 * @param maxQuantity how many units would be open, for {@code REDUCE_QUANTITY}; else null
 * @param url where to go on, for {@code USE_STOREFRONT}; else null
 * @param said what the shopper reads of it; null where the reasons say enough
 */
public record Cure(
        String action,
        String actor,
        int option,
        @Nullable Integer maxQuantity,
        @Nullable String url,
        @Nullable String said) {

    /** A cure of which the reasons say enough. */
    public Cure(String action, String actor, int option, @Nullable Integer maxQuantity, @Nullable String url) {
        this(action, actor, option, maxQuantity, url, null);
    }

    boolean isTheShoppers() {
        return actor.equals("SHOPPER") && !action.equals("USE_STOREFRONT");
    }
}
