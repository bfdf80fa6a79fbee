package io.marketgate.rule;

import io.marketgate.product.Substance;
import io.marketgate.product.Value;
import io.marketgate.rule.Condition.AmountTest;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Three-valued evaluation of one test against one value, under the closed-world mark of lists. */
final class ConditionEvaluation {
    private ConditionEvaluation() {}

    static Tri holds(Condition.Test test, @Nullable Value value) {
        if (value == null) {
            return Tri.UNKNOWN;
        }
        if (test instanceof Condition.OneOf oneOf) {
            return value instanceof Value.Text text ? Tri.of(oneOf.words().contains(text.value())) : Tri.UNKNOWN;
        }
        if (test instanceof Condition.HasAny hasAny) {
            return value instanceof Value.Words words ? hasAny(hasAny.words(), words) : Tri.UNKNOWN;
        }
        if (test instanceof Condition.IsFlag isFlag) {
            return value instanceof Value.Flag flag ? Tri.of(flag.value() == isFlag.value()) : Tri.UNKNOWN;
        }
        if (test instanceof Condition.Compares compares) {
            return value instanceof Value.Amount amount
                    ? Tri.of(compares.comparison().test(amount.value(), compares.bound()))
                    : Tri.UNKNOWN;
        }
        if (test instanceof Condition.Contains contains) {
            return value instanceof Value.Composition composition ? contains(contains, composition) : Tri.UNKNOWN;
        }
        throw new IllegalStateException("a kind of test without evaluation");
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
