package io.marketgate.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketgate.evidence.Evidence;
import io.marketgate.market.Channel;
import io.marketgate.market.MarketCode;
import io.marketgate.merchant.Eligibility;
import io.marketgate.merchant.Partner;
import io.marketgate.product.Product;
import io.marketgate.product.ProductClass;
import io.marketgate.product.Sku;
import io.marketgate.rule.Basis;
import io.marketgate.rule.Guard;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

/** Whatever is stated of a group holds for its members, over random worlds. A failure names the seed of its world. */
class GroupLawTest {
    private static final int WORLDS = 5_000;
    private static final MarketCode ELSEWHERE = new MarketCode("FR");

    private void everyWorld(BiConsumer<World, Random> law) {
        long seed = Long.getLong("marketgate.seed", System.nanoTime());
        for (int i = 0; i < WORLDS; i++) {
            long drawn = seed + i;
            Random random = new Random(drawn);
            try {
                law.accept(new RandomWorlds(random).next(), random);
            } catch (AssertionError broken) {
                throw new AssertionError("broken for -Dmarketgate.seed=" + drawn, broken);
            }
        }
    }

    /** The same world, with this market in every place that can name a market. */
    private static World saidOf(MarketCode market, World world, long draw) {
        Random random = new Random(draw);
        World said = world.copy();
        said.evidence.replaceAll(piece -> random.nextBoolean() ? goodIn(market, piece) : piece);
        said.partners.replaceAll(
                partner -> new Partner(partner.id(), partner.name(), partner.roles(), Set.of(market), Set.of()));
        said.products.replaceAll(
                (sku, product) -> random.nextBoolean() ? declaredIn(market, product, random) : product);
        for (int i = 0; i < 3; i++) {
            if (random.nextBoolean()) {
                Channel channel = Channel.values()[random.nextInt(2)];
                Eligibility.Status status = Eligibility.Status.values()[random.nextInt(2)];
                said.eligibility.add(
                        new Eligibility(new Sku("s" + i), market, status, Set.of(channel), null, Instant.MIN, null));
            }
        }
        return said;
    }

    private static Evidence goodIn(MarketCode market, Evidence piece) {
        return new Evidence(
                piece.id(),
                piece.type(),
                piece.about(),
                market,
                piece.reference(),
                piece.attributes(),
                piece.validity());
    }

    private static Product declaredIn(MarketCode market, Product product, Random random) {
        ProductClass other = List.of(World.PILL, World.TEA, World.TOOL).get(random.nextInt(3));
        return new Product(
                product.sku(), product.title(), product.productClass(), Map.of(market, other), product.facts());
    }

    @Test
    void statementsAboutAGroupHoldForItsMembers() {
        everyWorld((world, random) -> {
            long draw = random.nextLong();

            assertThat(saidOf(World.GROUP, world, draw).decide())
                    .isEqualTo(saidOf(World.HERE, world, draw).decide());
        });
    }

    @Test
    void statementsAboutAGroupDoNotHoldForFormerMembers() {
        everyWorld((world, random) -> {
            long draw = random.nextLong();
            world.memberUntil = World.NOW;

            assertThat(saidOf(World.GROUP, world, draw).decide())
                    .isEqualTo(saidOf(ELSEWHERE, world, draw).decide());
        });
    }

    @Test
    void stricterWordOfMarketAndGroupCounts() {
        World world = new World();
        world.rule(Sentences.permit("P", null, Basis.SELLING_RIGHT, Guard.ALWAYS))
                .product("s0", World.PILL, Map.of())
                .line("s0", 1);
        assertThat(world.decide().lines().get(0).verdict()).isInstanceOf(Verdict.SellLocal.class);
        for (MarketCode suspended : List.of(World.HERE, World.GROUP)) {
            World said = world.copy();
            for (MarketCode market : List.of(World.HERE, World.GROUP)) {
                said.eligibility.add(new Eligibility(
                        new Sku("s0"),
                        market,
                        market.equals(suspended) ? Eligibility.Status.SUSPENDED : Eligibility.Status.ELIGIBLE,
                        Set.of(Channel.values()),
                        null,
                        Instant.MIN,
                        null));
            }

            assertThat(said.decide().lines().get(0).verdict())
                    .as("suspended in %s", suspended)
                    .isInstanceOf(Verdict.Block.class);
        }
    }

    @Test
    void differentClassesInTwoGroupsMakeTheClassUnknown() {
        World world = new World();
        world.rule(Sentences.permit("P", null, Basis.SELLING_RIGHT, Guard.ALWAYS))
                .line("s0", 1);
        world.secondGroup = true;
        Product plain = new Product(new Sku("s0"), "s0", World.TEA, Map.of(World.GROUP, World.PILL), Map.of());
        world.products.put(plain.sku(), plain);
        assertThat(world.decide().lines().get(0).productClass()).isEqualTo(World.PILL);
        world.products.put(
                plain.sku(),
                new Product(
                        plain.sku(),
                        "s0",
                        World.TEA,
                        Map.of(World.GROUP, World.PILL, World.SECOND_GROUP, World.TEA),
                        Map.of()));

        assertThat(world.decide().lines().get(0).verdict()).isEqualTo(new Verdict.Block(BlockKind.UNDETERMINED));
    }
}
