package io.marketgate.rule;

import io.marketgate.evidence.EvidenceType;
import io.marketgate.market.Channel;
import io.marketgate.market.LawDomain;
import io.marketgate.market.MarketCode;
import io.marketgate.merchant.MerchantId;
import io.marketgate.product.ProductClass;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All rules of one revision, compiled and immutable. Includes rules of the past and the future, since force is judged
 * at the instant of the decision.
 */
public final class Rulebook {
    private final long revision;
    private final Map<MarketCode, MarketRules> packs;
    private final Map<MarketCode, List<GroupMembership>> groups;
    private final Map<MarketCode, RuleIndex> laws;
    private final Map<MerchantId, RuleIndex> policies;

    private Rulebook(
            long revision,
            Map<MarketCode, MarketRules> packs,
            Map<MarketCode, List<GroupMembership>> groups,
            Map<MarketCode, RuleIndex> laws,
            Map<MerchantId, RuleIndex> policies) {
        this.revision = revision;
        this.packs = packs;
        this.groups = groups;
        this.laws = laws;
        this.policies = policies;
    }

    /**
     * Compiles a rulebook.
     *
     * @param packs the rules of every market and group, one each
     * @param policies each merchant's own rules; forbid and require only
     * @throws IllegalArgumentException naming the pack or rule that cannot be compiled
     */
    public static Rulebook compile(long revision, Collection<MarketRules> packs, Map<MerchantId, List<Rule>> policies) {
        Map<MarketCode, MarketRules> byMarket = new TreeMap<>();
        for (MarketRules pack : packs) {
            if (byMarket.put(pack.market(), pack) != null) {
                throw new IllegalArgumentException("two packs for market `" + pack.market() + "`");
            }
        }
        Map<MarketCode, List<GroupMembership>> groups = new TreeMap<>();
        for (MarketRules pack : byMarket.values()) {
            for (MarketRules.Membership membership : pack.members()) {
                groups.computeIfAbsent(membership.member(), member -> new ArrayList<>())
                        .add(new GroupMembership(pack.market(), membership));
            }
        }
        Set<ProductClass> everyClass =
                byMarket.values().stream().flatMap(p -> p.classes().stream()).collect(Collectors.toSet());
        Destinations destinations = new Destinations(byMarket);
        Map<MarketCode, RuleIndex> laws = new TreeMap<>();
        byMarket.forEach((market, pack) -> laws.put(
                market, RuleIndex.of(pack.rules(), everyClass, rule -> destinations.of(rule, Set.of(market)))));
        Map<MerchantId, RuleIndex> own = new TreeMap<>();
        policies.forEach((merchant, rules) -> {
            for (Rule rule : rules) {
                if (rule instanceof Rule.Permit || rule instanceof Rule.Classify) {
                    throw new IllegalArgumentException(
                            "a merchant's own rule permits nothing and classifies nothing: `" + rule.id() + "`");
                }
            }
            own.put(
                    merchant,
                    RuleIndex.of(
                            rules,
                            everyClass,
                            rule -> destinations.of(rule, rule.head().scope().markets())));
        });
        return new Rulebook(revision, Map.copyOf(byMarket), Map.copyOf(groups), Map.copyOf(laws), Map.copyOf(own));
    }

    /** The catalogue's revision. */
    public long revision() {
        return revision;
    }

    /** The same rulebook at a later revision that changed none of its rules. */
    public Rulebook at(long later) {
        return new Rulebook(later, packs, groups, laws, policies);
    }

    /** Whether both hold the same rules, perhaps at different revisions. */
    public boolean hasTheRulesOf(Rulebook other) {
        return identical(laws, other.laws) && identical(policies, other.policies);
    }

    /** Compares identity, which is enough: the rules of a revision are compiled together. */
    private static boolean identical(Object one, Object other) {
        return one == other;
    }

    /** Whether the market has its own pack and is no group. */
    public boolean supports(MarketCode market) {
        MarketRules pack = packs.get(market);
        return pack != null && pack.members().isEmpty();
    }

    /** The groups that list the market, at any time. */
    public List<GroupMembership> groupsOf(MarketCode market) {
        return groups.getOrDefault(market, List.of());
    }

    /** The members that a group lists, at any time. */
    public List<MarketRules.Membership> membersOf(MarketCode group) {
        MarketRules pack = packs.get(group);
        return pack == null ? List.of() : pack.members();
    }

    /** The law domain of a class, by the market's own pack, else by a group's; null if no pack knows the class. */
    public @Nullable LawDomain domainOf(MarketCode market, ProductClass productClass) {
        LawDomain domain = declaredDomain(market, productClass);
        for (GroupMembership membership : groupsOf(market)) {
            if (domain == null) {
                domain = declaredDomain(membership.group(), productClass);
            }
        }
        return domain;
    }

    private @Nullable LawDomain declaredDomain(MarketCode market, ProductClass productClass) {
        MarketRules pack = packs.get(market);
        return pack == null ? null : pack.domains().get(productClass);
    }

    /** Whether the class goes into or onto the body, by the market's own pack, else by a group's. */
    public boolean isBodily(MarketCode market, ProductClass productClass) {
        MarketRules own = packs.get(market);
        if (own != null && own.domains().containsKey(productClass)) {
            return own.bodily().contains(productClass);
        }
        return groupsOf(market).stream()
                .map(membership -> packs.get(membership.group()))
                .anyMatch(group -> group != null && group.bodily().contains(productClass));
    }

    /** Whether the class rules out each of these uses by what it is, by the market's own pack, else by a group's. */
    public boolean isContrary(MarketCode market, ProductClass productClass, Set<String> uses) {
        MarketRules own = packs.get(market);
        if (own != null && own.domains().containsKey(productClass)) {
            return rulesOut(own, productClass, uses);
        }
        return groupsOf(market).stream()
                .map(membership -> packs.get(membership.group()))
                .anyMatch(group -> group != null && rulesOut(group, productClass, uses));
    }

    private static boolean rulesOut(MarketRules pack, ProductClass productClass, Set<String> uses) {
        return pack.contraryUses().getOrDefault(productClass, Set.of()).containsAll(uses);
    }

    /** Whether what comes in that form goes into or onto the body, by the market's own pack or by a group's. */
    public boolean isBodilyForm(MarketCode market, String form) {
        MarketRules own = packs.get(market);
        return own != null && own.bodilyForms().contains(form)
                || groupsOf(market).stream()
                        .map(membership -> packs.get(membership.group()))
                        .anyMatch(group -> group != null && group.bodilyForms().contains(form));
    }

    /** Whether the market's own pack, or that of this group, says what may leave it. */
    public boolean statesExportLaw(MarketCode marketOrGroup) {
        MarketRules pack = packs.get(marketOrGroup);
        return pack != null && pack.statesExportLaw();
    }

    /** The rules of one pack for a class and a channel on that side, of every domain and time, by id. */
    public List<Rule> law(MarketCode market, Side side, ProductClass productClass, Channel channel) {
        RuleIndex index = laws.get(market);
        return index == null ? List.of() : index.rules(side, productClass, channel);
    }

    /** The rules of one pack that move a product of a class to a stricter one, of every time, by id. */
    public List<Rule.Classify> classifying(MarketCode marketOrGroup, ProductClass declared) {
        RuleIndex index = laws.get(marketOrGroup);
        return index == null ? List.of() : index.classifying(declared);
    }

    /** The classes that a market knows, strictest first: those of its own pack, else of its groups'. */
    public List<ProductClass> classesOf(MarketCode market) {
        return Stream.concat(Stream.of(market), groupsOf(market).stream().map(GroupMembership::group))
                .map(packs::get)
                .filter(Objects::nonNull)
                .map(MarketRules::classes)
                .filter(classes -> !classes.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** A merchant's own rules for a class and a channel, of every market and time, by id. */
    public List<Rule> policy(MerchantId merchant, ProductClass productClass, Channel channel) {
        RuleIndex index = policies.get(merchant);
        return index == null ? List.of() : index.rules(Side.IMPORT, productClass, channel);
    }

    /** What evidence of that type is used for, by the rules of every market and the merchant's own, of every time. */
    public List<EvidenceUse> uses(MerchantId merchant, EvidenceType type) {
        RuleIndex own = policies.get(merchant);
        Stream<RuleIndex> all = Stream.concat(laws.values().stream(), Stream.ofNullable(own));
        return all.flatMap(index -> index.uses(type).stream()).distinct().toList();
    }

    /** Whether that is the market, or a group that lists it at any time. */
    public boolean includes(MarketCode marketOrGroup, MarketCode market) {
        return marketOrGroup.equals(market)
                || groupsOf(market).stream()
                        .anyMatch(membership -> membership.group().equals(marketOrGroup));
    }

    /** A group that lists a market, and when. */
    public record GroupMembership(MarketCode group, MarketRules.Membership membership) {}
}
