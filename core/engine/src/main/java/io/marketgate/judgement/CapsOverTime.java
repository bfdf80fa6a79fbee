package io.marketgate.judgement;

import io.marketgate.decision.Question;
import io.marketgate.market.Channel;
import io.marketgate.market.MarketCode;
import io.marketgate.product.ProductClass;
import io.marketgate.rule.CapNeed;
import io.marketgate.rule.CountingPeriod;
import io.marketgate.rule.Force;
import io.marketgate.rule.Needs;
import io.marketgate.rule.Rule;
import io.marketgate.rule.RuleId;
import io.marketgate.rule.Rulebook;
import io.marketgate.rule.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the limits over time that stand between an open way and a sale. The use of such a limit is unknown until the
 * buyer is known. Considers every rule in force for the class and channel and ignores conditions, so it may name a
 * limit that does not apply.
 */
record CapsOverTime(Question question) {

    /**
     * A rule that limits sales on that road over time, or null if none does.
     *
     * @param road the permit that opens the way
     */
    @Nullable
    Rule on(RuleId road, MarketCode market, ProductClass productClass, Channel channel) {
        Rulebook rulebook = question.rulebook();
        List<Rule> rules = new ArrayList<>(rulebook.law(market, Side.IMPORT, productClass, channel));
        rulebook.groupsOf(market)
                .forEach(membership ->
                        rules.addAll(rulebook.law(membership.group(), Side.IMPORT, productClass, channel)));
        rules.addAll(rulebook.policy(question.merchant().id(), productClass, channel));
        return rules.stream()
                .filter(this::inForce)
                .filter(rule -> needs(rule, road).anyMatch(CapsOverTime::isOverTime))
                .findFirst()
                .orElse(null);
    }

    private boolean inForce(Rule rule) {
        Force force = rule.head().force();
        return !question.now().isBefore(force.begins()) && question.now().isBefore(force.ends());
    }

    private static Stream<Needs.Leaf> needs(Rule rule, RuleId road) {
        boolean another = rule instanceof Rule.Permit && !rule.id().equals(road);
        return another ? Stream.empty() : rule.needs().leaves();
    }

    private static boolean isOverTime(Needs.Leaf leaf) {
        return leaf instanceof CapNeed cap && cap.counter().period().kind() != CountingPeriod.Kind.ORDER;
    }
}
