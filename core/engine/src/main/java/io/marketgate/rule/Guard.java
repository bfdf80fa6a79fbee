package io.marketgate.rule;

import java.util.List;
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
}
