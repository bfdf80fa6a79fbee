package io.marketgate.rule;

import io.marketgate.evidence.EvidenceType;
import io.marketgate.market.Channel;
import io.marketgate.market.MarketCode;
import io.marketgate.product.ProductClass;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Indexes the rules of one pack or merchant by what they cover. So judging a line costs only its own rules, however
 * many others there are.
 */
final class RuleIndex {
    private final Map<Key, List<Rule>> rules;
    private final Map<ProductClass, List<Rule.Classify>> classifying;
    private final Map<EvidenceType, Set<EvidenceUse>> uses;

    private RuleIndex(
            Map<Key, List<Rule>> rules,
            Map<ProductClass, List<Rule.Classify>> classifying,
            Map<EvidenceType, Set<EvidenceUse>> uses) {
        this.rules = rules;
        this.classifying = classifying;
        this.uses = uses;
    }

    /**
     * Indexes rules.
     *
     * @param everyClass the classes that a rule for all classes covers
     * @param destinations the markets to which goods go of which a rule asks
     */
    static RuleIndex of(
            List<Rule> rules, Set<ProductClass> everyClass, Function<Rule, Collection<MarketCode>> destinations) {
        Set<ProductClass> classes = new HashSet<>(everyClass);
        rules.forEach(rule -> classes.addAll(rule.head().scope().classes()));
        List<Rule> byId = rules.stream().sorted(Comparator.comparing(Rule::id)).toList();
        Map<Key, List<Rule>> index = new HashMap<>();
        Map<ProductClass, List<Rule.Classify>> classifying = new HashMap<>();
        for (ProductClass productClass : classes) {
            for (Channel channel : Channel.values()) {
                for (Side side : Side.values()) {
                    List<Rule> found = byId.stream()
                            .filter(rule -> !(rule instanceof Rule.Classify))
                            .filter(rule -> rule.head().side() == side)
                            .filter(rule -> rule.head().scope().covers(productClass, channel))
                            .toList();
                    if (!found.isEmpty()) {
                        index.put(new Key(side, productClass, channel), found);
                    }
                }
            }
            List<Rule.Classify> moving = byId.stream()
                    .filter(Rule.Classify.class::isInstance)
                    .map(Rule.Classify.class::cast)
                    .filter(rule -> rule.head().scope().classes().contains(productClass))
                    .toList();
            if (!moving.isEmpty()) {
                classifying.put(productClass, moving);
            }
        }
        return new RuleIndex(Map.copyOf(index), Map.copyOf(classifying), uses(rules, destinations));
    }

    private static Map<EvidenceType, Set<EvidenceUse>> uses(
            List<Rule> rules, Function<Rule, Collection<MarketCode>> destinations) {
        Map<EvidenceType, Set<EvidenceUse>> uses = new HashMap<>();
        for (Rule rule : rules) {
            boolean ofClassThere = rule.head().side() == Side.IMPORT;
            Set<ProductClass> classes = ofClassThere ? rule.head().scope().classes() : Set.of();
            List<EvidenceNeed> asked = asked(rule);
            for (MarketCode destination : asked.isEmpty() ? List.<MarketCode>of() : destinations.apply(rule)) {
                asked.forEach(need -> uses.computeIfAbsent(need.type(), type -> new LinkedHashSet<>())
                        .add(new EvidenceUse(destination, classes, need)));
            }
        }
        uses.replaceAll((type, set) -> Collections.unmodifiableSet(set));
        return Map.copyOf(uses);
    }

    /** The evidence that a rule needs, and the undertakings that answer its guard. What opens nothing asks nothing. */
    private static List<EvidenceNeed> asked(Rule rule) {
        if (rule instanceof Rule.Permit permit && !permit.opens()) {
            return List.of();
        }
        Stream<EvidenceNeed> needed =
                rule.needs().leaves().filter(EvidenceNeed.class::isInstance).map(EvidenceNeed.class::cast);
        Stream<EvidenceNeed> undertaken = conditions(rule)
                .flatMap(condition -> condition.fact().undertakings().keySet().stream())
                .map(EvidenceNeed::undertaking);
        return Stream.concat(needed, undertaken).toList();
    }

    private static Stream<Condition> conditions(Rule rule) {
        Stream<Condition> counted = rule.needs()
                .leaves()
                .filter(CapNeed.class::isInstance)
                .map(leaf -> ((CapNeed) leaf).counter())
                .flatMap(counter -> Stream.concat(counter.of().stream(), counter.notOf().stream()));
        return Stream.concat(rule.head().guard().conditions().stream(), counted);
    }

    /** What the rules use evidence of that type for. */
    Set<EvidenceUse> uses(EvidenceType type) {
        return uses.getOrDefault(type, Set.of());
    }

    List<Rule> rules(Side side, ProductClass productClass, Channel channel) {
        return rules.getOrDefault(new Key(side, productClass, channel), List.of());
    }

    /** The rules that move a product of that class to a stricter one, of every time, by id. */
    List<Rule.Classify> classifying(ProductClass declared) {
        return classifying.getOrDefault(declared, List.of());
    }

    private record Key(Side side, ProductClass productClass, Channel channel) {}
}
