package io.marketgate.pack;

import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads packs, and refuses a wrong one with everything that is wrong in it. Holds the vocabulary, the schema and the
 * common texts; reading changes nothing, so one reader serves all.
 */
public final class PackReader {
    private static final Pattern RULE = Pattern.compile("/rules/([0-9]+)(/.*)?");

    private final Vocabulary vocabulary;
    private final SchemaCheck schema;
    private final DeniedWords denied;
    private final CommonTexts common;

    private PackReader(Vocabulary vocabulary, SchemaCheck schema, DeniedWords denied, CommonTexts common) {
        this.vocabulary = vocabulary;
        this.schema = schema;
        this.denied = denied;
        this.common = common;
    }

    /**
     * A reader with the vocabulary and the common texts that ship with this version.
     *
     * @throws UnreadableException if one of them is broken
     */
    public static PackReader bundled() {
        Vocabulary vocabulary = Vocabulary.bundled();
        return new PackReader(
                vocabulary, SchemaCheck.ofPacks(), DeniedWords.bundled(), CommonTexts.bundled(vocabulary));
    }

    /** The words this reader's packs are written in. */
    public Vocabulary vocabulary() {
        return vocabulary;
    }

    CommonTexts common() {
        return common;
    }

    DeniedWords denied() {
        return denied;
    }

    /** The pack; or all problems of its files, by file and line. */
    public Reading<Pack> read(PackSource source) {
        Problems problems = new Problems(source.packFile());
        Node root = YamlFile.read(Objects.requireNonNull(source.files().get(source.packFile())), problems);
        if (root == null || !problems.isEmpty()) {
            return new Reading.Refused<>(problems.sorted());
        }
        schema.check(root, problems);
        Set<Integer> misshapen = misshapenRules(problems);
        if (misshapen == null) {
            return new Reading.Refused<>(problems.sorted());
        }
        return new PackDraft(this, source, new Fields(root, problems), problems, misshapen).read();
    }

    /** The numbers of the rules that do not fit the schema; null where anything else does not, so that no rule can be read. */
    private static @Nullable Set<Integer> misshapenRules(Problems problems) {
        Set<Integer> rules = new TreeSet<>();
        for (PackProblem problem : problems.sorted()) {
            Matcher rule = RULE.matcher(problem.pointer());
            if (!rule.matches()) {
                return null;
            }
            rules.add(Integer.valueOf(rule.group(1)));
        }
        return rules;
    }
}
