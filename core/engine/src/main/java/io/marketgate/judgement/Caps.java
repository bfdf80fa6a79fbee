package io.marketgate.judgement;

import io.marketgate.evidence.Evidence;
import io.marketgate.product.Value;
import io.marketgate.rule.CapNeed;
import io.marketgate.rule.Match;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Judges a limit against its counter. A limit whose counter is unknown counts as exceeded. */
final class Caps implements CapNeed.Cases<@Nullable BigDecimal> {
    private final Share share;
    private final Map<String, Evidence> bound;

    private Caps(Share share, Map<String, Evidence> bound) {
        this.share = share;
        this.bound = bound;
    }

    /** The lack, or null if the limit is kept or does not count this line. */
    static @Nullable Lack lack(CapNeed need, Situation situation, Map<String, Evidence> bound) {
        Share share = situation.cart().share(need.counter());
        if (share == null) {
            return null;
        }
        Tally.Standing standing = situation.cart().standing(share);
        BigDecimal limit = need.limit().fold(new Caps(share, bound));
        if (standing == null || limit == null) {
            return Lack.Uncounted.of(share, situation.cart().missingRate(share.counter()));
        }
        return need.allows(standing.total(), limit) ? null : exceeded(need, standing, limit);
    }

    /** Whether the limit counts this line over time, and no buyer is known to count it for. */
    static boolean countsNobody(CapNeed need, Situation situation) {
        return need.counter().isBeyondOrder()
                && situation.cart().share(need.counter()) != null
                && !situation.cart().buyerCounted();
    }

    @Override
    public BigDecimal fixed(CapNeed.Fixed limit) {
        return limit.value();
    }

    @Override
    public BigDecimal byKey(CapNeed.ByKey limit) {
        return limit.values().getOrDefault(String.valueOf(share.key()), BigDecimal.ZERO);
    }

    @Override
    public @Nullable BigDecimal ofEvidence(CapNeed.OfEvidence limit) {
        Evidence evidence = bound.get(limit.evidence());
        return evidence != null && Match.said(evidence, limit.attribute()) instanceof Value.Amount amount
                ? amount.value()
                : null;
    }

    private static Lack exceeded(CapNeed need, Tally.Standing standing, BigDecimal limit) {
        boolean shared = standing.others().signum() > 0;
        BigDecimal left = limit.subtract(standing.used());
        BigDecimal perUnit = standing.perUnit();
        if (perUnit == null) {
            // Counters of kinds or occasions: fewer units of this line change nothing, fewer other lines may.
            return new Lack.Limit(
                    need,
                    limit,
                    left,
                    null,
                    shared,
                    shared && need.allows(standing.own().add(standing.used()), limit));
        }
        if (perUnit.signum() == 0) {
            return new Lack.Limit(need, limit, left, null, shared, need.allows(standing.used(), limit));
        }
        BigDecimal most = left.subtract(standing.others()).divide(perUnit, 0, RoundingMode.FLOOR);
        if (!need.allows(standing.used().add(standing.others()).add(most.multiply(perUnit)), limit)) {
            most = most.subtract(BigDecimal.ONE);
        }
        Integer maxQuantity = most.signum() > 0 ? most.intValue() : null;
        return new Lack.Limit(
                need,
                limit,
                left,
                maxQuantity,
                shared,
                need.allows(standing.used().add(perUnit), limit));
    }
}
