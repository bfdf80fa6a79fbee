package io.marketgate.rule;

import io.marketgate.product.Substance;
import io.marketgate.product.Value;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which numbers of a fact can be true at all: a share beyond all there is and a supply of no days describe nothing.
 *
 * @param limits what holds of every possible number, by the name of the number: the fact's own, or that of a substance's amount
 */
public record Bounds(Map<String, List<Limit>> limits) {
    /** Any number is possible. */
    public static final Bounds NONE = new Bounds(Map.of());

    public Bounds {
        limits = Map.copyOf(limits);
    }

    /** One side of one bound. */
    public record Limit(Comparison comparison, BigDecimal bound) {
        boolean holds(BigDecimal number) {
            return comparison.test(number, bound);
        }
    }

    /** What a number of that name breaks, or null where it is possible. */
    public @Nullable Limit broken(String name, BigDecimal number) {
        for (Limit limit : limits.getOrDefault(name, List.of())) {
            if (!limit.holds(number)) {
                return limit;
            }
        }
        return null;
    }

    /** The value of the fact of that name without the numbers that cannot be; null where none is left. */
    @Nullable
    Value possible(String name, @Nullable Value value) {
        if (limits.isEmpty()) {
            return value;
        }
        if (value instanceof Value.Amount amount) {
            return broken(name, amount.value()) == null ? value : null;
        }
        return value instanceof Value.Composition composition ? possible(composition) : value;
    }

    private Value possible(Value.Composition composition) {
        return composition.substances().stream().allMatch(this::isPossible)
                ? composition
                : new Value.Composition(
                        composition.substances().stream().map(this::possible).toList(), composition.complete());
    }

    private boolean isPossible(Substance substance) {
        return isPossible(Substance.PER_UNIT, substance.perUnit())
                && isPossible(Substance.PER_DAY, substance.perDay())
                && isPossible(Substance.PERCENT, substance.percent());
    }

    private boolean isPossible(String name, @Nullable BigDecimal amount) {
        return amount == null || broken(name, amount) == null;
    }

    private Substance possible(Substance substance) {
        return new Substance(
                substance.name(),
                possibleAmount(Substance.PER_UNIT, substance.perUnit()),
                possibleAmount(Substance.PER_DAY, substance.perDay()),
                possibleAmount(Substance.PERCENT, substance.percent()));
    }

    private @Nullable BigDecimal possibleAmount(String name, @Nullable BigDecimal amount) {
        return amount == null || broken(name, amount) != null ? null : amount;
    }
}
