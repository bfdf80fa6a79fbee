package io.marketgate.explanation;

import io.marketgate.market.MarketCode;
import org.jspecify.annotations.Nullable;

/**
 * The sentences of one language at one revision. They hold placeholders in braces: {@code {market}}, {@code {limit}},
 * {@code {papers}}, {@code {until}}.
 */
public interface Wording {

    /** The BCP 47 tag of the language; two wordings of one revision with the same tag say the same. */
    String language();

    /** A sentence of a market's pack, or null if the pack has none of that key. */
    @Nullable
    String ofMarket(MarketCode market, String key);

    /** A sentence that is the same in every market, or null if there is none of that key. */
    @Nullable
    String common(String key);
}
