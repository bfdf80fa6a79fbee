package io.marketgate.nature;

import io.marketgate.pack.Packs;
import io.marketgate.pack.Vocabulary;
import io.marketgate.product.Substance;
import io.marketgate.product.Value;
import io.marketgate.rule.Condition;
import io.marketgate.rule.FactDefinition;
import io.marketgate.rule.MarketRules;
import io.marketgate.substance.SubstanceEntry;
import io.marketgate.substance.SubstanceSet;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The values that a fact of a product may have: each word, one of the substances that no rule tells apart from each other,
 * and numbers on both sides of each bound that a rule names.
 */
final class PossibleValues {
    private static final BigDecimal PLENTY = new BigDecimal("1000000");

    private final Vocabulary vocabulary;
    private final List<Condition> conditions;
    private final List<String> substances;
    private final Map<FactDefinition, List<Value>> values = new HashMap<>();

    PossibleValues(Vocabulary vocabulary, Packs packs) {
        this.vocabulary = vocabulary;
        this.conditions = packs.rules().stream()
                .map(MarketRules::rules)
                .flatMap(Collection::stream)
                .flatMap(rule -> rule.head().guard().conditions().stream())
                .toList();
        this.substances = toldApart();
    }

    /** One of the substances that no rule tells apart from each other, for each such set. */
    private List<String> toldApart() {
        List<SubstanceSet> sets = conditions.stream()
                .map(Condition::test)
                .filter(Condition.Contains.class::isInstance)
                .map(test -> ((Condition.Contains) test).substances())
                .distinct()
                .toList();
        Map<List<Object>, String> kinds = new HashMap<>();
        for (SubstanceEntry entry : vocabulary.substances().entries()) {
            List<Object> kind = new ArrayList<>(List.of(entry.kind()));
            sets.forEach(set -> kind.add(set.ids().contains(entry.id())));
            kinds.putIfAbsent(kind, entry.id());
        }
        return kinds.values().stream().sorted().toList();
    }

    /** The values to try; the same list each time. */
    List<Value> of(Vocabulary.Fact fact) {
        return values.computeIfAbsent(fact.definition(), definition -> make(fact));
    }

    private List<Value> make(Vocabulary.Fact fact) {
        return switch (fact.definition().kind()) {
            case FLAG -> List.of(new Value.Flag(true), new Value.Flag(false));
            case NUMBER -> numbers(fact.definition());
            case WORD -> words(fact).stream().<Value>map(Value.Text::new).toList();
            case WORDS ->
                words(fact).stream()
                        .<Value>flatMap(word ->
                                Stream.of(new Value.Words(Set.of(word), true), new Value.Words(Set.of(word), false)))
                        .toList();
            case COMPOSITION ->
                substances.stream()
                        .<Value>flatMap(name -> Stream.of(
                                new Value.Composition(List.of(new Substance(name, null, null, null)), true),
                                new Value.Composition(
                                        List.of(new Substance(name, PLENTY, PLENTY, BigDecimal.valueOf(100))), true)))
                        .toList();
        };
    }

    private Set<String> words(Vocabulary.Fact fact) {
        Set<String> words = new TreeSet<>(fact.words());
        if (fact.listed()) {
            words.addAll(substances);
            words.add("NONE");
        }
        if (words.isEmpty()) {
            tests(fact.definition()).forEach(test -> {
                if (test instanceof Condition.OneOf oneOf) words.addAll(oneOf.words());
                if (test instanceof Condition.HasAny any) words.addAll(any.words());
            });
            words.add(fact.market() ? "CN" : "holder");
            words.add(fact.market() ? "DE" : "other");
        }
        return words;
    }

    private List<Value> numbers(FactDefinition fact) {
        Set<BigDecimal> numbers = new TreeSet<>(List.of(BigDecimal.ONE, PLENTY, new BigDecimal("0.001")));
        tests(fact).forEach(test -> {
            if (test instanceof Condition.Compares compares) {
                numbers.add(compares.bound());
                numbers.add(compares.bound().add(BigDecimal.ONE));
            }
        });
        return numbers.stream().<Value>map(Value.Amount::new).toList();
    }

    private Stream<Condition.Test> tests(FactDefinition fact) {
        return conditions.stream()
                .filter(condition -> condition.fact().equals(fact))
                .map(Condition::test);
    }
}
