package io.marketgate.pack.texts;

import io.marketgate.pack.PackProblem;
import io.marketgate.pack.PackSource;
import io.marketgate.pack.file.Node;
import io.marketgate.pack.file.Node.Mapping;
import io.marketgate.pack.file.Node.Scalar;
import io.marketgate.pack.file.Problems;
import io.marketgate.pack.file.YamlFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The texts of one pack, in one flat file of {@code key: text} for each language, and their problems. */
public final class PackTexts {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^}]*)}");
    static final Set<String> PLACEHOLDERS = Set.of(
            "market",
            "class",
            "evidence",
            "facts",
            "fields",
            "first",
            "next",
            "article",
            "limit",
            "quantity",
            "currency",
            "until",
            "level",
            "documents",
            "storefront",
            "partner",
            "body",
            "law");

    /** Begins the key of a translated name of a law or an authority; the rest is the name as the pack has it. */
    private static final String NAME = "name.";

    private static final String ENGLISH = "en";

    private final Map<String, Mapping> files = new LinkedHashMap<>();
    private final Map<String, Problems> problems = new LinkedHashMap<>();

    /** Reads the files of these languages; a missing file is a problem of the pack's file. */
    public static PackTexts read(PackSource source, List<String> languages, Node place, Problems pack) {
        PackTexts texts = new PackTexts();
        for (String language : languages) {
            String name = source.textFile(language);
            String text = source.files().get(name);
            if (text == null) {
                pack.add(place, "the pack speaks `" + language + "`, and `" + name + "` is missing");
            } else {
                texts.add(language, new Problems(name), text);
            }
        }
        return texts;
    }

    /** Adds the texts of one language. */
    void add(String language, Problems found, String text) {
        problems.put(language, found);
        if (!(YamlFile.read(text, found) instanceof Mapping mapping)) {
            found.add(0, "", "texts are a mapping from keys to texts");
            return;
        }
        files.put(language, mapping);
        mapping.members().forEach((key, member) -> {
            if (member.value() instanceof Scalar scalar && !scalar.text().isBlank()) {
                placeholders(scalar, found);
            } else {
                found.add(member.value(), "`" + key + "` is no text");
            }
        });
    }

    private static void placeholders(Scalar scalar, Problems found) {
        Matcher placeholder = PLACEHOLDER.matcher(scalar.text());
        while (placeholder.find()) {
            if (!PLACEHOLDERS.contains(placeholder.group(1))) {
                found.add(scalar, "unknown placeholder `" + placeholder.group() + "`");
            }
        }
    }

    /** A key in one language must exist in all, but for names of laws and authorities, which the pack has in English. */
    public void complete() {
        Set<String> keys = new TreeSet<>();
        files.values().forEach(file -> keys.addAll(file.members().keySet()));
        for (String key : keys) {
            files.forEach((language, file) -> {
                boolean isThePacksOwn = key.startsWith(NAME) && language.equals(ENGLISH);
                if (file.get(key) == null && !isThePacksOwn) {
                    at(language).add(1, "", "`" + key + "` is missing, and stands in another language");
                }
            });
        }
    }

    /** Adds a problem for every translated name that is none of the pack's laws and authorities. */
    public void names(Set<String> known) {
        files.forEach((language, file) -> file.members().forEach((key, member) -> {
            if (key.startsWith(NAME) && !known.contains(key.substring(NAME.length()))) {
                at(language).add(member.value(), "`" + key + "` is the name of no law and no authority of the pack");
            }
        }));
    }

    /** Adds a problem for every language that lacks a text with this key. */
    void need(String key) {
        files.forEach((language, file) -> {
            if (file.get(key) == null) {
                at(language).add(1, "", "`" + key + "` is missing, and the vocabulary has that word");
            }
        });
    }

    /** Adds a problem if a text for shoppers holds a denied word. */
    public void deny(String key, boolean prohibited, DeniedWords denied) {
        files.forEach((language, file) -> {
            if (file.get(key) instanceof Scalar scalar) {
                for (String word : denied.in(language, scalar.text(), prohibited)) {
                    at(language).add(scalar, "`" + key + "` tells a shopper `" + word + "`, a word of the denied list");
                }
            }
        });
    }

    private Problems at(String language) {
        Problems found = problems.get(language);
        if (found == null) {
            throw new IllegalStateException("no file of that language was read");
        }
        return found;
    }

    /** Whether any language has a text with this key. */
    public boolean has(String key) {
        return files.values().stream().anyMatch(file -> file.get(key) != null);
    }

    /** The problems of the texts, by language. */
    public List<PackProblem> problems() {
        List<PackProblem> all = new ArrayList<>();
        problems.values().forEach(found -> all.addAll(found.sorted()));
        return all;
    }

    /** By language and key. */
    public Map<String, Map<String, String>> texts() {
        Map<String, Map<String, String>> texts = new HashMap<>();
        files.forEach((language, file) -> {
            Map<String, String> byKey = new HashMap<>();
            file.members().forEach((key, member) -> {
                if (member.value() instanceof Scalar scalar) {
                    byKey.put(key, scalar.text());
                }
            });
            texts.put(language, Map.copyOf(byKey));
        });
        return texts;
    }
}
