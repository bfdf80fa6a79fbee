package io.marketgate.access;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;

/** On which day each API key was last used. */
public interface KeyUses {

    /**
     * The last day, in UTC, on which each of these keys was used; without those that never were. May lag behind by a
     * minute. Blocks.
     *
     * @param keys ids of keys
     */
    Map<String, LocalDate> lastUsed(Collection<String> keys);
}
