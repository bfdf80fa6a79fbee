package io.marketgate.admin;

import io.marketgate.pack.writing.RuleWords;
import io.marketgate.rule.Rule;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a rule asks, in English. */
public record RuleInWords(
        @Schema(description = "one clause for each condition; the rule applies where all of them hold")
        List<String> when,

        @Schema(description = "the same of the exception: the rule does not apply where all of them hold")
        List<String> unless,

        @Schema(description = "one phrase for each need; all of them must be met")
        List<String> needs) {

    /** The words for a rule. */
    public static RuleInWords of(Rule rule) {
        RuleWords words = RuleWords.of(rule);
        return new RuleInWords(words.when(), words.unless(), words.needs());
    }
}
