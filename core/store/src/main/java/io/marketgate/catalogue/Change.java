package io.marketgate.catalogue;

import io.marketgate.merchant.MerchantId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A committed change of the catalogue.
 *
 * @param merchant whose catalogue changed, or null for the law of all merchants
 * @param entries what changed in it, in the order it was written
 */
public record Change(
        UUID id, long revision, @Nullable MerchantId merchant, Author author, Instant at, List<Entry> entries) {
    public Change {
        entries = List.copyOf(entries);
    }

    /**
     * One changed resource.
     *
     * @param resource the kind of resource, such as {@code storefront}
     * @param key its name within its kind
     * @param before as JSON, or null if it did not exist
     * @param after as JSON, or null if it no longer exists
     */
    public record Entry(
            String resource,
            String key,
            @Nullable String before,
            @Nullable String after) {}
}
