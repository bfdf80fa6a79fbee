package io.marketgate.checkout.eligibility;

import io.marketgate.market.Channel;
import io.marketgate.market.MarketCode;
import io.marketgate.merchant.MerchantId;
import io.marketgate.product.ProductClass;
import io.marketgate.rule.CapNeed;
import io.marketgate.rule.CountingPeriod;
import io.marketgate.rule.Needs;
import io.marketgate.rule.Rule;
import io.marketgate.rule.RuleId;
import io.marketgate.rule.Rulebook;
import io.marketgate.rule.Side;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the limits over time that stand between an open way and a sale: while nobody is known, nobody can say how much of
 * them is used. Looks at every rule for the class and channel that is in force, whatever its conditions, so that it errs
 * on the cautious side.
 */
final class OpenCaps {
    private final Rulebook rulebook;
    private final MerchantId merchant;
    private final Instant now;

    OpenCaps(Rulebook rulebook, MerchantId merchant, Instant now) {
        this.rulebook = rulebook;
        this.merchant = merchant;
        this.now = now;
    }

    /**
     * A rule that limits over time what may be sold on that road, or null if none does.
     *
     * @param road the permit that opens the way
     */
    @Nullable
    Rule on(RuleId road, MarketCode market, ProductClass productClass, Channel channel) {
        List<Rule> rules = new ArrayList<>(rulebook.law(market, Side.IMPORT, productClass, channel));
        rulebook.groupsOf(market)
                .forEach(membership ->
                        rules.addAll(rulebook.law(membership.group(), Side.IMPORT, productClass, channel)));
        rules.addAll(rulebook.policy(merchant, productClass, channel));
        return rules.stream()
                .filter(this::inForce)
                .filter(rule -> needs(rule, road).anyMatch(OpenCaps::isOverTime))
                .findFirst()
                .orElse(null);
    }

    private boolean inForce(Rule rule) {
        return !now.isBefore(rule.head().force().begins())
                && now.isBefore(rule.head().force().ends());
    }

    private static Stream<Needs.Leaf> needs(Rule rule, RuleId road) {
        if (rule instanceof Rule.Require require) {
            return require.needs().leaves();
        }
        return rule instanceof Rule.Permit permit && permit.id().equals(road)
                ? permit.needs().leaves()
                : Stream.empty();
    }

    private static boolean isOverTime(Needs.Leaf leaf) {
        return leaf instanceof CapNeed cap && cap.counter().period().kind() != CountingPeriod.Kind.ORDER;
    }
}
