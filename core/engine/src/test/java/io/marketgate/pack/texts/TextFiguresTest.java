package io.marketgate.pack.texts;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketgate.pack.reading.BundledPacks;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every language states the same law: the same figures and the same placeholders. */
final class TextFiguresTest {
    private static final Pattern FIGURE = Pattern.compile("\\d+(?:\\.\\d+)?");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[A-Za-z]+}");
    private static final Pattern GROUPED = Pattern.compile("(?<=\\d)[,.\\u00a0 ](?=\\d{3}(?!\\d))");

    /** Number words; one is left out, since articles read like it. */
    private static final Map<String, List<String>> WORDS = Map.of(
            "en", List.of("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"),
            "de", List.of("zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn"),
            "zh-Hans", List.of("[二两]", "三", "四", "五", "六", "七", "八", "九", "十"),
            "ja", List.of("二", "三", "四", "五", "六", "七", "八", "九", "十"),
            "th", List.of("สอง", "สาม", "สี่", "ห้า", "หก", "เจ็ด", "แปด", "เก้า", "สิบ"));

    @Test
    void everyLanguageStatesTheFiguresOfTheOthers() {
        List<String> differences = new ArrayList<>();
        Map<String, Map<String, Map<String, String>>> all = new TreeMap<>();
        BundledPacks.read().all().forEach(pack -> all.put(pack.market().value(), pack.texts()));
        all.put("common", CommonTexts.bundled(BundledPacks.vocabulary()).texts());

        all.forEach((name, texts) -> new HashMap<>(texts.get("en"))
                .forEach((key, english) -> texts.forEach((language, told) -> {
                    String text = told.get(key);
                    if (text != null && !alike(english, text, language)) {
                        differences.add(name + " " + language + " " + key + ": " + english + " | " + text);
                    }
                })));

        assertThat(all).hasSizeGreaterThan(6);
        assertThat(differences).isEmpty();
    }

    @Test
    void tellsALimitThatALanguageLeavesOut() {
        assertThat(alike("At most 24 pieces in two months.", "二か月に24個まで。", "ja"))
                .isTrue();
        assertThat(alike("At most 24 pieces in two months.", "24個まで。", "ja")).isFalse();
        assertThat(alike("A limited quantity.", "Höchstens 24 Stück.", "de")).isFalse();
        assertThat(alike("At most {limit}.", "Höchstens.", "de")).isFalse();
    }

    private static boolean alike(String english, String text, String language) {
        return placeholders(english).equals(placeholders(text))
                && figures(text, language, true).containsAll(figures(english, "en", true))
                && figures(english, "en", true).containsAll(figures(text, language, false));
    }

    private static Set<String> figures(String text, String language, boolean words) {
        String plain = GROUPED.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                .replaceAll("");
        List<String> numbers = WORDS.getOrDefault(language, List.of());
        for (int i = 0; words && i < numbers.size(); i++) {
            boolean spaced = language.equals("en") || language.equals("de");
            String word = spaced ? "(?i)\\b" + numbers.get(i) + "\\b" : numbers.get(i);
            plain = plain.replaceAll(word, " " + (i + 2) + " ");
        }
        Set<String> figures = matches(FIGURE, plain.replace(',', '.'));
        figures.remove("1");
        return figures;
    }

    private static Set<String> placeholders(String text) {
        return matches(PLACEHOLDER, text);
    }

    private static Set<String> matches(Pattern pattern, String text) {
        Set<String> found = new TreeSet<>();
        for (Matcher matcher = pattern.matcher(text); matcher.find(); ) {
            found.add(matcher.group());
        }
        return found;
    }
}
