package io.marketgate.pack;

import io.marketgate.rule.Rule;

/** A rule and where its file says it. */
record PlacedRule(Rule rule, Fields fields) {
    Node place(String key) {
        return fields.place(key);
    }
}
