package io.marketgate.explanation;

import io.marketgate.market.MarketCode;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The texts of one revision as the packs hold them, with placeholders in braces. */
public interface TextLookup {
    /**
     * The language to write a document in: the nearest to a locale in which every text of these markets exists, else
     * English. A document never mixes languages.
     *
     * @param markets looked at only where they make a difference
     * @param locale a BCP 47 tag as the storefront sent it, known or not
     * @return a BCP 47 tag of a language, with its script where the language has several, such as {@code zh-Hans}
     */
    String language(Supplier<? extends Collection<MarketCode>> markets, String locale);

    /**
     * A text.
     *
     * @param market whose text it is, or null for a text of no market
     * @param language one of {@link #language}
     */
    Optional<String> find(@Nullable MarketCode market, String key, String language);
}
