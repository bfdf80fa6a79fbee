package io.marketgate.adapter;

import io.marketgate.identity.address.Address;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Collects the destinations of a cart's lines while a platform's call is read. A decision has one destination, and
 * order limits count within one decision. So a cart with several destinations, or with lines whose destination is
 * unknown, has no destination that can be judged.
 */
public final class Places {
    private static final Address UNKNOWN = new Address(null, null, null, null, List.of());

    private final Set<Address> places = new LinkedHashSet<>();
    private boolean unknown;

    /** Adds the destination of some lines. */
    public void add(Address place) {
        places.add(place);
    }

    /** Records that the destination of some lines is unknown. */
    public void addUnknown() {
        unknown = true;
    }

    /** Whether the call names no destination at all. */
    public boolean isEmpty() {
        return places.isEmpty();
    }

    /**
     * The single destination; an address without a country if there are several or some are unknown; null if the call
     * names none.
     */
    public @Nullable Address only() {
        if (places.isEmpty()) {
            return null;
        }
        return places.size() == 1 && !unknown ? places.iterator().next() : UNKNOWN;
    }
}
