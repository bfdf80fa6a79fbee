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

/** What no shopper is ever told (see {@code denied-words.yaml}): words that solicit, promise, or teach a way round the law. */
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
     * @throws UnreadableException if the file is broken
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
     * The denied words a text holds.
     *
     * @param prohibited whether the text is shown only where law prohibits
     */
    List<String> in(String language, String text, boolean prohibited) {
        List<String> candidates = new ArrayList<>(always.getOrDefault(language, List.of()));
        if (!prohibited) {
            candidates.addAll(unlessProhibited.getOrDefault(language, List.of()));
        }
        return candidates.stream().filter(word -> holds(text, word)).toList();
    }

    /** Latin words from their beginning, whatever their ending; words of scripts without spaces anywhere. */
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
