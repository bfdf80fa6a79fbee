package io.marketgate.explanation;

import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is not known and keeps a rule from being judged.
 *
 * @param facts of the SKU, which the merchant has to state; sorted by name
 * @param ofOtherLines whether they are facts of other lines that count towards the same limit
 * @param limitCurrency of a limit in money that the cart's prices cannot be compared with, or null if there is none
 */
public record Unknown(
        List<Fact> facts, boolean ofOtherLines, @Nullable Currency limitCurrency) {
    /** Everything is known. */
    public static final Unknown NOTHING = new Unknown(List.of(), false, null);

    public Unknown {
        facts = List.copyOf(facts);
    }

    /**
     * A fact of the vocabulary.
     *
     * @param title in the language of the answer
     */
    public record Fact(String name, String title) {}
}
