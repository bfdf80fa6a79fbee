package io.marketgate.pack.checks;

import io.marketgate.pack.file.Fields;
import io.marketgate.pack.file.Node;
import io.marketgate.rule.Rule;

/** A rule and where its file says it. */
public record PlacedRule(Rule rule, Fields fields) {
    /** Where that member stands, or the rule itself where it is missing: a place for a problem. */
    public Node place(String key) {
        return fields.place(key);
    }
}
