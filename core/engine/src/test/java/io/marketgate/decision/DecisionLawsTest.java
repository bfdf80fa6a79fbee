package io.marketgate.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketgate.judgement.CartDecider;
import io.marketgate.market.Channel;
import io.marketgate.merchant.Merchant;
import io.marketgate.merchant.Storefront;
import io.marketgate.merchant.StorefrontId;
import io.marketgate.product.Product;
import io.marketgate.product.Sku;
import io.marketgate.product.Value;
import io.marketgate.residual.KeptDossier;
import io.marketgate.residual.KeptDossiers;
import io.marketgate.residual.Residuals;
import io.marketgate.rule.Rulebook;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Laws that hold for every decision, over random worlds. A failure names the seed of its world. */
class DecisionLawsTest {
    private static final int WORLDS = 5_000;

    private void everyWorld(BiConsumer<World, Random> law) {
        long seed = Long.getLong("marketgate.seed", System.nanoTime());
        for (int i = 0; i < WORLDS; i++) {
            long drawn = seed + i;
            Random random = new Random(drawn);
            World world = new RandomWorlds(random).next();
            try {
                law.accept(world, random);
            } catch (AssertionError broken) {
                throw new AssertionError("broken for -Dmarketgate.seed=" + drawn, broken);
            }
        }
    }

    private static @Nullable StorefrontId sold(LineDecision line, World world) {
        if (line.verdict() instanceof Verdict.SellLocal) {
            return world.asker;
        }
        return line.verdict() instanceof Verdict.Redirect redirect ? redirect.storefront() : null;
    }

    @Test
    void sellsOnTheFirstWayThatTheOracleOpens() {
        everyWorld((world, random) -> {
            List<List<Storefront>> open = new Oracle(world).open();

            Decision decision = world.decide();

            for (int i = 0; i < open.size(); i++) {
                List<StorefrontId> ways =
                        open.get(i).stream().map(Storefront::id).toList();
                StorefrontId sold = sold(decision.lines().get(i), world);
                if (sold != null) {
                    assertThat(sold).isEqualTo(ways.get(0));
                } else {
                    assertThat(ways).as("a blocked line's ways").doesNotContain(world.asker);
                    boolean asked = decision.lines().get(i).remedies().stream()
                            .anyMatch(Remedy.UseStorefront.class::isInstance);
                    assertThat(ways.isEmpty()).isNotEqualTo(asked);
                }
            }
        });
    }

    @Test
    void tighteningNeverOpensAWay() {
        everyWorld((world, random) -> {
            List<List<Storefront>> before = new Oracle(world).open();
            Decision decided = world.decide();
            World tighter = world.copy();
            tighten(tighter, random);

            Decision decision = tighter.decide();

            for (int i = 0; i < before.size(); i++) {
                StorefrontId sold = sold(decision.lines().get(i), tighter);
                if (sold != null) {
                    assertThat(before.get(i)).extracting(Storefront::id).contains(sold);
                }
                if (decision.lines().get(i).verdict() instanceof Verdict.SellLocal) {
                    assertThat(decided.lines().get(i).verdict()).isInstanceOf(Verdict.SellLocal.class);
                }
            }
        });
    }

    @Test
    void moreUsageNeverOpensAWay() {
        everyWorld((world, random) -> {
            List<List<Storefront>> before = new Oracle(world).open();
            World more = world.copy();
            more.usage = random.nextInt(4) == 0 ? Usage.NONE : more(world.usage, random);

            Decision decision = more.decide();

            for (int i = 0; i < before.size(); i++) {
                StorefrontId sold = sold(decision.lines().get(i), more);
                if (sold != null) {
                    assertThat(before.get(i)).extracting(Storefront::id).contains(sold);
                }
            }
        });
    }

    @Test
    void aCartWithoutCountersOverTimeIsDecidedAlikeForEverybody() {
        everyWorld((world, random) -> {
            if (world.countersOverTime().isEmpty()) {
                World other = world.copy();
                other.usage = random.nextBoolean() ? Usage.NONE : more(Usage.NOTHING, random);

                assertThat(other.decide()).isEqualTo(world.decide());
                assertThat(world.decide().uses()).isEmpty();
            }
        });
    }

    /** Whatever is sold within a cap and counted afterwards can never pass the cap by being ordered again and again. */
    @Test
    void whatIsSoldCountsForTheNextOrder() {
        everyWorld((world, random) -> {
            World next = world.copy();
            for (int order = 0; order < 3; order++) {
                Decision decision = next.decide();
                List<Usage.Dated> used = new ArrayList<>(next.usage.used());
                decision.uses().forEach(use -> used.add(new Usage.Dated(use, World.NOW)));
                next.usage = next.usage.counted() ? new Usage(true, used) : Usage.NONE;
            }
            List<LineDecision> last = next.decide().lines();
            List<List<Storefront>> open = new Oracle(next).open();
            for (int i = 0; i < open.size(); i++) {
                StorefrontId sold = sold(last.get(i), next);
                if (sold != null) {
                    assertThat(open.get(i)).extracting(Storefront::id).contains(sold);
                }
            }
        });
    }

    private static Usage more(Usage usage, Random random) {
        if (!usage.counted()) {
            return Usage.NONE;
        }
        List<Usage.Dated> used = new ArrayList<>(usage.used());
        used.add(new RandomWorlds(random).used());
        return new Usage(true, used);
    }

    private static void tighten(World world, Random random) {
        RandomWorlds draw = new RandomWorlds(random);
        switch (random.nextInt(4)) {
            case 0 -> world.rule(draw.forbid("Z"));
            case 1 -> world.rule(draw.require("Z"));
            case 2 -> world.suspends("s" + random.nextInt(3), draw.pick(Channel.values()));
            default -> {
                if (!world.evidence.isEmpty()) {
                    world.evidence.remove(random.nextInt(world.evidence.size()));
                }
            }
        }
    }

    @Test
    void newFactOrEvidenceNeverClosesAWay() {
        everyWorld((world, random) -> {
            Decision decided = world.decide();
            World richer = world.copy();
            if (random.nextBoolean()) {
                new RandomWorlds(random).addEvidence(richer);
            } else {
                learn(richer, random);
            }

            Decision decision = richer.decide();

            for (int i = 0; i < world.lines.size(); i++) {
                LineDecision before = decided.lines().get(i);
                LineDecision after = decision.lines().get(i);
                if (before.verdict() instanceof Verdict.SellLocal) {
                    assertThat(after.verdict()).isInstanceOf(Verdict.SellLocal.class);
                }
                if (before.verdict() instanceof Verdict.Redirect) {
                    assertThat(after.verdict() instanceof Verdict.Block
                                    && after.remedies().stream().noneMatch(Remedy.UseStorefront.class::isInstance))
                            .isFalse();
                }
            }
        });
    }

    /**
     * What a product contains is one fact, told as composition and species. What a class answers for is not unknown: a
     * device is presumed to contain nothing and to come in no form for the body, and a use that contradicts the class is no
     * news.
     */
    private static void learn(World world, Random random) {
        Sku sku = new Sku("s" + random.nextInt(3));
        Product product = world.products.get(sku);
        Map<String, Value> facts = new HashMap<>(new RandomWorlds(random).facts());
        boolean stated =
                product.facts().containsKey("substance") || product.facts().containsKey("species");
        if (stated || product.productClass().equals(World.TOOL)) {
            facts.remove("substance");
            facts.remove("species");
        }
        if (product.productClass().equals(World.TOOL)) {
            facts.remove("form");
        }
        if (product.productClass().equals(World.TEA)
                && facts.get("use") instanceof Value.Words uses
                && uses.values().contains(World.OUTSIDE)) {
            facts.remove("use");
        }
        facts.putAll(product.facts());
        world.product(sku.value(), product.productClass(), facts);
    }

    @Test
    void decisiveReasonsComeFirstAndAreMarked() {
        everyWorld((world, random) -> {
            for (LineDecision line : world.decide().lines()) {
                if (line.verdict() instanceof Verdict.SellLocal) {
                    assertThat(line.decisiveReasons()).isEmpty();
                } else if (line.verdict() instanceof Verdict.Block) {
                    assertThat(line.decisiveReasons()).isNotEmpty();
                }
                Set<Channel> deciding = line.decisiveReasons().stream()
                        .map(Reason::channel)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet());
                assertThat(deciding).as("one way decides").hasSizeLessThanOrEqualTo(1);
                if (line.verdict() instanceof Verdict.Block) {
                    Remedy first = line.remedies().stream()
                            .filter(remedy -> !(remedy instanceof Remedy.UseStorefront))
                            .findFirst()
                            .orElse(null);
                    boolean waits = line.decisiveReasons().stream()
                            .anyMatch(reason ->
                                    reason instanceof Reason.FactsUnknown || reason instanceof Reason.Uncompared);
                    boolean isTheWay = world.storefronts.stream()
                                    .filter(storefront ->
                                            deciding.contains(storefront.kind().channel()))
                                    .count()
                            == 1;
                    if (waits && isTheWay) {
                        assertThat(line.remedies())
                                .as("nothing but facts moves a way that waits for them")
                                .filteredOn(remedy -> !(remedy instanceof Remedy.UseStorefront))
                                .noneSatisfy(remedy -> assertThat(deciding).contains(remedy.channel()));
                    } else if (!waits && first != null && !deciding.isEmpty()) {
                        assertThat(line.remedies())
                                .anySatisfy(remedy -> assertThat(deciding).contains(remedy.channel()));
                    }
                }
            }
        });
    }

    @Test
    void orderOfRulesAndEvidenceDoesNotMatter() {
        everyWorld((world, random) -> {
            Decision decided = world.decide();
            World shuffled = world.copy();
            Collections.shuffle(shuffled.rules, random);
            Collections.shuffle(shuffled.evidence, random);
            Collections.shuffle(shuffled.storefronts, random);
            Collections.shuffle(shuffled.partners, random);

            assertThat(shuffled.decide()).isEqualTo(decided);
        });
    }

    @Test
    void orderOfLinesDoesNotMatter() {
        everyWorld((world, random) -> {
            Decision decided = world.decide();
            List<Integer> order = new ArrayList<>();
            for (int i = 0; i < world.lines.size(); i++) {
                order.add(i);
            }
            Collections.shuffle(order, random);
            World shuffled = world.copy();
            shuffled.lines.clear();
            order.forEach(i -> shuffled.lines.add(world.lines.get(i)));

            Decision decision = shuffled.decide();

            assertThat(decision.disposition()).isEqualTo(decided.disposition());
            for (int i = 0; i < order.size(); i++) {
                assertThat(decision.lines().get(i)).isEqualTo(decided.lines().get(order.get(i)));
            }
        });
    }

    @Test
    void aProductPageSaysWhatANewcomerIsTold() {
        everyWorld((world, random) -> {
            World guest = world.copy();
            guest.lines.subList(1, guest.lines.size()).clear();
            guest.assurance = Assurance.NONE;
            guest.usage = Usage.NOTHING;

            Decision page = guest.decideForAnybody();

            assertThat(page).isEqualTo(guest.decide());
        });
    }

    @Test
    void groundsAreOfTheSameDecision() {
        everyWorld((world, random) -> {
            GroundedDecision grounded = world.decideWithGrounds();

            assertThat(grounded.decision()).isEqualTo(world.decide());
            for (int i = 0; i < grounded.grounds().size(); i++) {
                StorefrontId sold = sold(grounded.decision().lines().get(i), world);
                List<Grounds> open =
                        grounded.grounds().get(i).stream().filter(Grounds::open).toList();
                if (sold != null) {
                    assertThat(open).extracting(Grounds::storefront).contains(sold);
                }
                assertThat(open).allSatisfy(way -> assertThat(way.rules())
                        .isNotEmpty()
                        .allSatisfy(rule -> assertThat(rule.outcome()).isEqualTo(Grounds.Outcome.MET)));
            }
        });
    }

    @Test
    void judgingAResidualEqualsJudgingTheWhole() {
        everyWorld((world, random) -> {
            Decider residual = new CartDecider(new Residuals());
            Rulebook rulebook = world.rulebook();
            Merchant merchant = world.merchant();
            Dossiers dossiers = world.dossiers();
            Map<Sku, KeptDossier> memory = new HashMap<>();
            world.products
                    .keySet()
                    .forEach(sku -> memory.put(sku, new KeptDossier(Objects.requireNonNull(dossiers.find(sku)))));
            KeptDossiers kept = new KeptDossiers(memory);
            List<World> worlds = List.of(world, anotherCart(world, random), anotherCart(world, random));

            for (int turn = 0; turn < 6; turn++) {
                World asked = worlds.get(random.nextInt(worlds.size()));
                assertThat(asked.decide(residual, kept, rulebook, merchant))
                        .isEqualTo(asked.decide(dossiers, rulebook, merchant));
            }
        });
    }

    /** Other quantities, evidence, buyer, asker or instant; the same SKUs, law and merchant. */
    private static World anotherCart(World world, Random random) {
        World other = world.copy();
        other.lines.replaceAll(line -> new CartLine(
                line.id(),
                line.sku(),
                1 + random.nextInt(5),
                line.unitPrice(),
                line.lot(),
                random.nextBoolean() ? line.stated() : List.of()));
        if (random.nextBoolean()) {
            other.assurance = Assurance.NONE;
        }
        if (random.nextBoolean()) {
            other.usage = more(world.usage, random);
        }
        if (random.nextInt(4) == 0) {
            other.usage = Usage.NONE;
        }
        if (random.nextInt(4) == 0) {
            other.asker = World.AWAY;
        }
        if (random.nextInt(4) == 0) {
            other.now = world.now.plus(Duration.ofDays(random.nextInt(800) - 400));
        }
        return other;
    }
}
