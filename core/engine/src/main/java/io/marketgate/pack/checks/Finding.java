package io.marketgate.pack.checks;

import io.marketgate.rule.FactDefinition;
import org.jspecify.annotations.Nullable;

/**
 * A questionable statement in a product's description. The product is stored all the same, but the statement is unknown
 * to every rule until it is corrected.
 *
 * @param attribute the SKU's attribute, or {@code class} for its product class
 * @param word the word in question, as it was sent, or null
 * @param message one English sentence for staff
 */
public record Finding(Code code, String attribute, @Nullable String word, String message) {

    /** Where the statement stands in the description of a product, as a JSON pointer. */
    public String pointer() {
        return attribute.equals(FactDefinition.CLASS) ? "/productClass" : "/attributes/" + attribute;
    }

    /** The kind of finding. */
    public enum Code {
        /** A name that is not in the register: rules that test the composition stay closed. */
        UNLISTED_SUBSTANCE,
        /** Two statements that contradict each other: the attribute counts as unknown. */
        CONTRADICTION
    }
}
