package io.marketgate.nature;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketgate.decision.Verdict;
import io.marketgate.market.Channel;
import io.marketgate.market.MarketCode;
import io.marketgate.pack.Packs;
import io.marketgate.pack.Vocabulary;
import io.marketgate.pack.checks.ProductFindings;
import io.marketgate.pack.reading.BundledPacks;
import io.marketgate.product.ProductClass;
import io.marketgate.product.Value;
import io.marketgate.rule.FactDefinition;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Checks that silence opens nothing: a way that is open while a fact of the product is unknown is open for every value the
 * fact can have. Tries every fact and value in every class, market and channel, of products that state nearly everything
 * and of products that state only what keeps the way open.
 *
 * <p>What a class answers for is not unknown. A value that contradicts the description, or the class, is no news but a
 * finding. A device or a service is presumed to be nothing for the body, and is decided as if it said so.
 */
final class SilenceTest {
    private static final Vocabulary VOCABULARY = BundledPacks.vocabulary();
    private static final Packs PACKS = BundledPacks.read();
    private static final ProductFindings FINDINGS = new ProductFindings(VOCABULARY);
    private static final Set<String> NOTHING_FOR_THE_BODY = Set.of("DEVICE", "TEST_KIT", "SERVICE");
    private static final PossibleValues VALUES = new PossibleValues(VOCABULARY, PACKS);

    private final Set<String> closed = new TreeSet<>();
    private int learned;

    static Stream<MarketCode> markets() {
        return PACKS.supported().stream();
    }

    private interface Law {
        void check(Offer offer, Map<String, Value> goods);
    }

    /** What a merchant who lacks nothing sells as a class on a channel. */
    private record Offer(WillingMerchant merchant, ProductClass productClass, Channel channel) {
        boolean opens(Map<String, Value> facts) {
            return !(merchant.offers(productClass, facts).verdict() instanceof Verdict.Block);
        }

        /** Whether the class answers for the product where it is silent. */
        boolean presumes(FactDefinition fact, Map<String, Value> facts) {
            boolean bodily = VOCABULARY.classes().get(productClass).bodily();
            boolean bodilyForm = facts.get(FactDefinition.FORM) instanceof Value.Text form
                    && !NOTHING_FOR_THE_BODY.contains(form.value());
            return fact.isNature() && !bodily && !bodilyForm;
        }
    }

    private static void everyOpenWay(MarketCode market, Law law) {
        int open = 0;
        for (Channel channel : Channel.values()) {
            WillingMerchant merchant = new WillingMerchant(PACKS, VOCABULARY, market, channel);
            for (ProductClass productClass : VOCABULARY.classes().keySet()) {
                Offer offer = new Offer(merchant, productClass, channel);
                for (Map<String, Value> goods : Goods.ofEveryKind(productClass)) {
                    if (offer.opens(goods)) {
                        law.check(offer, goods);
                        law.check(offer, leastOf(offer, goods));
                        open++;
                    }
                }
            }
        }
        assertThat(open).as("open ways").isGreaterThan(30);
    }

    /** The description without the facts that the way is open without. */
    private static Map<String, Value> leastOf(Offer offer, Map<String, Value> goods) {
        Map<String, Value> least = new HashMap<>(goods);
        for (String fact : new TreeSet<>(goods.keySet())) {
            Map<String, Value> fewer = without(fact, least);
            if (offer.opens(fewer)) {
                least = fewer;
            }
        }
        return least;
    }

    @ParameterizedTest
    @MethodSource("markets")
    void aWayThatSilenceLeavesOpenIsOpenForEveryValue(MarketCode market) {
        everyOpenWay(market, (offer, goods) -> VOCABULARY.facts().values().stream()
                .filter(fact -> fact.definition().supplier() == FactDefinition.Supplier.SKU)
                .forEach(fact -> {
                    Map<String, Value> silent = without(fact.definition().name(), goods);
                    if (!offer.presumes(fact.definition(), silent) && offer.opens(silent)) {
                        VALUES.of(fact).forEach(value -> learn(offer, silent, fact.definition(), value));
                    }
                }));

        assertThat(learned).as("values learned").isGreaterThan(1_000);
        assertThat(closed).isEmpty();
    }

    private void learn(Offer offer, Map<String, Value> silent, FactDefinition fact, Value value) {
        Map<String, Value> told = new HashMap<>(silent);
        told.put(fact.name(), value);
        if (ProductFindings.doubted(FINDINGS.of(List.of(offer.productClass()), told))
                .isEmpty()) {
            learned++;
            if (!offer.opens(told)) {
                closed.add(offer.productClass() + " " + offer.channel() + " " + fact.name() + " " + value);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("markets")
    void aSilentDeviceIsDecidedAsOneThatSaysItIsNothingForTheBody(MarketCode market) {
        everyOpenWay(market, (offer, goods) -> {
            if (!VOCABULARY.classes().get(offer.productClass()).bodily()) {
                Map<String, Value> silent = new HashMap<>(goods);
                silent.keySet()
                        .removeAll(List.of(
                                FactDefinition.SUBSTANCE,
                                FactDefinition.SPECIES,
                                FactDefinition.CLAIM,
                                FactDefinition.FORM));
                Map<String, Value> told = new HashMap<>(silent);
                told.put(FactDefinition.SPECIES, Goods.words("NONE"));
                told.put(FactDefinition.CLAIM, Goods.words("NONE"));
                told.put(FactDefinition.FORM, new Value.Text("DEVICE"));
                if (offer.opens(silent) && !offer.opens(told)) {
                    closed.add(offer.productClass() + " " + offer.channel());
                }
            }
        });

        assertThat(closed).isEmpty();
    }

    /** What a product contains is one fact, told as composition and species. */
    private static Map<String, Value> without(String fact, Map<String, Value> facts) {
        Map<String, Value> without = new HashMap<>(facts);
        without.remove(fact);
        if (fact.equals(FactDefinition.SUBSTANCE) || fact.equals(FactDefinition.SPECIES)) {
            without.remove(FactDefinition.SUBSTANCE);
            without.remove(FactDefinition.SPECIES);
        }
        return without;
    }
}
