package io.marketgate.decision;

import io.marketgate.evidence.Evidence;
import io.marketgate.evidence.EvidenceScope;
import io.marketgate.market.Channel;
import io.marketgate.merchant.EligibilityMode;
import io.marketgate.merchant.StorefrontId;
import io.marketgate.merchant.StorefrontKind;
import io.marketgate.product.Substance;
import io.marketgate.product.Value;
import io.marketgate.rule.AssuranceLevel;
import io.marketgate.rule.Basis;
import io.marketgate.rule.Condition;
import io.marketgate.rule.Counter;
import io.marketgate.rule.Guard;
import io.marketgate.rule.Needs;
import io.marketgate.rule.Rule;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Draws small random worlds that make every construct of the rule language likely to matter. */
final class RandomWorlds {
    private static final List<String> FORMS = List.of("TABLET", "GUM");
    private static final List<String> USES = List.of(World.INSIDE, World.OUTSIDE);
    private static final List<String> EVIDENCE_TYPES = List.of("A", "B");
    private static final List<EvidenceScope> SCOPES =
            List.of(EvidenceScope.PRODUCT, EvidenceScope.SELLER, EvidenceScope.PARTNER, EvidenceScope.BUYER);
    private final Random random;

    RandomWorlds(Random random) {
        this.random = random;
    }

    World next() {
        World world = new World();
        boolean prefers = random.nextBoolean();
        world.storefront(World.HOME, StorefrontKind.DOMESTIC, World.HERE, prefers);
        world.storefront(World.AWAY, StorefrontKind.CROSS_BORDER, World.ORIGIN, prefers);
        if (random.nextInt(3) == 0) {
            world.storefront(new StorefrontId("third"), pick(StorefrontKind.values()), World.ORIGIN, prefers);
        }
        world.asker = random.nextBoolean() ? World.HOME : World.AWAY;
        world.exportLaw = random.nextInt(8) != 0;
        world.mode = random.nextInt(8) == 0 ? EligibilityMode.EXPLICIT : EligibilityMode.BY_RULE;
        world.partner("p1").partner("p2");
        for (int i = 0; i < 3; i++) {
            world.product("s" + i, pick(List.of(World.PILL, World.TEA, World.TOOL)), facts());
        }
        int rules = 2 + random.nextInt(6);
        for (int i = 0; i < rules; i++) {
            world.rule(rule("R" + i));
        }
        int classifying = random.nextInt(3);
        for (int i = 0; i < classifying; i++) {
            world.rule(classify("C" + i));
        }
        int pieces = random.nextInt(6);
        for (int i = 0; i < pieces; i++) {
            addEvidence(world);
        }
        int lines = 1 + random.nextInt(3);
        for (int i = 0; i < lines; i++) {
            world.line("s" + random.nextInt(random.nextInt(10) == 0 ? 5 : 3), 1 + random.nextInt(4), stated());
        }
        if (random.nextBoolean()) {
            world.assurance = assurance();
        }
        world.usage = usage();
        return world;
    }

    Rule rule(String id) {
        int kind = random.nextInt(10);
        if (kind < 5) {
            return permit(id);
        }
        return kind < 8 ? require(id) : forbid(id);
    }

    Rule permit(String id) {
        Rule.Permit permit = Sentences.permit(id, channel(), pick(Basis.values()), guard(), needs());
        return random.nextInt(10) == 0
                ? new Rule.Permit(permit.head(), permit.basis(), false, permit.needs(), List.of())
                : permit;
    }

    Rule require(String id) {
        return new Rule.Require(
                Sentences.head(id, null, channel(), basis(), guard(), Sentences.LAW, null, null),
                new Needs(List.of(needs())));
    }

    Rule forbid(String id) {
        return new Rule.Forbid(Sentences.head(
                id,
                random.nextBoolean() ? World.PILL : null,
                channel(),
                basis(),
                guard(),
                random.nextInt(4) == 0 ? Sentences.DEFAULT : Sentences.LAW,
                null,
                null));
    }

    private Rule classify(String id) {
        boolean ofTea = random.nextBoolean();
        Condition looks = random.nextBoolean()
                ? Sentences.is(Sentences.FORM, pick(FORMS))
                : ofTea
                        ? Sentences.contains(Substances.POISON)
                        : new Condition(Sentences.STERILE, new Condition.IsFlag(true));
        return Sentences.classify(
                id,
                ofTea ? World.TEA : World.TOOL,
                ofTea ? pick(World.PILL, World.TOOL) : World.PILL,
                random.nextInt(4) == 0
                        ? new Guard(List.of(looks), List.of(Sentences.is(Sentences.FORM, pick(FORMS))))
                        : Sentences.when(looks));
    }

    void addEvidence(World world) {
        EvidenceScope scope = pick(List.of(EvidenceScope.PRODUCT, EvidenceScope.SELLER, EvidenceScope.PARTNER));
        String of =
                switch (scope) {
                    case PRODUCT -> "s" + random.nextInt(3);
                    case PARTNER -> random.nextBoolean() ? "p1" : "p2";
                    default -> null;
                };
        world.holds(
                random.nextInt(6) == 0 && scope == EvidenceScope.SELLER ? "HOME_DELIVERY_ONLY" : pick(EVIDENCE_TYPES),
                scope,
                of);
    }

    Map<String, Value> facts() {
        Map<String, Value> facts = new HashMap<>();
        if (random.nextBoolean()) {
            facts.put("form", new Value.Text(pick(FORMS)));
        }
        if (random.nextBoolean()) {
            facts.put("sterile", new Value.Flag(random.nextBoolean()));
        }
        if (random.nextBoolean()) {
            facts.put("commodity", new Value.Text(random.nextBoolean() ? "X" : "Y"));
        }
        if (random.nextBoolean()) {
            facts.put("daysPerUnit", new Value.Amount(BigDecimal.valueOf(1 + random.nextInt(3))));
        }
        if (random.nextInt(3) == 0) {
            facts.put("use", new Value.Words(Set.of(pick(USES)), random.nextBoolean()));
        }
        if (random.nextInt(4) != 0) {
            List<Substance> substances = new ArrayList<>();
            for (String name : List.of(Substances.PLAIN, Substances.POISON, Substances.UNLISTED)) {
                if (random.nextInt(name.equals(Substances.PLAIN) ? 2 : 6) == 0) {
                    substances.add(new Substance(name, null, null, null));
                }
            }
            facts.put("substance", new Value.Composition(substances, random.nextInt(4) != 0));
        }
        if (random.nextInt(3) == 0) {
            facts.put("species", new Value.Words(Set.of(random.nextInt(3) == 0 ? Substances.BEAST : "NONE"), true));
        }
        return facts;
    }

    Needs.Leaf leaf() {
        int kind = random.nextInt(10);
        if (kind < 6) {
            return Sentences.evidence(pick(EVIDENCE_TYPES), pick(SCOPES));
        }
        if (kind < 8) {
            Counter.Measure measure = random.nextBoolean() ? Counter.Measure.UNITS : Counter.Measure.DAYS_OF_SUPPLY;
            return Sentences.cap(
                    Sentences.counter(measure, pick(Counter.Key.values())), String.valueOf(1 + random.nextInt(8)));
        }
        return kind == 8
                ? Sentences.identity(pick(AssuranceLevel.values()))
                : Sentences.identity(AssuranceLevel.NONE, "AGE_OVER_18");
    }

    private Needs.Item[] needs() {
        List<Needs.Item> items = new ArrayList<>();
        int count = random.nextInt(3);
        for (int i = 0; i < count; i++) {
            items.add(random.nextInt(3) == 0 ? new Needs.AnyOf(List.of(option(), option())) : leaf());
        }
        return items.toArray(Needs.Item[]::new);
    }

    private Needs.Option option() {
        return new Needs.Option(random.nextBoolean() ? List.of(leaf()) : List.of(leaf(), leaf()), List.of());
    }

    private Guard guard() {
        return switch (random.nextInt(4)) {
            case 0 -> Sentences.when(condition());
            case 1 -> Sentences.unless(condition());
            default -> Guard.ALWAYS;
        };
    }

    private Condition condition() {
        return switch (random.nextInt(5)) {
            case 4 -> new Condition(Sentences.USE, new Condition.HasAny(Set.of(pick(USES))));
            case 0 -> Sentences.is(Sentences.FORM, pick(FORMS));
            case 3 -> Sentences.contains(random.nextBoolean() ? Substances.BARRED : Substances.POISON);
            case 1 -> new Condition(Sentences.STERILE, new Condition.IsFlag(true));
            default -> Sentences.is(Sentences.PLACE, "HOME");
        };
    }

    private Evidence[] stated() {
        return random.nextInt(3) == 0
                ? new Evidence[] {
                    World.evidence("stated", pick(EVIDENCE_TYPES), EvidenceScope.BUYER, null, Map.of(), null, null)
                }
                : new Evidence[0];
    }

    /** Of nobody, of a newcomer, or of somebody who bought before, some of it too long ago to count. */
    private Usage usage() {
        if (random.nextInt(4) == 0) {
            return Usage.NONE;
        }
        List<Usage.Dated> used = new ArrayList<>();
        int orders = random.nextInt(3);
        for (int i = 0; i < orders; i++) {
            used.add(used());
        }
        return new Usage(true, used);
    }

    /** What an earlier order used of one of the counters over time. */
    Usage.Dated used() {
        Counter counter = Sentences.counter(Counter.Measure.DAYS_OF_SUPPLY, pick(Counter.Key.values()));
        String key =
                switch (counter.per()) {
                    case ALL -> "*";
                    case SKU -> "s" + random.nextInt(3);
                    case COMMODITY -> null;
                };
        BigDecimal amount = random.nextInt(8) == 0 ? null : BigDecimal.valueOf(1 + random.nextInt(4));
        return new Usage.Dated(
                new Use(counter.owner(), counter.name(), key, null, amount),
                World.NOW.minus(Duration.ofDays(random.nextInt(120))));
    }

    private Assurance assurance() {
        return new Assurance(
                "pseudonym",
                List.of(new Assurance.Held(
                        "PASSPORT",
                        World.HERE,
                        pick(AssuranceLevel.values()),
                        random.nextBoolean() ? Set.of("AGE_OVER_18") : Set.of(),
                        World.NOW.minusSeconds(60),
                        World.NOW.plusSeconds(600))));
    }

    private Channel channel() {
        return random.nextInt(4) == 0 ? null : pick(Channel.values());
    }

    private Basis basis() {
        return random.nextInt(4) == 0 ? pick(Basis.values()) : null;
    }

    <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    @SafeVarargs
    final <T> T pick(T... from) {
        return pick(Arrays.asList(from));
    }
}
