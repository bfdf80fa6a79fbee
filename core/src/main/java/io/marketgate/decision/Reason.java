package io.marketgate.decision;

import io.marketgate.evidence.EvidenceType;
import io.marketgate.market.Channel;
import io.marketgate.market.MarketCode;
import io.marketgate.rule.Rule;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one rule says of one line's way, as data: texts are made of it elsewhere.
 *
 * @param rule the rule, or null where no rule speaks ({@code UNKNOWN_SKU}, the merchant's own word ...)
 * @param market the market whose law it is; null where the destination is not known
 * @param channel the closed channel; null where no way exists at all
 * @param missing the papers that would meet it
 * @param limit for {@code LIMIT_EXCEEDED}: the limit in the counter's unit; else null
 * @param shared for {@code LIMIT_EXCEEDED}: whether other lines count towards the limit
 * @param decisive whether it closed the way that decided the line; the others explain ways not taken
 */
public record Reason(
        ReasonCode code,
        @Nullable Rule rule,
        @Nullable MarketCode market,
        @Nullable Channel channel,
        List<EvidenceType> missing,
        @Nullable BigDecimal limit,
        boolean shared,
        boolean decisive) {
    public Reason {
        missing = List.copyOf(missing);
    }

    /** A reason of a way, before it is known which way decides. */
    public Reason(
            ReasonCode code,
            @Nullable Rule rule,
            @Nullable MarketCode market,
            @Nullable Channel channel,
            List<EvidenceType> missing,
            @Nullable BigDecimal limit,
            boolean shared) {
        this(code, rule, market, channel, missing, limit, shared, false);
    }

    /** The same reason, of the way that decides the line. */
    public Reason decisively() {
        return new Reason(code, rule, market, channel, missing, limit, shared, true);
    }
}
