package io.marketgate.pack;

import io.marketgate.market.MarketCode;
import java.util.Collection;
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
    /** The language in which every text exists. */
    public static final String ENGLISH = "en";

    private static final String TRADITIONAL_CHINESE = "zh-Hant";
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
     * The nearest language to a locale in which every text of these markets exists: the locale itself, its language, else
     * English.
     *
     * @param locale a BCP 47 tag such as {@code ja-JP} or {@code zh-CN}
     */
    public String language(Collection<MarketCode> markets, String locale) {
        for (String language : languages(locale)) {
            if (common.containsKey(language) && markets.stream().allMatch(market -> speaks(market, language))) {
                return language;
            }
        }
        return ENGLISH;
    }

    /** The markets that have texts of their own. */
    public Set<MarketCode> markets() {
        return markets.keySet();
    }

    /**
     * Whether there are texts in the language of a locale, so that a document need not be in another instead. To a reader
     * of Traditional Chinese, Simplified is another.
     */
    public boolean speaks(String locale) {
        return nears(locale)
                && (!isTraditional(Locale.forLanguageTag(locale.replace('_', '-')))
                        || common.containsKey(TRADITIONAL_CHINESE));
    }

    /** Whether there are texts in the language of a locale, if need be in another script of it. */
    public boolean nears(String locale) {
        return languages(locale).stream()
                .filter(language -> !language.equals(ENGLISH) || locale.startsWith(ENGLISH))
                .anyMatch(common::containsKey);
    }

    private static boolean isTraditional(Locale locale) {
        return locale.getLanguage().equals("zh")
                && (locale.getScript().isEmpty()
                        ? TRADITIONAL.contains(locale.getCountry())
                        : locale.getScript().equals("Hant"));
    }

    /** A pack that speaks a language has all of its texts in it. A market without a pack has none. */
    private boolean speaks(MarketCode market, String language) {
        for (MarketCode owner = market; owner != null; owner = groups.get(owner)) {
            Map<String, Map<String, String>> texts = markets.get(owner);
            if (texts != null && !texts.containsKey(language)) {
                return false;
            }
        }
        return true;
    }

    /**
     * The text of a key.
     *
     * @param market whose text it is, or null for one that no market owns
     * @param language one of {@link #language}
     */
    public Optional<String> find(@Nullable MarketCode market, String key, String language) {
        for (MarketCode owner = market; owner != null; owner = groups.get(owner)) {
            String text = text(markets.getOrDefault(owner, Map.of()), language, key);
            if (text != null) {
                return Optional.of(text);
            }
        }
        return Optional.ofNullable(text(common, language, key));
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
            if (isTraditional(locale)) {
                languages.add(TRADITIONAL_CHINESE);
            }
            languages.add("zh-Hans");
        }
        languages.add(language);
        languages.add(ENGLISH);
        return languages;
    }
}
