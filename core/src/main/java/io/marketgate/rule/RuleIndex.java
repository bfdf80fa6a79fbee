package io.marketgate.rule;

import io.marketgate.market.Channel;
import io.marketgate.product.ProductClass;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The rules of one pack or merchant by what they are for, so that judging a line costs what its own rules cost, however
 * many others there are.
 */
final class RuleIndex {
    private final Map<Key, List<Rule>> rules;

    private RuleIndex(Map<Key, List<Rule>> rules) {
        this.rules = rules;
    }

    /**
     * Indexes rules.
     *
     * @param everyClass the classes a rule for all classes is for
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
        return new RuleIndex(Map.copyOf(index));
    }

    List<Rule> rules(Side side, ProductClass productClass, Channel channel) {
        return rules.getOrDefault(new Key(side, productClass, channel), List.of());
    }

    private record Key(Side side, ProductClass productClass, Channel channel) {}
}
