package io.marketgate.pack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The packs that ship with this version: those that {@code packs/index.yaml} names, on the class path or in a jar. */
public final class BundledPacks {
    private static final String FOLDER = "packs/";
    private static final String LANGUAGES = "languages";

    private BundledPacks() {}

    /**
     * The packs as they were written, in the order of the index.
     *
     * @throws UnreadableException if the index is broken
     * @throws IllegalStateException if a pack that it names did not ship
     */
    public static List<PackSource> sources() {
        Resources.NamedText index = Resources.file(FOLDER + "index.yaml");
        Problems problems = new Problems(index.name());
        List<String> names = new Fields(YamlFile.read(index.text(), problems), problems).words("packs");
        if (!problems.isEmpty()) {
            throw new UnreadableException(problems.sorted());
        }
        List<String> languages = Vocabulary.bundled().lists().getOrDefault(LANGUAGES, List.of());
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
     * The packs, read.
     *
     * @throws UnreadableException with every problem of every file, if one is wrong
     */
    public static Packs read() {
        return Packs.read(PackReader.bundled(), sources()).orThrow();
    }
}
