package io.marketgate.pack.writing;

import io.marketgate.rule.Rule;
import java.util.List;

/**
 * What a rule asks, in English for staff. Words of the vocabulary stand in backticks.
 *
 * @param when one clause for each condition; the rule applies where all of them hold, and always where there is none
 * @param unless the same of the exception: the rule does not apply where all of them hold; never where there is none
 * @param needs one phrase for each need; all of them must be met
 */
public record RuleWords(List<String> when, List<String> unless, List<String> needs) {
    public RuleWords {
        when = List.copyOf(when);
        unless = List.copyOf(unless);
        needs = List.copyOf(needs);
    }

    /** The words for a rule. */
    public static RuleWords of(Rule rule) {
        return new RuleWords(
                ConditionWords.of(rule.head().guard().when()),
                ConditionWords.of(rule.head().guard().unless()),
                NeedWords.of(rule.needs()));
    }
}
