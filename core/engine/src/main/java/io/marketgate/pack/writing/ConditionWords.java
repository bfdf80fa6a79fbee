package io.marketgate.pack.writing;

import io.marketgate.rule.Condition;
import io.marketgate.substance.SubstanceSet;
import java.util.List;

/** Says in English what conditions ask: of which fact, and what. */
final class ConditionWords implements Condition.Cases<String, String> {
    private static final ConditionWords WORDS = new ConditionWords();

    private ConditionWords() {}

    /** One clause for each condition. */
    static List<String> of(List<Condition> conditions) {
        return conditions.stream()
                .map(condition -> condition.test().fold(WORDS, condition.fact().name()))
                .toList();
    }

    @Override
    public String oneOf(Condition.OneOf test, String fact) {
        return Phrases.quoted(fact) + " is " + Phrases.anyOf(test.words());
    }

    @Override
    public String hasAny(Condition.HasAny test, String fact) {
        return Phrases.quoted(fact) + " has " + Phrases.anyOf(test.words());
    }

    @Override
    public String isFlag(Condition.IsFlag test, String fact) {
        return Phrases.quoted(fact) + " is " + test.value();
    }

    @Override
    public String compares(Condition.Compares test, String fact) {
        return Phrases.quoted(fact) + " is " + Phrases.side(test.comparison()) + " " + Phrases.number(test.bound());
    }

    @Override
    public String contains(Condition.Contains test, String fact) {
        String contains = "the SKU contains " + substances(test.substances().words());
        Condition.AmountTest amount = test.amount();
        return amount == null
                ? contains
                : contains + ", " + Phrases.side(amount.comparison()) + " " + Phrases.number(amount.bound()) + " "
                        + unit(amount.measure());
    }

    private static String substances(List<String> words) {
        List<String> with = words.stream()
                .filter(word -> !word.startsWith(SubstanceSet.WITHOUT))
                .toList();
        List<String> without = words.stream()
                .filter(word -> word.startsWith(SubstanceSet.WITHOUT))
                .map(word -> word.substring(SubstanceSet.WITHOUT.length()))
                .toList();
        return without.isEmpty() ? Phrases.anyOf(with) : Phrases.anyOf(with) + ", but for " + Phrases.allOf(without);
    }

    private static String unit(Condition.AmountTest.Measure measure) {
        return switch (measure) {
            case PER_UNIT -> "mg a unit";
            case PER_DAY -> "mg a day";
            case PERCENT -> "per cent by weight";
        };
    }
}
