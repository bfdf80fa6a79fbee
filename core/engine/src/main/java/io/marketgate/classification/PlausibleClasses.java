package io.marketgate.classification;

import io.marketgate.market.LawDomain;
import io.marketgate.pack.Vocabulary;
import io.marketgate.product.ProductClass;
import io.marketgate.product.Value;
import io.marketgate.rule.FactDefinition;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which classes are worth trying for a product whose class nobody has stated, by the form it comes in: a service is nothing
 * else, and what comes as an apparatus is nothing that is used up in or on the body. It says what is tried, and nothing of
 * what the law says.
 */
final class PlausibleClasses {
    private static final String SERVICE = "SERVICE";
    private static final String FORMS = "forms";
    private static final String EXTERNAL_FORMS = "external-forms";

    private final Vocabulary vocabulary;
    private final Set<String> apparatus;

    PlausibleClasses(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.apparatus = new HashSet<>(vocabulary.lists().getOrDefault(FORMS, List.of()));
        apparatus.removeAll(vocabulary.bodilyForms());
        apparatus.removeAll(vocabulary.lists().getOrDefault(EXTERNAL_FORMS, List.of()));
    }

    /** Whether something in that class may come in the form that these facts state; true where none is stated. */
    boolean contains(ProductClass productClass, Map<String, Value> facts) {
        Vocabulary.ClassDefinition definition = vocabulary.classes().get(productClass);
        if (definition == null || !(facts.get(FactDefinition.FORM) instanceof Value.Text form)) {
            return true;
        }
        boolean service = definition.domain() == LawDomain.SERVICES;
        if (service || form.value().equals(SERVICE)) {
            return service && form.value().equals(SERVICE);
        }
        return !definition.bodily() || !apparatus.contains(form.value());
    }
}
