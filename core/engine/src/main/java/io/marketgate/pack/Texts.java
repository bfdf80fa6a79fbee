package io.marketgate.pack;

import io.marketgate.market.MarketCode;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Texts by market, language and key. A text that a market lacks comes from its group, else from the common texts. */
public final class Texts {
    private static final String ENGLISH = "en";
    private static final Set<String> TRADITIONAL = Set.of("TW", "HK", "MO");

    private final Map<MarketCode, Map<String, Map<String, String>>> markets;
    private final Map<MarketCode, MarketCode> groups;
    private final Map<String, Map<String, String>> common;

    Texts(
            Map<MarketCode, Map<String, Map<String, String>>> markets,
            Map<MarketCode, MarketCode> groups,
            Map<String, Map<String, String>> common) {
        this.markets = Map.copyOf(markets);
        this.groups = Map.copyOf(groups);
        this.common = Map.copyOf(common);
    }

    static Texts of(Iterable<Pack> packs, Map<String, Map<String, String>> common) {
        Map<MarketCode, Map<String, Map<String, String>>> markets = new HashMap<>();
        Map<MarketCode, MarketCode> groups = new HashMap<>();
        for (Pack pack : packs) {
            markets.put(pack.market(), pack.texts());
            MarketCode group = pack.group();
            if (group != null) {
                groups.put(pack.market(), group);
            }
        }
        return new Texts(markets, groups, common);
    }

    /**
     * The text of a key in the nearest available language: the locale, its language, English.
     *
     * @param market the market of the text, or null for a common text
     * @param locale a BCP 47 tag such as {@code ja-JP} or {@code zh-CN}
     */
    public Optional<String> find(@Nullable MarketCode market, String key, String locale) {
        for (String language : languages(locale)) {
            for (MarketCode owner = market; owner != null; owner = groups.get(owner)) {
                String text = text(markets.getOrDefault(owner, Map.of()), language, key);
                if (text != null) {
                    return Optional.of(text);
                }
            }
            String text = text(common, language, key);
            if (text != null) {
                return Optional.of(text);
            }
        }
        return Optional.empty();
    }

    private static @Nullable String text(Map<String, Map<String, String>> texts, String language, String key) {
        return texts.getOrDefault(language, Map.of()).get(key);
    }

    /** The languages to try, nearest first. */
    private static Set<String> languages(String tag) {
        Locale locale = Locale.forLanguageTag(tag.replace('_', '-'));
        Set<String> languages = new LinkedHashSet<>(List.of(tag));
        String language = locale.getLanguage();
        if (!locale.getScript().isEmpty()) {
            languages.add(language + "-" + locale.getScript());
        }
        if (language.equals("zh")) {
            if (TRADITIONAL.contains(locale.getCountry())) {
                languages.add("zh-Hant");
            }
            languages.add("zh-Hans");
        }
        languages.add(language);
        languages.add(ENGLISH);
        return languages;
    }
}
