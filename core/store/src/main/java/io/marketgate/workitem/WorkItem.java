package io.marketgate.workitem;

import io.marketgate.merchant.MerchantId;
import java.time.Instant;
import java.util.UUID;

/**
 * Something staff should look at. The same kind and key is one item of a merchant, however often it is seen.
 *
 * @param key the subject, in the merchant's or a platform's own words; never personal data
 * @param detail one sentence for staff about the last time it was seen; never personal data
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

    /** @throws IllegalArgumentException if it was never seen, or last seen before first seen */
    public WorkItem {
        if (count < 1 || lastSeen.isBefore(firstSeen)) {
            throw new IllegalArgumentException("a work item is seen at least once, and last after first");
        }
    }

    /** The kind of work item. */
    public enum Kind {
        /** A platform sent an id that is no SKU but nearly equals one. */
        UNLISTED_SKU_NEAR_MISS,
        /** A product description names a substance or species that the register does not list. */
        UNLISTED_SUBSTANCE,
        /** A platform did not accept the hold of an order that must not be fulfilled. */
        HOLD_NOT_PLACED,
        /** An order that was edited may not be sold as it is now, or could not be judged. */
        EDITED_ORDER_CLOSED,
        /** One document makes many subjects known. */
        DOCUMENT_OF_MANY_SUBJECTS,
        /** One subject is known by documents of several persons. */
        SUBJECT_OF_MANY_PERSONS
    }
}
