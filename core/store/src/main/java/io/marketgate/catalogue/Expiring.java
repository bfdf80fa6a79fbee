package io.marketgate.catalogue;

import java.time.Instant;
import java.util.Map;

/**
 * Counts evidence, licences and assurances that end, over all merchants, so that an operator sees early what staff have to
 * renew.
 */
public interface Expiring {

    /**
     * How many are not yet over at an instant and end by another. Every kind that is counted has an entry, also
     * one of zero. Blocks on the database.
     *
     * @return by kind, a lower-case word such as {@code evidence}
     */
    Map<String, Long> endingBetween(Instant after, Instant until);
}
