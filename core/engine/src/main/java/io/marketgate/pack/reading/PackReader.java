package io.marketgate.pack.reading;

import io.marketgate.market.MarketCode;
import io.marketgate.pack.Pack;
import io.marketgate.pack.PackProblem;
import io.marketgate.pack.PackSource;
import io.marketgate.pack.Packs;
import io.marketgate.pack.Reading;
import io.marketgate.pack.UnreadableException;
import io.marketgate.pack.Vocabulary;
import io.marketgate.pack.file.Fields;
import io.marketgate.pack.file.Node;
import io.marketgate.pack.file.Problems;
import io.marketgate.pack.file.YamlFile;
import io.marketgate.pack.texts.CommonTexts;
import io.marketgate.pack.texts.DeniedWords;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads packs, and refuses an invalid one with all its problems. Holds the vocabulary, the schema and the common texts.
 * Immutable, so that one reader serves all.
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
     * @throws UnreadableException if one of them is invalid
     */
    public static PackReader bundled() {
        Vocabulary vocabulary = VocabularyReader.bundled();
        return new PackReader(
                vocabulary, SchemaCheck.ofPacks(), DeniedWords.bundled(), CommonTexts.bundled(vocabulary));
    }

    /** The vocabulary that this reader uses. */
    public Vocabulary vocabulary() {
        return vocabulary;
    }

    CommonTexts common() {
        return common;
    }

    DeniedWords denied() {
        return denied;
    }

    /** Reads the pack, or returns all problems of its files, by file and line. */
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

    /** Reads packs that belong together, or returns all problems of all of them. */
    public Reading<Packs> readTogether(Collection<PackSource> sources) {
        Map<MarketCode, Pack> packs = new HashMap<>();
        List<PackProblem> problems = new ArrayList<>();
        for (PackSource source : sources) {
            Reading<Pack> reading = read(source);
            if (reading instanceof Reading.Refused<Pack> refused) {
                problems.addAll(refused.problems());
                continue;
            }
            Pack pack = reading.orThrow();
            if (packs.put(pack.market(), pack) != null) {
                problems.add(
                        new PackProblem(source.packFile(), 1, "/pack", "a second pack for `" + pack.market() + "`"));
            }
        }
        return problems.isEmpty()
                ? Packs.of(packs, common.texts())
                : new Reading.Refused<>(problems.stream().sorted().toList());
    }

    /**
     * The indexes of the rules that do not fit the schema; null if another part does not fit, so that no rule can be
     * read.
     */
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
