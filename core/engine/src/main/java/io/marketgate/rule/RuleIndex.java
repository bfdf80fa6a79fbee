package io.marketgate.rule;

import io.marketgate.evidence.EvidenceType;
import io.marketgate.market.Channel;
import io.marketgate.product.ProductClass;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Indexes the rules of one pack or merchant by what they cover. So judging a line costs only its own rules, however
 * many others there are.
 */
final class RuleIndex {
    private final Map<Key, List<Rule>> rules;
    private final Set<EvidenceType> asked;

    private RuleIndex(Map<Key, List<Rule>> rules, Set<EvidenceType> asked) {
        this.rules = rules;
        this.asked = asked;
    }

    /**
     * Indexes rules.
     *
     * @param everyClass the classes that a rule for all classes covers
     */
    static RuleIndex of(List<Rule> rules, Set<ProductClass> everyClass) {
        Set<ProductClass> classes = new HashSet<>(everyClass);
        rules.forEach(rule -> classes.addAll(rule.head().scope().classes()));
        List<Rule> byId = rules.stream().sorted(Comparator.comparing(Rule::id)).toList();
        Map<Key, List<Rule>> index = new HashMap<>();
        for (ProductClass productClass : classes) {
            for (Channel channel : Channel.values()) {
                for (Side side : Side.values()) {
                    List<Rule> found = byId.stream()
                            .filter(rule -> rule.head().side() == side)
                            .filter(rule -> rule.head().scope().covers(productClass, channel))
                            .toList();
                    if (!found.isEmpty()) {
                        index.put(new Key(side, productClass, channel), found);
                    }
                }
            }
        }
        Set<EvidenceType> asked = rules.stream()
                .flatMap(RuleIndex::leaves)
                .filter(EvidenceNeed.class::isInstance)
                .map(leaf -> ((EvidenceNeed) leaf).type())
                .collect(Collectors.toUnmodifiableSet());
        return new RuleIndex(Map.copyOf(index), asked);
    }

    private static Stream<Needs.Leaf> leaves(Rule rule) {
        if (rule instanceof Rule.Require require) {
            return require.needs().leaves();
        }
        return rule instanceof Rule.Permit permit ? permit.needs().leaves() : Stream.empty();
    }

    /** Whether a rule asks for such evidence. */
    boolean asks(EvidenceType type) {
        return asked.contains(type);
    }

    List<Rule> rules(Side side, ProductClass productClass, Channel channel) {
        return rules.getOrDefault(new Key(side, productClass, channel), List.of());
    }

    private record Key(Side side, ProductClass productClass, Channel channel) {}
}
