package io.marketgate.pack.reading;

import io.marketgate.pack.PackSource;
import io.marketgate.pack.Packs;
import io.marketgate.pack.UnreadableException;
import io.marketgate.pack.Vocabulary;
import io.marketgate.pack.file.Fields;
import io.marketgate.pack.file.Problems;
import io.marketgate.pack.file.Resources;
import io.marketgate.pack.file.YamlFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The law that ships with this version, on the class path or in a jar: the vocabulary, and the packs that
 * {@code packs/index.yaml} names.
 */
public final class BundledPacks {
    private static final String FOLDER = "packs/";
    private static final String LANGUAGES = "languages";

    private BundledPacks() {}

    /**
     * The vocabulary of packs, SKUs and evidence.
     *
     * @throws ExceptionInInitializerError if the file is invalid
     */
    public static Vocabulary vocabulary() {
        return VocabularyReader.bundled();
    }

    /**
     * The sources of the packs, in the order of the index.
     *
     * @throws UnreadableException if the index is invalid
     * @throws IllegalStateException if a pack that it names did not ship
     */
    public static List<PackSource> sources() {
        Resources.NamedText index = Resources.file(FOLDER + "index.yaml");
        Problems problems = new Problems(index.name());
        List<String> names = new Fields(YamlFile.read(index.text(), problems), problems).words("packs");
        if (!problems.isEmpty()) {
            throw new UnreadableException(problems.sorted());
        }
        List<String> languages = vocabulary().lists().getOrDefault(LANGUAGES, List.of());
        List<PackSource> sources = new ArrayList<>();
        for (String name : names) {
            sources.add(source(name, languages));
        }
        return sources;
    }

    private static PackSource source(String name, List<String> languages) {
        Map<String, String> files = new HashMap<>();
        Resources.NamedText pack = Resources.file(FOLDER + name + ".yaml");
        files.put(pack.name(), pack.text());
        for (String language : languages) {
            Optional<Resources.NamedText> texts = Resources.find(FOLDER + name + "." + language + ".yaml");
            texts.ifPresent(found -> files.put(found.name(), found.text()));
        }
        return new PackSource(name, files);
    }

    /**
     * The packs.
     *
     * @throws UnreadableException with every problem of every file, if one is invalid
     */
    public static Packs read() {
        return PackReader.bundled().readTogether(sources()).orThrow();
    }
}
