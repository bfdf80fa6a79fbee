package io.marketgate.adapter;

import io.marketgate.identity.address.Address;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The places that a cart's lines go to, while a platform's call is read. A decision is for one place, and what is counted in
 * an order would be counted apart, so several places are none that can be judged; nor is one that not every line goes to.
 */
public final class Places {
    private static final Address UNKNOWN = new Address(null, null, null, null, List.of());

    private final Set<Address> places = new LinkedHashSet<>();
    private boolean unknown;

    /** Adds where some lines go. */
    public void add(Address place) {
        places.add(place);
    }

    /** Says that some lines go somewhere that is not told. */
    public void addUnknown() {
        unknown = true;
    }

    /** Whether no place is told at all. */
    public boolean isSilent() {
        return places.isEmpty();
    }

    /** The one place; an address without a country where lines go to several or not all are told of; null where none is told. */
    public @Nullable Address only() {
        if (places.isEmpty()) {
            return null;
        }
        return places.size() == 1 && !unknown ? places.iterator().next() : UNKNOWN;
    }
}
