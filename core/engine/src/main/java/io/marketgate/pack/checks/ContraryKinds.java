package io.marketgate.pack.checks;

import io.marketgate.pack.Vocabulary;
import io.marketgate.product.ProductClass;
import io.marketgate.product.Value;
import io.marketgate.rule.FactDefinition;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Finds goods of a kind that is none of the class they are declared in: a pacemaker is no supplement. The kind is believed,
 * so that a law that goes by kinds still says what the product is, and the class is in doubt.
 */
final class ContraryKinds {
    private final Vocabulary vocabulary;

    ContraryKinds(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** One finding for each class that contradicts the commodity; empty if none does. */
    List<Finding> of(Collection<ProductClass> classes, Map<String, Value> facts) {
        List<Finding> findings = new ArrayList<>();
        if (facts.get(FactDefinition.COMMODITY) instanceof Value.Text commodity) {
            for (ProductClass productClass : new TreeSet<>(classes)) {
                Vocabulary.ClassDefinition definition = vocabulary.classes().get(productClass);
                if (definition != null && definition.contraryKinds().contains(commodity.value())) {
                    findings.add(new Finding(
                            Finding.Code.CONTRADICTION,
                            FactDefinition.CLASS,
                            commodity.value(),
                            "`" + FactDefinition.COMMODITY + "` says `" + commodity.value()
                                    + "`, which is no kind of the class `" + productClass
                                    + "`, so the class is unknown where no law gives another"));
                }
            }
        }
        return findings;
    }
}
