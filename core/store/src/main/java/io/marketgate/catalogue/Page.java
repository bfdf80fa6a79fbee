package io.marketgate.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list.
 *
 * @param next the cursor of the next page, or null at the end
 */
public record Page<V>(List<Stored<V>> items, @Nullable String next) {
    public Page {
        items = List.copyOf(items);
    }
}
