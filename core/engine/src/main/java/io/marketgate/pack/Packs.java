package io.marketgate.pack;

import io.marketgate.market.MarketCode;
import io.marketgate.product.ProductClass;
import io.marketgate.rule.MarketRules;
import io.marketgate.rule.Rule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The packs of all markets, read together; immutable. */
public final class Packs {
    private final Map<MarketCode, Pack> packs;
    private final Texts texts;

    private Packs(Map<MarketCode, Pack> packs, Texts texts) {
        this.packs = Collections.unmodifiableMap(packs);
        this.texts = texts;
    }

    /**
     * Combines packs, or returns the problems between them.
     *
     * @param packs by market or group
     * @param commonTexts the texts of no particular market, by language and key
     */
    public static Reading<Packs> of(Map<MarketCode, Pack> packs, Map<String, Map<String, String>> commonTexts) {
        Map<MarketCode, Pack> sorted = new TreeMap<>(packs);
        List<PackProblem> problems = new ArrayList<>();
        sorted.values().forEach(pack -> groupProblems(pack, sorted, problems));
        return problems.isEmpty()
                ? new Reading.Read<>(new Packs(sorted, Texts.of(sorted.values(), commonTexts)))
                : new Reading.Refused<>(problems.stream().sorted().toList());
    }

    private static void groupProblems(Pack pack, Map<MarketCode, Pack> packs, List<PackProblem> problems) {
        MarketCode name = pack.group();
        if (name == null) {
            return;
        }
        Pack group = packs.get(name);
        if (group == null
                || group.rules().members().stream()
                        .noneMatch(member -> member.member().equals(pack.market()))) {
            problems.add(problem(pack, "/group", "no pack of `" + name + "` names `" + pack.market() + "` a member"));
            return;
        }
        Set<ProductClass> known = Set.copyOf(classes(pack, group));
        for (Rule rule : pack.rules().rules()) {
            if (rule instanceof Rule.Classify classify) {
                classify.loosened(classes(pack, group))
                        .forEach(declared -> problems.add(problem(
                                pack,
                                "/rules",
                                "`" + rule.id() + "`: `" + classify.as() + "` is not stricter than `" + declared
                                        + "`")));
            }
            for (ProductClass named : rule.head().scope().classes()) {
                if (!known.contains(named)) {
                    problems.add(
                            problem(pack, "/rules", "`" + rule.id() + "`: `" + named + "` is no class of this market"));
                }
            }
        }
    }

    private static List<ProductClass> classes(Pack pack, Pack group) {
        List<ProductClass> own = pack.rules().classes();
        return own.isEmpty() ? group.rules().classes() : own;
    }

    private static PackProblem problem(Pack pack, String pointer, String message) {
        return new PackProblem(pack.source().packFile(), 1, pointer, message);
    }

    /** The pack of a market or group. */
    public Optional<Pack> pack(MarketCode market) {
        return Optional.ofNullable(packs.get(market));
    }

    /** Every pack, by code. */
    public Collection<Pack> all() {
        return packs.values();
    }

    /** The markets that have a pack of their own, by code; groups are not among them. */
    public List<MarketCode> supported() {
        return packs.values().stream()
                .filter(pack -> !pack.isGroup())
                .map(Pack::market)
                .toList();
    }

    /** Whether the market has a pack and is not a group. */
    public boolean supports(MarketCode market) {
        Pack pack = packs.get(market);
        return pack != null && !pack.isGroup();
    }

    /**
     * The supported markets that these codes denote: the markets themselves, and every market that is at any time a
     * member of a group among them.
     */
    public Set<MarketCode> meant(Collection<MarketCode> marketsOrGroups) {
        Set<MarketCode> meant = new TreeSet<>();
        for (MarketCode named : marketsOrGroups) {
            Stream.concat(Stream.of(named), members(named))
                    .filter(this::supports)
                    .forEach(meant::add);
        }
        return meant;
    }

    private Stream<MarketCode> members(MarketCode group) {
        return pack(group).stream()
                .flatMap(pack -> pack.rules().members().stream())
                .map(MarketRules.Membership::member);
    }

    /** Whether a pack belongs to this market or group, or names it as a member at any time. */
    public boolean knows(MarketCode marketOrGroup) {
        return packs.containsKey(marketOrGroup)
                || packs.keySet().stream().flatMap(this::members).anyMatch(marketOrGroup::equals);
    }

    /** The source of a rulebook. */
    public List<MarketRules> rules() {
        return packs.values().stream().map(Pack::rules).toList();
    }

    /** The product classes of a market, strictest first: its own or its group's. Empty if it has no pack. */
    public List<ProductClass> classes(MarketCode market) {
        Pack pack = packs.get(market);
        if (pack == null) {
            return List.of();
        }
        MarketCode name = pack.group();
        Pack group = name == null ? null : packs.get(name);
        return group == null ? pack.rules().classes() : classes(pack, group);
    }

    /** How buyers are identified in a market: its own policy, else its group's. */
    public Optional<IdentityPolicy> identity(MarketCode market) {
        Pack pack = packs.get(market);
        if (pack == null) {
            return Optional.empty();
        }
        MarketCode group = pack.group();
        return pack.identity().or(() -> group == null ? Optional.empty() : identity(group));
    }

    /** Every text of every market. */
    public Texts texts() {
        return texts;
    }

    /** Warnings for staff: reviews that are overdue on that day. */
    public List<PackProblem> warnings(LocalDate today) {
        return packs.values().stream()
                .flatMap(pack -> pack.warnings(today).stream())
                .collect(Collectors.toUnmodifiableList());
    }
}
