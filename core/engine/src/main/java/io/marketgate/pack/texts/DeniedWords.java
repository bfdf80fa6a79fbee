package io.marketgate.pack.texts;

import io.marketgate.pack.UnreadableException;
import io.marketgate.pack.file.Fields;
import io.marketgate.pack.file.Problems;
import io.marketgate.pack.file.Resources;
import io.marketgate.pack.file.YamlFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Words that must not appear in texts for shoppers (see {@code denied-words.yaml}): they solicit, promise, or explain
 * how to evade the law.
 */
public final class DeniedWords {
    private final Map<String, List<String>> always;
    private final Map<String, List<String>> unlessProhibited;

    private DeniedWords(Map<String, List<String>> always, Map<String, List<String>> unlessProhibited) {
        this.always = always;
        this.unlessProhibited = unlessProhibited;
    }

    /**
     * The words that ship with this version.
     *
     * @throws UnreadableException if the file is invalid
     */
    public static DeniedWords bundled() {
        Resources.NamedText source = Resources.file("denied-words.yaml");
        Problems problems = new Problems(source.name());
        Fields file = new Fields(YamlFile.read(source.text(), problems), problems);
        DeniedWords words =
                new DeniedWords(byLanguage(file, "always", problems), byLanguage(file, "unlessProhibited", problems));
        if (!problems.isEmpty()) {
            throw new UnreadableException(problems.sorted());
        }
        return words;
    }

    private static Map<String, List<String>> byLanguage(Fields file, String key, Problems problems) {
        Map<String, List<String>> words = new HashMap<>();
        file.members(key).forEach((language, list) -> words.put(language, Fields.words(list, problems)));
        return words;
    }

    /**
     * The denied words in a text.
     *
     * @param prohibited whether the text is shown only if the law prohibits the sale
     */
    List<String> in(String language, String text, boolean prohibited) {
        List<String> candidates = new ArrayList<>(always.getOrDefault(language, List.of()));
        if (!prohibited) {
            candidates.addAll(unlessProhibited.getOrDefault(language, List.of()));
        }
        return candidates.stream().filter(word -> holds(text, word)).toList();
    }

    /** Latin words match as prefixes of words; words of scripts without spaces match anywhere. */
    private static boolean holds(String text, String word) {
        boolean latin = word.codePoints()
                .allMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN
                        || Character.UnicodeScript.of(c) == Character.UnicodeScript.COMMON);
        String pattern = (latin ? "(?<!\\p{L})" : "") + Pattern.quote(word);
        return Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                .matcher(text)
                .find();
    }
}
