package io.marketgate.explanation;

import io.marketgate.market.MarketCode;
import io.marketgate.pack.Texts;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The texts of packs. Thread-safe. */
final class PackLookup implements TextLookup {
    /** Callers choose the locale, so only a limited number is cached. */
    private static final int MOST_LOCALES = 32;

    private final Texts texts;
    private final ConcurrentMap<String, String> ofEveryMarket = new ConcurrentHashMap<>();

    PackLookup(Texts texts) {
        this.texts = texts;
    }

    /** Caches a language that no market changes: the same whether all of them are concerned or none. */
    @Override
    public String language(Supplier<? extends Collection<MarketCode>> markets, String locale) {
        String known = ofEveryMarket.get(locale);
        if (known != null) {
            return known;
        }
        String nearest = texts.language(List.of(), locale);
        if (!nearest.equals(texts.language(texts.markets(), locale))) {
            return texts.language(markets.get(), locale);
        }
        if (ofEveryMarket.size() < MOST_LOCALES) {
            ofEveryMarket.put(locale, nearest);
        }
        return nearest;
    }

    @Override
    public Optional<String> find(@Nullable MarketCode market, String key, String language) {
        return texts.find(market, key, language);
    }
}
