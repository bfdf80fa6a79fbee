package io.marketgate.market;

/**
 * Why an address does not resolve, in a form that can be shown and corrected. Contains no part of the address.
 *
 * @param field the member of the address to look at: {@code country}, {@code subdivision}, {@code city}, {@code
 *     postalCode} or {@code lines}
 * @param kind what is wrong with it
 */
public record AddressProblem(String field, Kind kind) {
    /** What is wrong. */
    public enum Kind {
        MISSING,
        MALFORMED,
        UNKNOWN,
        /** Two fields point to different territories. */
        CONTRADICTORY,
        /** The fields given fit several territories. */
        AMBIGUOUS
    }
}
