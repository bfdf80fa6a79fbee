package io.marketgate.pack;

import io.marketgate.market.MarketCode;
import io.marketgate.rule.MarketRules;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The pack of one market or group, read without problems.
 *
 * @param group the group whose law also applies here, or null
 * @param languages the languages of every text, English first
 * @param reviewLine the line of the review in the pack's file
 * @param rules as compiled into a rulebook
 * @param identityPolicy how buyers are identified here, or null if no rule requires it
 * @param texts by language and key
 * @param examples what the rules' authors expect
 * @param source the files that it was read from
 */
public record Pack(
        MarketCode market,
        @Nullable MarketCode group,
        String version,
        List<String> languages,
        Review review,
        int reviewLine,
        MarketRules rules,
        @Nullable IdentityPolicy identityPolicy,
        Map<String, Map<String, String>> texts,
        List<Example> examples,
        PackSource source) {

    public Pack {
        languages = List.copyOf(languages);
        texts = Map.copyOf(texts);
        examples = List.copyOf(examples);
    }

    /** Whether this is the law of a group of markets, which is not a destination itself. */
    public boolean isGroup() {
        return !rules.members().isEmpty();
    }

    /** How buyers are identified here. */
    public Optional<IdentityPolicy> identity() {
        return Optional.ofNullable(identityPolicy);
    }

    /** Warnings for staff; the pack may be used all the same. Currently a review that is overdue on that day. */
    public List<PackProblem> warnings(LocalDate today) {
        return review.overdue(today)
                ? List.of(new PackProblem(
                        source.packFile(), reviewLine, "/reviewed/due", "the review was due on " + review.due()))
                : List.of();
    }
}
