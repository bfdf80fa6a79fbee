package io.marketgate.rule;

import java.net.URI;
import java.time.LocalDate;

/**
 * Where a rule was read.
 *
 * @param seen the day it was opened
 */
public record Source(String key, URI url, Kind kind, LocalDate seen) {
    /** The publisher of the page. */
    public enum Kind {
        OFFICIAL,
        SECONDARY
    }
}
