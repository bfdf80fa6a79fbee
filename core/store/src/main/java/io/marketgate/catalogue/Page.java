package io.marketgate.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list.
 *
 * @param next where the next page begins, to be handed back as it is, or null at the end
 */
public record Page<V>(List<Stored<V>> items, @Nullable String next) {
    public Page {
        items = List.copyOf(items);
    }
}
