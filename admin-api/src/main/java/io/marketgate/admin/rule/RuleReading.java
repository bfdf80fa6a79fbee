package io.marketgate.admin.rule;

import io.marketgate.pack.Packs;
import io.marketgate.pack.Reading;
import io.marketgate.pack.reading.PolicyRuleReader;
import io.marketgate.rule.Rule;

/**
 * How packs read a merchant's own rules.
 *
 * @param reader of these packs
 */
record RuleReading(Packs packs, PolicyRuleReader reader) {

    /** The rule, or what is wrong with it. */
    Reading<Rule> read(String source) {
        return reader.read(source);
    }
}
