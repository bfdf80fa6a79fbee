package io.marketgate.explanation;

import io.marketgate.market.MarketCode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The texts of one revision as the packs hold them, with placeholders in braces. */
@FunctionalInterface
public interface TextLookup {
    /**
     * A text in the nearest available language.
     *
     * @param market whose text it is, or null for a text of no market
     * @param locale a BCP 47 tag as the storefront sent it, known or not
     */
    Optional<String> find(@Nullable MarketCode market, String key, String locale);
}
