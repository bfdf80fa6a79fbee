package io.marketgate.pack.checks;

import io.marketgate.pack.file.Problems;
import io.marketgate.rule.Condition;
import io.marketgate.rule.Force;
import io.marketgate.rule.Guard;
import io.marketgate.rule.Head;
import io.marketgate.rule.Rule;
import io.marketgate.rule.RuleId;
import io.marketgate.rule.Scope;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Checks the rules of a pack against each other. */
public final class PackChecks {
    private final Problems problems;

    /** @param problems receives what is found */
    public PackChecks(Problems problems) {
        this.problems = problems;
    }

    /** Checks the rules of one pack, in all their versions. */
    public void check(List<PlacedRule> rules) {
        Map<RuleId, List<PlacedRule>> byId = rules.stream()
                .collect(Collectors.groupingBy(placed -> placed.rule().id(), TreeMap::new, Collectors.toList()));
        byId.values().forEach(this::versions);
        permitsAlike(rules);
        for (PlacedRule placed : rules) {
            if (placed.rule() instanceof Rule.Permit permit && permit.opens()) {
                reachable(placed, permit, rules);
            }
        }
    }

    /** Versions of one rule id must follow each other without gaps or overlaps, and state the same sentence. */
    private void versions(List<PlacedRule> versions) {
        List<PlacedRule> sorted = versions.stream()
                .sorted(Comparator.comparing(
                        placed -> placed.rule().head().force().begins()))
                .toList();
        for (int i = 1; i < sorted.size(); i++) {
            PlacedRule later = sorted.get(i);
            Head earlier = sorted.get(i - 1).rule().head();
            Head head = later.rule().head();
            String id = "`" + head.id() + "`";
            if (!head.sentence().equals(earlier.sentence())
                    || later.rule().getClass() != sorted.get(i - 1).rule().getClass()) {
                problems.add(
                        later.place("id"), id + " is used again with another sentence: another rule has another id");
            }
            int gap = earlier.force().ends().compareTo(head.force().begins());
            if (gap > 0) {
                problems.add(later.place("from"), id + " has two versions in force on one day");
            } else if (gap < 0) {
                problems.add(later.place("from"), id + " has a hole between two versions");
            }
        }
    }

    private void permitsAlike(List<PlacedRule> rules) {
        for (int i = 0; i < rules.size(); i++) {
            for (int j = i + 1; j < rules.size(); j++) {
                if (rules.get(i).rule() instanceof Rule.Permit one
                        && rules.get(j).rule() instanceof Rule.Permit other
                        && !one.id().equals(other.id())
                        && alike(one, other)) {
                    problems.add(rules.get(j).place("permit"), "says the same as `" + one.id() + "`");
                }
            }
        }
    }

    private static boolean alike(Rule.Permit one, Rule.Permit other) {
        return one.basis() == other.basis()
                && one.head().scope().equals(other.head().scope())
                && sameGuard(one.head().guard(), other.head().guard())
                && new HashSet<>(one.needs().items())
                        .equals(new HashSet<>(other.needs().items()))
                && overlap(one.head().force(), other.head().force());
    }

    private static boolean sameGuard(Guard one, Guard other) {
        return new HashSet<>(one.when()).equals(new HashSet<>(other.when()))
                && new HashSet<>(one.unless()).equals(new HashSet<>(other.unless()));
    }

    private static boolean overlap(Force one, Force other) {
        return one.begins().isBefore(other.ends()) && other.begins().isBefore(one.ends());
    }

    private void reachable(PlacedRule placed, Rule.Permit permit, List<PlacedRule> rules) {
        Guard guard = permit.head().guard();
        if (!guard.unless().isEmpty() && new HashSet<>(guard.when()).containsAll(guard.unless())) {
            problems.add(placed.place("unless"), "opens nothing: `unless` holds whenever `when` does");
        }
        if (contradicts(guard.when())) {
            problems.add(placed.place("when"), "opens nothing: its conditions exclude each other");
        }
        for (PlacedRule other : rules) {
            if (other.rule() instanceof Rule.Forbid forbid && closes(forbid, permit)) {
                problems.add(placed.place("permit"), "opens nothing: `" + forbid.id() + "` closes all of it");
            }
        }
    }

    private static boolean contradicts(List<Condition> conditions) {
        for (Condition one : conditions) {
            for (Condition other : conditions) {
                if (one.fact().equals(other.fact())
                        && one.test() instanceof Condition.OneOf left
                        && other.test() instanceof Condition.OneOf right
                        && Collections.disjoint(left.words(), right.words())) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether the forbid applies wherever and whenever the permit applies. */
    private static boolean closes(Rule.Forbid forbid, Rule.Permit permit) {
        Head closing = forbid.head();
        Head opening = permit.head();
        return closing.side() == opening.side()
                && (closing.domain() == null || Objects.equals(closing.domain(), opening.domain()))
                && covers(closing.scope(), opening.scope())
                && (closing.scope().basis() == null || closing.scope().basis() == permit.basis())
                && closing.guard().unless().isEmpty()
                && new HashSet<>(opening.guard().when())
                        .containsAll(closing.guard().when())
                && covers(closing.force(), opening.force());
    }

    private static boolean covers(Scope closing, Scope opening) {
        boolean classes = closing.classes().isEmpty()
                || (!opening.classes().isEmpty() && closing.classes().containsAll(opening.classes()));
        return classes && (closing.channel() == null || closing.channel() == opening.channel());
    }

    private static boolean covers(Force closing, Force opening) {
        return !closing.begins().isAfter(opening.begins()) && !closing.ends().isBefore(opening.ends());
    }
}
