package io.marketgate.explanation;

import io.marketgate.decision.Remedy;
import io.marketgate.rule.Actor;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What opens a closed way, in the language of the answer.
 *
 * @param url where another storefront sells the line; null for other remedies, and where no answer leaves the gate
 * @param text one sentence for the actor of the remedy
 */
public record ExplainedRemedy(Remedy remedy, @Nullable String url, String text) {

    /** The alternatives that the shopper can take alone, by option, each with the remedies that are needed together. */
    public static List<List<ExplainedRemedy>> shoppersOptions(List<ExplainedRemedy> remedies) {
        return remedies.stream()
                .collect(Collectors.groupingBy(
                        one -> one.remedy().option(), TreeMap::new, Collectors.toUnmodifiableList()))
                .values()
                .stream()
                .filter(together ->
                        together.stream().allMatch(one -> one.remedy().actor() == Actor.SHOPPER))
                .toList();
    }
}
