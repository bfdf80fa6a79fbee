package io.marketgate.explanation;

import io.marketgate.rule.IdentityNeed;
import io.marketgate.rule.Needs;
import java.util.Set;
import java.util.TreeSet;

/** What needs name, wherever in them it stands. */
final class Needed {
    private Needed() {}

    /** The identity documents that are accepted, sorted. */
    static Set<String> documents(Needs needs) {
        Set<String> documents = new TreeSet<>();
        for (Needs.Item item : needs.items()) {
            if (item instanceof Needs.AnyOf choice) {
                choice.options().forEach(option -> option.all().forEach(leaf -> collect(leaf, documents)));
            } else {
                collect(item, documents);
            }
        }
        return documents;
    }

    private static void collect(Needs.Item item, Set<String> documents) {
        if (item instanceof IdentityNeed identity) {
            documents.addAll(identity.documents());
        }
    }
}
