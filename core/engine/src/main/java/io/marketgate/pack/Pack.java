package io.marketgate.pack;

import io.marketgate.market.MarketCode;
import io.marketgate.rule.MarketRules;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One market's or group's pack, read and found right.
 *
 * @param group the group whose law holds here besides, or null
 * @param languages in which every text exists, English first
 * @param reviewLine the line of the review in the pack's file
 * @param rules as compiled into a rulebook
 * @param identityPolicy how buyers are known here, or null where no rule asks
 * @param texts by language and key
 * @param examples what the rules' authors expect
 * @param source what all this was read from
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

    /** Whether this is the law of a group of markets, in which nobody lives by itself. */
    public boolean isGroup() {
        return !rules.members().isEmpty();
    }

    /** How buyers are known here. */
    public Optional<IdentityPolicy> identity() {
        return Optional.ofNullable(identityPolicy);
    }

    /** What a person should look at, though the pack may be used: a review that is overdue on that day. */
    public List<PackProblem> warnings(LocalDate today) {
        return review.overdue(today)
                ? List.of(new PackProblem(
                        source.packFile(), reviewLine, "/reviewed/due", "the review was due on " + review.due()))
                : List.of();
    }
}
