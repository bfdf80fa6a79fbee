package io.marketgate.explanation;

import io.marketgate.decision.ReasonCode;
import io.marketgate.decision.Unmatched;
import io.marketgate.evidence.EvidenceType;
import io.marketgate.market.Channel;
import io.marketgate.market.MarketCode;
import io.marketgate.rule.RuleId;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Why a way is closed, in the shopper's language.
 *
 * @param rules the rules that close it, in the answer's order; empty if no rule does. Several only where all of them lack the
 *     same facts
 * @param market whose law it is, or null if the destination is not known
 * @param channels the channels it closes, that of the deciding way first, else in the answer's order; empty if there is no
 *     way at all
 * @param message one or two sentences for the shopper
 * @param citation the law, or null if the reason rests on none
 * @param missing the evidence that would meet it
 * @param unmatched the evidence on file that does not meet it, and in what
 * @param unknown what is not known and keeps the rules from being judged
 * @param decisive whether it closed the way that decided the line, which is of its first channel; the others explain ways
 *     not taken
 */
public record ExplainedReason(
        ReasonCode code,
        List<RuleId> rules,
        @Nullable MarketCode market,
        List<Channel> channels,
        String message,
        @Nullable Citation citation,
        List<EvidenceType> missing,
        List<Unmatched> unmatched,
        Unknown unknown,
        boolean decisive) {
    /**
     * What decided the line first, then law before the merchant's own rules. A missing storefront for a market says less
     * than the law that would close it anyway.
     */
    public static final Comparator<ExplainedReason> MOST_TELLING = Comparator.comparing(
                    (ExplainedReason one) -> !one.decisive())
            .thenComparing(one -> one.code() == ReasonCode.NO_STOREFRONT)
            .thenComparing(one -> one.citation() == null);

    private static final Set<ReasonCode> OF_THE_SHOPPER = EnumSet.of(
            ReasonCode.IDENTITY_REQUIRED,
            ReasonCode.IDENTITY_DOCUMENT_NOT_ACCEPTED,
            ReasonCode.AGE_REQUIRED,
            ReasonCode.PRESCRIPTION_REQUIRED,
            ReasonCode.LIMIT_EXCEEDED);

    /** Where the shopper can do nothing, what others lack says more than what she would have to do after them. */
    static final Comparator<ExplainedReason> MOST_TELLING_OF_OTHERS = Comparator.comparing(
                    (ExplainedReason one) -> OF_THE_SHOPPER.contains(one.code()))
            .thenComparing(MOST_TELLING);

    public ExplainedReason {
        rules = List.copyOf(rules);
        channels = List.copyOf(channels);
        missing = List.copyOf(missing);
        unmatched = List.copyOf(unmatched);
    }

    /** The first rule that closes it, or null if no rule does. */
    public @Nullable RuleId rule() {
        return rules.isEmpty() ? null : rules.get(0);
    }

    /** The first channel it closes, or null if there is no way at all. */
    public @Nullable Channel channel() {
        return channels.isEmpty() ? null : channels.get(0);
    }

    /**
     * The same reasons, each said once: those that read alike but for their channels are one that closes them all, and rules
     * of one law that ask for the same facts are one that names them all.
     */
    static List<ExplainedReason> once(List<ExplainedReason> reasons) {
        return joined(
                joined(reasons, ExplainedReason::apartFromItsChannels), ExplainedReason::apartFromWhoAsksForFacts);
    }

    private static List<ExplainedReason> joined(
            List<ExplainedReason> reasons, UnaryOperator<ExplainedReason> whatIsEqual) {
        Map<ExplainedReason, ExplainedReason> joined = new LinkedHashMap<>();
        reasons.forEach(reason -> joined.merge(whatIsEqual.apply(reason), reason, ExplainedReason::and));
        return List.copyOf(joined.values());
    }

    /** What is equal of reasons that read alike. Readers do not see which paper it is that does not match. */
    private ExplainedReason apartFromItsChannels() {
        List<Unmatched> read = unmatched.stream()
                .map(one -> new Unmatched(one.type(), "", one.attributes()))
                .toList();
        return new ExplainedReason(code, rules, market, List.of(), message, citation, missing, read, unknown, false);
    }

    private ExplainedReason apartFromWhoAsksForFacts() {
        return unknown.facts().isEmpty() ? this : with(List.of(), channels);
    }

    private ExplainedReason and(ExplainedReason later) {
        return with(both(rules, later.rules), both(channels, later.channels));
    }

    private ExplainedReason with(List<RuleId> by, List<Channel> of) {
        return new ExplainedReason(code, by, market, of, message, citation, missing, unmatched, unknown, decisive);
    }

    private static <T> List<T> both(List<T> some, List<T> others) {
        return Stream.of(some, others).flatMap(List::stream).distinct().toList();
    }
}
