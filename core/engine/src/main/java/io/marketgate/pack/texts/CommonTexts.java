package io.marketgate.pack.texts;

import io.marketgate.pack.PackProblem;
import io.marketgate.pack.UnreadableException;
import io.marketgate.pack.Vocabulary;
import io.marketgate.pack.file.Problems;
import io.marketgate.pack.file.Resources;
import io.marketgate.rule.FactDefinition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The texts that belong to no market: one for each reason code, remedy, standard term, evidence type, class and market.
 */
public final class CommonTexts {
    private static final List<String> LANGUAGES = List.of("en", "zh-Hans", "ja", "th", "de");

    private final Map<String, Map<String, String>> texts;

    private CommonTexts(Map<String, Map<String, String>> texts) {
        this.texts = texts;
    }

    /**
     * The texts that ship with this version.
     *
     * @throws UnreadableException if a file is invalid, a key is missing in a language, or an evidence type, document
     *     or class of the vocabulary has no name, because shoppers would see its code
     */
    public static CommonTexts bundled(Vocabulary vocabulary) {
        PackTexts read = new PackTexts();
        for (String language : LANGUAGES) {
            Resources.NamedText source = Resources.file("common." + language + ".yaml");
            read.add(language, new Problems(source.name()), source.text());
        }
        read.complete();
        vocabulary.evidence().keySet().forEach(type -> read.need("evidence." + type));
        vocabulary.facts().values().stream()
                .map(Vocabulary.Fact::definition)
                .filter(fact -> fact.supplier() == FactDefinition.Supplier.SKU
                        || fact.name().equals(FactDefinition.CLASS))
                .forEach(fact -> read.need("fact." + fact.name()));
        vocabulary.identityDocuments().forEach(document -> read.need("document." + document));
        vocabulary.classes().keySet().forEach(name -> read.need("class." + name));
        List<PackProblem> problems = new ArrayList<>(read.problems());
        if (!problems.isEmpty()) {
            throw new UnreadableException(problems);
        }
        return new CommonTexts(new HashMap<>(read.texts()));
    }

    /** By language and key. */
    public Map<String, Map<String, String>> texts() {
        return Map.copyOf(texts);
    }

    /** Whether the text exists in all languages. */
    public boolean has(String key, List<String> languages) {
        return languages.stream()
                .allMatch(language -> texts.getOrDefault(language, Map.of()).containsKey(key));
    }
}
