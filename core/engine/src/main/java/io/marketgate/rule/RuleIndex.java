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
    private final Set<EvidenceType> askedOfAnyMarket;

    private RuleIndex(Map<Key, List<Rule>> rules, Set<EvidenceType> asked, Set<EvidenceType> askedOfAnyMarket) {
        this.rules = rules;
        this.asked = asked;
        this.askedOfAnyMarket = askedOfAnyMarket;
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
        Set<EvidenceType> asked = types(rules.stream().flatMap(RuleIndex::papers));
        Set<EvidenceType> ofAnyMarket = types(rules.stream()
                .flatMap(rule -> papers(rule).filter(need -> rule.head().side() == Side.EXPORT || namesMarket(need))));
        return new RuleIndex(Map.copyOf(index), asked, ofAnyMarket);
    }

    private static Set<EvidenceType> types(Stream<EvidenceNeed> papers) {
        return papers.map(EvidenceNeed::type).collect(Collectors.toUnmodifiableSet());
    }

    private static boolean namesMarket(EvidenceNeed need) {
        return need.matches().stream().anyMatch(match -> match.attribute().equals(Match.MARKET));
    }

    private static Stream<EvidenceNeed> papers(Rule rule) {
        return rule.needs().leaves().filter(EvidenceNeed.class::isInstance).map(EvidenceNeed.class::cast);
    }

    /** Whether a rule asks for such evidence. */
    boolean asks(EvidenceType type) {
        return asked.contains(type);
    }

    /** Whether a rule asks for a paper that may be of any market: on goods that leave, or where the rule says of which. */
    boolean asksOfAnyMarket(EvidenceType type) {
        return askedOfAnyMarket.contains(type);
    }

    /** Whether a rule for a class asks for a paper, on that side. */
    boolean asks(EvidenceType type, Side side, ProductClass productClass) {
        return Stream.of(Channel.values())
                .flatMap(channel -> rules(side, productClass, channel).stream())
                .flatMap(RuleIndex::papers)
                .anyMatch(need -> need.type().equals(type));
    }

    List<Rule> rules(Side side, ProductClass productClass, Channel channel) {
        return rules.getOrDefault(new Key(side, productClass, channel), List.of());
    }

    private record Key(Side side, ProductClass productClass, Channel channel) {}
}
