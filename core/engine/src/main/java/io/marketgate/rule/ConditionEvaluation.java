package io.marketgate.rule;

import io.marketgate.product.Substance;
import io.marketgate.product.Value;
import io.marketgate.rule.Condition.AmountTest;
import java.math.BigDecimal;
import java.util.Collections;
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
        for (Substance substance : composition.substances()) {
            any = any.or(
                    switch (contains.substances().of(substance.name())) {
                        case MEMBER -> amount(contains.amount(), substance);
                        case ANOTHER -> Tri.FALSE;
                        case UNLISTED -> Tri.UNKNOWN;
                    });
        }
        return any;
    }

    private static Tri amount(@Nullable AmountTest asked, Substance substance) {
        if (asked == null) {
            return Tri.TRUE;
        }
        BigDecimal stated =
                switch (asked.measure()) {
                    case PER_UNIT -> substance.perUnit();
                    case PER_DAY -> substance.perDay();
                    case PERCENT -> substance.percent();
                };
        return stated == null ? Tri.UNKNOWN : Tri.of(asked.comparison().test(stated, asked.bound()));
    }
}
