package io.marketgate.workitem;

import io.marketgate.merchant.MerchantId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A merchant's work items, as staff read them. */
public interface WorkList {

    /**
     * The items, the longest known first.
     *
     * @param kind of this kind only, or null for all
     * @param after the position before the page, or null for the first
     */
    Page list(MerchantId merchant, WorkItem.@Nullable Kind kind, @Nullable Position after, int limit);

    /**
     * Removes an item from the list. If it is seen again, it is a new item.
     *
     * @return false if the merchant has no such item
     */
    boolean done(MerchantId merchant, UUID id);

    /**
     * A page of items.
     *
     * @param next the position before the next page, or null at the end
     */
    record Page(List<WorkItem> items, @Nullable Position next) {
        public Page {
            items = List.copyOf(items);
        }
    }
}
