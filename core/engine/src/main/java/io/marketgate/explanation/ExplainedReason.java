package io.marketgate.explanation;

import io.marketgate.decision.ReasonCode;
import io.marketgate.decision.Unmatched;
import io.marketgate.evidence.EvidenceType;
import io.marketgate.market.Channel;
import io.marketgate.market.MarketCode;
import io.marketgate.rule.RuleId;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Why a way is closed, in the shopper's language.
 *
 * @param rule the rule that closes it, or null if no rule does
 * @param market whose law it is, or null if the destination is not known
 * @param channels the channels it closes, that of the deciding way first, else in the answer's order; empty if there is no
 *     way at all
 * @param message one or two sentences for the shopper
 * @param citation the law, or null if the reason rests on none
 * @param missing the evidence that would meet it
 * @param unmatched the evidence on file that does not meet it, and in what
 * @param unknown what is not known and keeps the rule from being judged
 * @param decisive whether it closed the way that decided the line, which is of its first channel; the others explain ways
 *     not taken
 */
public record ExplainedReason(
        ReasonCode code,
        @Nullable RuleId rule,
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

    public ExplainedReason {
        channels = List.copyOf(channels);
        missing = List.copyOf(missing);
        unmatched = List.copyOf(unmatched);
    }

    /** The first channel it closes, or null if there is no way at all. */
    public @Nullable Channel channel() {
        return channels.isEmpty() ? null : channels.get(0);
    }

    /** The same reasons, each said once: those that read alike but for their channels are one that closes them all. */
    static List<ExplainedReason> once(List<ExplainedReason> reasons) {
        Map<ExplainedReason, ExplainedReason> once = new LinkedHashMap<>();
        reasons.forEach(reason -> once.merge(reason.apartFromItsChannels(), reason, ExplainedReason::and));
        return List.copyOf(once.values());
    }

    /** What is equal of reasons that read alike. Readers do not see which paper it is that does not match. */
    private ExplainedReason apartFromItsChannels() {
        List<Unmatched> read = unmatched.stream()
                .map(one -> new Unmatched(one.type(), "", one.attributes()))
                .toList();
        return new ExplainedReason(code, rule, market, List.of(), message, citation, missing, read, unknown, false);
    }

    private ExplainedReason and(ExplainedReason later) {
        List<Channel> both = Stream.of(channels, later.channels)
                .flatMap(List::stream)
                .distinct()
                .toList();
        return new ExplainedReason(code, rule, market, both, message, citation, missing, unmatched, unknown, decisive);
    }
}
