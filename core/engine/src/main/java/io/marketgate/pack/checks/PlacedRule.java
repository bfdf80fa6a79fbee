package io.marketgate.pack.checks;

import io.marketgate.pack.file.Fields;
import io.marketgate.pack.file.Node;
import io.marketgate.rule.Rule;

/** A rule and its location in its file. */
public record PlacedRule(Rule rule, Fields fields) {
    /** The location of that member, or of the rule if the member is missing. */
    public Node place(String key) {
        return fields.place(key);
    }
}
