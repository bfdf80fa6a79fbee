package io.marketgate.explanation;

import io.marketgate.decision.MissingRate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is not known and keeps a rule from being judged.
 *
 * @param facts of the SKU, which the merchant has to state; sorted by name
 * @param ofOtherLines whether they are facts of other lines that count towards the same limit
 * @param rate that is missing to compare the cart's prices with a limit in money, or null if there is none
 */
public record Unknown(
        List<Fact> facts, boolean ofOtherLines, @Nullable MissingRate rate) {
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
