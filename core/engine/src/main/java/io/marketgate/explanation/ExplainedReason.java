package io.marketgate.explanation;

import io.marketgate.decision.ReasonCode;
import io.marketgate.decision.Unmatched;
import io.marketgate.evidence.EvidenceType;
import io.marketgate.market.Channel;
import io.marketgate.market.MarketCode;
import io.marketgate.rule.RuleId;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a way is closed, in the shopper's language.
 *
 * @param rule the rule that closes it, or null if no rule does
 * @param market whose law it is, or null if the destination is not known
 * @param channel the closed channel, or null if there is no way at all
 * @param message one or two sentences for the shopper
 * @param citation the law, or null if the reason rests on none
 * @param missing the evidence that would meet it
 * @param unmatched the evidence on file that does not meet it, and in what
 * @param decisive whether it closed the way that decided the line; the others explain ways not taken
 */
public record ExplainedReason(
        ReasonCode code,
        @Nullable RuleId rule,
        @Nullable MarketCode market,
        @Nullable Channel channel,
        String message,
        @Nullable Citation citation,
        List<EvidenceType> missing,
        List<Unmatched> unmatched,
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
        missing = List.copyOf(missing);
        unmatched = List.copyOf(unmatched);
    }
}
