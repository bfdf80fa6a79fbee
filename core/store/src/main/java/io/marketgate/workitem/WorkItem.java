package io.marketgate.workitem;

import io.marketgate.merchant.MerchantId;
import java.time.Instant;
import java.util.UUID;

/**
 * Something staff should look at. The same kind and key is one item of a merchant, however often it is seen.
 *
 * @param key what it is about, in the merchant's or a platform's own words; never personal data
 * @param detail one sentence for staff, of the last time it was seen; never personal data
 * @param count how often it was seen
 */
public record WorkItem(
        UUID id,
        MerchantId merchant,
        Kind kind,
        String key,
        String detail,
        Instant firstSeen,
        Instant lastSeen,
        long count) {

    /** @throws IllegalArgumentException if it was never seen, or last before first */
    public WorkItem {
        if (count < 1 || lastSeen.isBefore(firstSeen)) {
            throw new IllegalArgumentException("a work item is seen at least once, and last after first");
        }
    }

    /** What kind of thing it is. */
    public enum Kind {
        /** A platform sent an id that no SKU has but one nearly has. */
        UNLISTED_SKU_NEAR_MISS,
        /** A product is described with a substance or species that the register does not list. */
        UNLISTED_SUBSTANCE,
        /** A platform did not take the hold of an order that must not be fulfilled. */
        HOLD_NOT_PLACED
    }
}
