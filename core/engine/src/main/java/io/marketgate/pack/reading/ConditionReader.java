package io.marketgate.pack.reading;

import io.marketgate.evidence.EvidenceType;
import io.marketgate.pack.Vocabulary;
import io.marketgate.pack.file.Node;
import io.marketgate.pack.file.Node.Mapping;
import io.marketgate.pack.file.Node.Scalar;
import io.marketgate.pack.file.Problems;
import io.marketgate.rule.Comparison;
import io.marketgate.rule.Condition;
import io.marketgate.rule.FactDefinition;
import io.marketgate.substance.SubstanceSet;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads {@code when}, {@code unless}, {@code of} and {@code notOf}: tests of facts only. */
final class ConditionReader {
    private static final Map<String, Comparison> COMPARISONS = Map.of(
            "over",
            Comparison.OVER,
            "under",
            Comparison.UNDER,
            "atLeast",
            Comparison.AT_LEAST,
            "atMost",
            Comparison.AT_MOST);
    private static final Map<String, Condition.AmountTest.Measure> MEASURES = Map.of(
            "perUnit", Condition.AmountTest.Measure.PER_UNIT,
            "perDay", Condition.AmountTest.Measure.PER_DAY,
            "percent", Condition.AmountTest.Measure.PERCENT);
    private static final Map<FactDefinition.Kind, Set<String>> OPERATORS = Map.of(
            FactDefinition.Kind.WORD, Set.of("is", "in"),
            FactDefinition.Kind.WORDS, Set.of("has"),
            FactDefinition.Kind.FLAG, Set.of("is"),
            FactDefinition.Kind.NUMBER, COMPARISONS.keySet(),
            FactDefinition.Kind.COMPOSITION, Set.of("in", "name", "perUnit", "perDay", "percent"));

    private final Vocabulary vocabulary;
    private final WordLists lists;
    private final Problems problems;

    ConditionReader(Vocabulary vocabulary, WordLists lists, Problems problems) {
        this.vocabulary = vocabulary;
        this.lists = lists;
        this.problems = problems;
    }

    /** Reads all conditions; an invalid one adds a problem and is left out. */
    List<Condition> read(@Nullable Node node) {
        List<Condition> conditions = new ArrayList<>();
        if (node instanceof Mapping mapping) {
            mapping.members().forEach((name, member) -> {
                Vocabulary.Fact fact = vocabulary.facts().get(name);
                if (fact == null) {
                    problems.add(member.line(), member.value().pointer(), unknown(name));
                } else if (member.value() instanceof Mapping test && operatorsFit(fact, test)) {
                    conditions.addAll(conditions(fact, test));
                }
            });
        }
        return conditions;
    }

    private String unknown(String name) {
        boolean evidence =
                name.matches("[A-Z][A-Z0-9_]{0,63}") && vocabulary.evidence().containsKey(new EvidenceType(name));
        return evidence
                ? "`" + name
                        + "` is evidence: a condition tests facts only, an exception by evidence is a permit or an `any`"
                : "unknown fact `" + name + "`";
    }

    private boolean operatorsFit(Vocabulary.Fact fact, Mapping test) {
        Set<String> fitting = OPERATORS.getOrDefault(fact.definition().kind(), Set.of());
        boolean fits = true;
        for (Map.Entry<String, Node.Member> member : test.members().entrySet()) {
            if (!fitting.contains(member.getKey())) {
                problems.add(
                        member.getValue().line(),
                        member.getValue().value().pointer(),
                        "`" + member.getKey() + "` cannot be asked of `"
                                + fact.definition().name() + "`, only " + Words.listed(fitting));
                fits = false;
            }
        }
        return fits;
    }

    private List<Condition> conditions(Vocabulary.Fact fact, Mapping test) {
        List<Condition> conditions = new ArrayList<>();
        if (fact.listed()) {
            contains(fact, test, conditions);
            return conditions;
        }
        test.members().forEach((operator, member) -> {
            Condition.Test asked = asked(fact, operator, member.value());
            if (asked != null) {
                conditions.add(new Condition(fact.definition(), asked));
            }
        });
        return conditions;
    }

    private Condition.@Nullable Test asked(Vocabulary.Fact fact, String operator, Node value) {
        Comparison comparison = COMPARISONS.get(operator);
        if (comparison != null) {
            BigDecimal bound = number(value);
            return bound == null ? null : new Condition.Compares(comparison, bound);
        }
        if (fact.definition().kind() == FactDefinition.Kind.FLAG) {
            return flag(fact, value);
        }
        Set<String> words = lists.words(fact, value, operator.equals("is"));
        return fact.definition().kind() == FactDefinition.Kind.WORDS
                ? new Condition.HasAny(words)
                : new Condition.OneOf(words);
    }

    private Condition.@Nullable Test flag(Vocabulary.Fact fact, Node value) {
        if (value instanceof Scalar scalar && scalar.kind() == Scalar.Kind.FLAG) {
            return new Condition.IsFlag(scalar.text().equalsIgnoreCase("true"));
        }
        problems.add(value, "`" + fact.definition().name() + "` is true or false");
        return null;
    }

    private @Nullable BigDecimal number(Node value) {
        if (value instanceof Scalar scalar && scalar.kind() == Scalar.Kind.NUMBER) {
            return new BigDecimal(scalar.text());
        }
        problems.add(value, "must be a number");
        return null;
    }

    /** Substances of a product are its composition and the species it names; a test of either covers both. */
    private void contains(Vocabulary.Fact fact, Mapping test, List<Condition> conditions) {
        Node named = Stream.of("in", "name", "has")
                .map(test::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        Map<Condition.AmountTest.Measure, Mapping> amounts = new LinkedHashMap<>();
        MEASURES.forEach((word, measure) -> {
            if (test.get(word) instanceof Mapping amount) {
                amounts.put(measure, amount);
            }
        });
        if (named == null || (test.get("name") == null && test.members().size() > 1)) {
            problems.add(test, "a substance is asked by `in` alone, or by `name` and amounts");
            return;
        }
        if (amounts.size() > 1) {
            problems.add(test, "one amount is asked at a time: two rules say two amounts");
        }
        SubstanceSet substances = substances(fact, named);
        Vocabulary.Fact contents = vocabulary.facts().get(FactDefinition.SUBSTANCE);
        if (substances == null || contents == null) {
            return;
        }
        if (amounts.isEmpty()) {
            conditions.add(new Condition(contents.definition(), new Condition.Contains(substances, null)));
        }
        amounts.forEach((measure, amount) -> amount.members().forEach((operator, member) -> {
            BigDecimal bound = number(member.value());
            Comparison comparison = COMPARISONS.get(operator);
            if (bound != null && comparison != null) {
                Condition.AmountTest asked = new Condition.AmountTest(measure, comparison, bound);
                conditions.add(new Condition(contents.definition(), new Condition.Contains(substances, asked)));
            }
        }));
    }

    private @Nullable SubstanceSet substances(Vocabulary.Fact fact, Node named) {
        try {
            return vocabulary.substances().set(lists.words(fact, named, false));
        } catch (IllegalArgumentException unknown) {
            problems.add(named, String.valueOf(unknown.getMessage()));
            return null;
        }
    }
}
