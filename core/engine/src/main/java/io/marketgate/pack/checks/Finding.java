package io.marketgate.pack.checks;

import org.jspecify.annotations.Nullable;

/**
 * Something questionable in the description of a product. It is filed all the same; what is questionable is unknown to every
 * rule until it is mended.
 *
 * @param attribute the attribute of the SKU that it is found in
 * @param word the word that is meant, as it was told, or null
 * @param message one English sentence for staff
 */
public record Finding(Code code, String attribute, @Nullable String word, String message) {

    /** What kind of thing is found. */
    public enum Code {
        /** A name that the register does not list: what asks for the composition stays closed. */
        UNLISTED_SUBSTANCE,
        /** Two statements that cannot both be true: the attribute counts as unknown. */
        CONTRADICTION
    }
}
