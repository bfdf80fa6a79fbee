package io.marketgate.market;

import java.util.List;

/** Where a cart goes, as far as it is known. */
public sealed interface Destination {

    /** The address resolves to one territory. */
    record Resolved(Territory territory) implements Destination {}

    /** The address must be corrected first. */
    record Unresolved(List<AddressProblem> problems) implements Destination {
        public Unresolved {
            problems = List.copyOf(problems);
        }
    }

    /**
     * The address is understood, but Marketgate has no law for it and never suggests another one.
     *
     * @param territory the row of {@code territories.yaml} or the ISO country that is not supported
     */
    record Unsupported(String territory) implements Destination {}
}
