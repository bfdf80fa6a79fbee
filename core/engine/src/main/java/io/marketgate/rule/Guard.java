package io.marketgate.rule;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * When a rule applies: if all of {@code when} hold and not all of {@code unless} do. Reads facts only, never evidence.
 *
 * @param when empty means always
 * @param unless empty means never
 */
public record Guard(List<Condition> when, List<Condition> unless) {
    /** A guard that always lets the rule apply. */
    public static final Guard ALWAYS = new Guard(List.of(), List.of());

    public Guard {
        when = List.copyOf(when);
        unless = List.copyOf(unless);
    }

    /** Every condition, those of {@code when} first. */
    public List<Condition> conditions() {
        return Stream.concat(when.stream(), unless.stream()).toList();
    }

    /**
     * Whether the rule applies: unknown where that hangs on a condition that is unknown.
     *
     * @param holds whether a condition holds
     */
    public Tri applies(Function<Condition, Tri> holds) {
        Tri all = all(when, holds);
        if (unless.isEmpty()) {
            return all;
        }
        Tri excepted = all(unless, holds);
        return all.and(excepted == Tri.UNKNOWN ? Tri.UNKNOWN : Tri.of(excepted == Tri.FALSE));
    }

    /** The conditions that are unknown; those of exceptions only if the exceptions could still lift the rule. */
    public List<Condition> open(Function<Condition, Tri> holds) {
        Stream<Condition> exceptions = all(unless, holds) == Tri.UNKNOWN ? unless.stream() : Stream.empty();
        return Stream.concat(when.stream(), exceptions)
                .filter(condition -> holds.apply(condition) == Tri.UNKNOWN)
                .toList();
    }

    private static Tri all(List<Condition> conditions, Function<Condition, Tri> holds) {
        Tri all = Tri.TRUE;
        for (Condition condition : conditions) {
            all = all.and(holds.apply(condition));
        }
        return all;
    }
}
