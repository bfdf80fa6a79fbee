package io.marketgate.explanation;

import io.marketgate.market.MarketCode;
import io.marketgate.pack.Texts;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The texts of packs. */
record PackLookup(Texts texts) implements TextLookup {
    @Override
    public String language(Collection<MarketCode> markets, String locale) {
        return texts.language(markets, locale);
    }

    @Override
    public Optional<String> find(@Nullable MarketCode market, String key, String language) {
        return texts.find(market, key, language);
    }
}
