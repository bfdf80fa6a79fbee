package io.marketgate.adapter;

import io.marketgate.pack.Texts;
import java.util.Map;

/**
 * What a shopper reads of a cure, in the language of the answer. The answer itself has numbers and no sentence for them, and a
 * platform that shows text alone would otherwise leave the number out.
 *
 * @param texts those of the revision that decided
 * @param locale BCP 47 tag of the answer's language
 */
public record CureWords(Texts texts, String locale) {
    private static final String FEWER = "remedy.REDUCE_QUANTITY";

    /** How many units would be open. */
    String fewer(int most) {
        return texts.text(null, FEWER, locale, Map.of("quantity", Integer.toString(most)));
    }
}
