package io.marketgate.rule;

import io.marketgate.product.Substance;
import io.marketgate.product.Value;
import io.marketgate.rule.Condition.AmountTest;
import io.marketgate.substance.SubstanceSet.Membership;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Three-valued evaluation of one test against one value, under the closed-world mark of lists. */
final class ConditionEvaluation implements Condition.Cases<Value, Tri> {
    static final ConditionEvaluation INSTANCE = new ConditionEvaluation();

    private ConditionEvaluation() {}

    @Override
    public Tri oneOf(Condition.OneOf test, Value value) {
        return value instanceof Value.Text text ? Tri.of(test.words().contains(text.value())) : Tri.UNKNOWN;
    }

    @Override
    public Tri hasAny(Condition.HasAny test, Value value) {
        return value instanceof Value.Words words ? hasAny(test.words(), words) : Tri.UNKNOWN;
    }

    @Override
    public Tri isFlag(Condition.IsFlag test, Value value) {
        return value instanceof Value.Flag flag ? Tri.of(flag.value() == test.value()) : Tri.UNKNOWN;
    }

    @Override
    public Tri compares(Condition.Compares test, Value value) {
        return value instanceof Value.Amount amount
                ? Tri.of(test.comparison().test(amount.value(), test.bound()))
                : Tri.UNKNOWN;
    }

    @Override
    public Tri contains(Condition.Contains test, Value value) {
        return value instanceof Value.Composition composition ? contains(test, composition) : Tri.UNKNOWN;
    }

    private static Tri hasAny(Set<String> asked, Value.Words words) {
        if (!Collections.disjoint(asked, words.values())) {
            return Tri.TRUE;
        }
        return words.complete() ? Tri.FALSE : Tri.UNKNOWN;
    }

    private static Tri contains(Condition.Contains contains, Value.Composition composition) {
        Tri any = composition.complete() ? Tri.FALSE : Tri.UNKNOWN;
        Map<String, List<Substance>> members = new LinkedHashMap<>();
        for (Substance substance : composition.substances()) {
            String member = contains.substances().member(substance.name()).orElse(null);
            if (member != null) {
                members.computeIfAbsent(member, id -> new ArrayList<>(1)).add(substance);
            } else if (contains.substances().of(substance.name()) == Membership.UNLISTED) {
                any = any.or(Tri.UNKNOWN);
            }
        }
        for (List<Substance> portions : members.values()) {
            any = any.or(contains.amount() == null ? Tri.TRUE : total(contains.amount(), portions));
        }
        return any;
    }

    /**
     * Whether the amount of one substance, which a label may list in portions, is as asked. A portion that is not stated
     * can only add: then only that the total is above a bound can be known.
     */
    private static Tri total(AmountTest asked, List<Substance> portions) {
        BigDecimal total = BigDecimal.ZERO;
        boolean whole = true;
        for (Substance portion : portions) {
            BigDecimal stated = stated(asked, portion);
            whole &= stated != null;
            total = stated == null ? total : total.add(stated);
        }
        boolean holds = asked.comparison().test(total, asked.bound());
        return whole || holds == asked.comparison().isLowerBound() ? Tri.of(holds) : Tri.UNKNOWN;
    }

    private static @Nullable BigDecimal stated(AmountTest asked, Substance portion) {
        return switch (asked.measure()) {
            case PER_UNIT -> portion.perUnit();
            case PER_DAY -> portion.perDay();
            case PERCENT -> portion.percent();
        };
    }
}
