package io.marketgate.admin;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list.
 *
 * @param next the {@code cursor} of the next page, or null at the end
 */
public record Listing<T>(
        @Schema(description = "in the order that the operation states")
        List<T> items,

        @Schema(description = "the cursor of the next page, or null at the end") @Nullable
        String next) {
    public Listing {
        items = List.copyOf(items);
    }
}
