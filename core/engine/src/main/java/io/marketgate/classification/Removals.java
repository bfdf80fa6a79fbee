package io.marketgate.classification;

import io.marketgate.product.Substance;
import io.marketgate.product.Value;
import io.marketgate.rule.FactDefinition;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A description with one word less: each claim, each substance and each species in turn. */
final class Removals {
    private static final String NONE = "NONE";

    private Removals() {}

    /** A description without one word of a fact. */
    record Reduced(String fact, String word, ProductDescription description) {}

    /** Claims first, then substances, then species, each by its word. The last substance stays: nothing contains nothing. */
    static List<Reduced> of(ProductDescription whole) {
        List<Reduced> reduced = new ArrayList<>();
        words(whole, FactDefinition.CLAIM, reduced);
        substances(whole, reduced);
        words(whole, FactDefinition.SPECIES, reduced);
        return reduced;
    }

    private static void words(ProductDescription whole, String fact, List<Reduced> reduced) {
        if (whole.facts().get(fact) instanceof Value.Words said) {
            for (String word : said.values()) {
                if (!word.equals(NONE)) {
                    Set<String> others = new LinkedHashSet<>(said.values());
                    others.remove(word);
                    if (others.isEmpty() && said.complete()) {
                        others.add(NONE);
                    }
                    reduced.add(new Reduced(fact, word, whole.with(fact, new Value.Words(others, said.complete()))));
                }
            }
        }
    }

    private static void substances(ProductDescription whole, List<Reduced> reduced) {
        if (whole.facts().get(FactDefinition.SUBSTANCE) instanceof Value.Composition composition) {
            Set<String> names = new LinkedHashSet<>();
            composition.substances().forEach(substance -> names.add(substance.name()));
            for (String name : names) {
                List<Substance> others = composition.substances().stream()
                        .filter(substance -> !substance.name().equals(name))
                        .toList();
                if (!others.isEmpty()) {
                    reduced.add(new Reduced(
                            FactDefinition.SUBSTANCE,
                            name,
                            whole.with(
                                    FactDefinition.SUBSTANCE, new Value.Composition(others, composition.complete()))));
                }
            }
        }
    }
}
