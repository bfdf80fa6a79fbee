package io.marketgate.pack.checks;

import io.marketgate.pack.Vocabulary;
import io.marketgate.product.ProductClass;
import io.marketgate.product.Value;
import io.marketgate.rule.FactDefinition;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds uses that a class rules out by what it is: a supplement is taken by mouth. A rule reads a product that is silent as
 * its class has it, so a statement against the class is a contradiction and no news.
 */
final class ContraryUses {
    private final Vocabulary vocabulary;

    ContraryUses(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** One finding for each class and use that contradict each other; empty if none do. */
    List<Finding> of(Collection<ProductClass> classes, Map<String, Value> facts) {
        List<Finding> findings = new ArrayList<>();
        if (facts.get(FactDefinition.USE) instanceof Value.Words uses) {
            Set<String> ofTheCommodity = ofTheCommodity(facts);
            for (ProductClass productClass : new TreeSet<>(classes)) {
                for (String use : uses.values()) {
                    if (ruledOut(productClass).contains(use) && !ofTheCommodity.contains(use)) {
                        findings.add(new Finding(
                                Finding.Code.CONTRADICTION,
                                FactDefinition.USE,
                                use,
                                "`" + FactDefinition.USE + "` says `" + use + "`, which is no use of the class `"
                                        + productClass + "`, so it is unknown"));
                    }
                }
            }
        }
        return findings;
    }

    private Set<String> ruledOut(ProductClass productClass) {
        Vocabulary.ClassDefinition definition = vocabulary.classes().get(productClass);
        return definition == null ? Set.of() : definition.contraryUses();
    }

    private Set<String> ofTheCommodity(Map<String, Value> facts) {
        Vocabulary.Commodity commodity = facts.get(FactDefinition.COMMODITY) instanceof Value.Text word
                ? vocabulary.commodities().get(word.value())
                : null;
        return commodity == null ? Set.of() : commodity.uses();
    }
}
