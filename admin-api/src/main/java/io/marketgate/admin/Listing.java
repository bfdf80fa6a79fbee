package io.marketgate.admin;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list.
 *
 * @param next the {@code cursor} of the next page, or null at the end
 * @param asOf the revision of the past state that it was read in, or null where it was read as it is now
 */
public record Listing<T>(
        @Schema(description = "in the order that the operation states")
        List<T> items,

        @Schema(description = "the cursor of the next page, or null at the end") @Nullable
        String next,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(description = Item.AS_OF) @Nullable
        Long asOf) {
    public Listing {
        items = List.copyOf(items);
    }

    /** A page as it is now. */
    public Listing(List<T> items, @Nullable String next) {
        this(items, next, null);
    }
}
