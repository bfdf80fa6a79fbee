package io.marketgate.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.marketgate.decision.Decider;
import io.marketgate.decision.LineDecision;
import io.marketgate.decision.Question;
import io.marketgate.decision.Reason;
import io.marketgate.decision.Remedy;
import io.marketgate.decision.Usage;
import io.marketgate.decision.Verdict;
import io.marketgate.judgement.CartDecider;
import io.marketgate.market.Channel;
import io.marketgate.market.Destination;
import io.marketgate.market.MarketCode;
import io.marketgate.market.Territory;
import io.marketgate.merchant.StorefrontKind;
import io.marketgate.pack.Example;
import io.marketgate.pack.Pack;
import io.marketgate.pack.reading.BundledPacks;
import io.marketgate.product.ProductClass;
import io.marketgate.rule.Basis;
import io.marketgate.rule.Guard;
import io.marketgate.rule.Head;
import io.marketgate.rule.MarketRules;
import io.marketgate.rule.Needs;
import io.marketgate.rule.Rule;
import io.marketgate.rule.RuleId;
import io.marketgate.rule.Rulebook;
import io.marketgate.rule.Scope;
import io.marketgate.rule.Side;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Checks the examples that pack authors wrote for their rules. An example concerns one rule, so that rule is judged
 * alone. A rule that opens nothing by itself gets a road that asks for nothing. No evidence is on file and no buyer is
 * known.
 */
class PackExamplesTest {
    private static final Decider DECIDER = new CartDecider();
    private static final String OPEN = "open";
    private static final String SKU = "EXAMPLE";
    private static final String SHOP = "shop";
    private static final String ABROAD = "MO";

    /** An example for one of the classes and channels that its rule covers. */
    record ExampleCase(Pack pack, Rule rule, Example example, ProductClass productClass, Channel channel) {
        @Override
        public String toString() {
            return rule.id() + " line " + example.line() + " " + productClass + " " + channel;
        }
    }

    static Stream<ExampleCase> examples() {
        return BundledPacks.read().all().stream()
                .flatMap(pack -> pack.examples().stream().flatMap(example -> exampleCase(pack, example)));
    }

    private static Stream<ExampleCase> exampleCase(Pack pack, Example example) {
        Rule rule = pack.rules().rules().stream()
                .filter(one -> one.id().equals(example.rule()))
                .findFirst()
                .orElseThrow();
        return pack.rules().classes().stream().flatMap(productClass -> Arrays.stream(Channel.values())
                .filter(channel -> rule.head().scope().covers(productClass, channel))
                .map(channel -> new ExampleCase(pack, rule, example, productClass, channel)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void rulesMeetTheirExamples(ExampleCase exampleCase) {
        LineDecision line = decide(exampleCase, quantity(exampleCase));

        if (exampleCase.rule() instanceof Rule.Classify) {
            assertThat(line.productClass()).hasToString(exampleCase.example().then());
        } else if (exampleCase.example().then().equals(OPEN)) {
            assertThat(line.verdict()).isInstanceOf(Verdict.SellLocal.class);
        } else {
            assertThat(line.verdict()).isInstanceOf(Verdict.Block.class);
            assertThat(line.reasons().stream().filter(reason -> speaks(exampleCase, reason)))
                    .extracting(reason -> reason.code().name())
                    .containsExactly(exampleCase.example().then());
        }
    }

    static Stream<ExampleCase> limits() {
        return examples().filter(exampleCase -> exampleCase.example().maxQuantity() != null);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("limits")
    void largestQuantityIsStatedAndSells(ExampleCase exampleCase) {
        int largest = exampleCase.example().maxQuantity();

        LineDecision tooMuch = decide(exampleCase, quantity(exampleCase));
        LineDecision most = decide(exampleCase, largest);
        LineDecision oneMore = decide(exampleCase, largest + 1);

        assertThat(tooMuch.remedies())
                .filteredOn(Remedy.ReduceQuantity.class::isInstance)
                .extracting(remedy -> ((Remedy.ReduceQuantity) remedy).maxQuantity())
                .containsExactly(largest);
        assertThat(most.verdict()).isInstanceOf(Verdict.SellLocal.class);
        assertThat(oneMore.verdict()).isInstanceOf(Verdict.Block.class);
    }

    private static boolean speaks(ExampleCase exampleCase, Reason reason) {
        Rule rule = reason.rule();
        return rule != null && rule.id().equals(exampleCase.rule().id()) && reason.channel() == exampleCase.channel();
    }

    private static LineDecision decide(ExampleCase exampleCase, int quantity) {
        GivenWorld world = world(exampleCase, quantity);
        return DECIDER.decide(new Question(
                        world.cart(),
                        new Destination.Resolved(Territory.of(exampleCase.pack().market())),
                        world.merchant(),
                        Rulebook.compile(1, List.of(alone(exampleCase), abroad(exampleCase)), Map.of()),
                        world.dossiers(),
                        world.assurance(),
                        Usage.NOTHING,
                        world.now()))
                .lines()
                .get(0);
    }

    /**
     * The rule alone, as law of a market. A group's rule is given a member market, because no address resolves to a
     * group.
     */
    private static MarketRules alone(ExampleCase exampleCase) {
        MarketRules pack = exampleCase.pack().rules();
        List<Rule> rules = exampleCase.rule() instanceof Rule.Permit
                ? List.of(exampleCase.rule())
                : List.of(exampleCase.rule(), bareRoad(exampleCase.rule()));
        return new MarketRules(
                pack.market(),
                List.of(),
                pack.zone(),
                pack.regime(),
                pack.classes(),
                pack.domains(),
                pack.bodily(),
                pack.bodilyForms(),
                pack.contraryUses(),
                rules);
    }

    /** The origin of a parcel: a market whose export law asks for nothing. */
    private static MarketRules abroad(ExampleCase exampleCase) {
        MarketRules pack = exampleCase.pack().rules();
        Head head = exampleCase.rule().head();
        Head export = new Head(
                new RuleId("EXPORT-1"),
                "Nothing is asked of what leaves.",
                new Scope(Set.of(), null, null, Set.of()),
                Guard.ALWAYS,
                null,
                Side.EXPORT,
                head.why(),
                head.force(),
                null);
        return new MarketRules(
                new MarketCode(ABROAD),
                List.of(),
                pack.zone(),
                pack.regime(),
                pack.classes(),
                pack.domains(),
                pack.bodily(),
                pack.bodilyForms(),
                pack.contraryUses(),
                List.of(new Rule.Require(export, Needs.NONE)));
    }

    private static Rule bareRoad(Rule beside) {
        Head head = beside.head();
        Basis basis = head.scope().basis();
        return new Rule.Permit(
                new Head(
                        new RuleId("BARE-ROAD-1"),
                        "Everything that the rule is for.",
                        head.scope(),
                        Guard.ALWAYS,
                        null,
                        head.side(),
                        head.why(),
                        head.force(),
                        null),
                basis == null ? Basis.SELLING_RIGHT : basis,
                true,
                Needs.NONE,
                List.of());
    }

    private static int quantity(ExampleCase exampleCase) {
        return exampleCase.example().given().path("quantity").asInt(1);
    }

    private static GivenWorld world(ExampleCase exampleCase, int quantity) {
        String market = exampleCase.pack().market().value();
        StorefrontKind kind =
                exampleCase.channel() == Channel.DOMESTIC ? StorefrontKind.DOMESTIC : StorefrontKind.CROSS_BORDER;
        ObjectNode given = JsonNodeFactory.instance.objectNode();
        ObjectNode shop = given.putObject("storefronts").putObject(SHOP);
        shop.put("kind", kind.name());
        shop.putArray("markets").add(market);
        shop.put("originMarket", kind == StorefrontKind.DOMESTIC ? market : ABROAD);
        shop.putArray("languages").add("en");
        ObjectNode sku = given.putObject("skus").putObject(SKU);
        sku.put("productClass", exampleCase.productClass().value());
        ObjectNode attributes = exampleCase.example().given().deepCopy();
        sku.set("attributes", attributes.without(Set.of("quantity")));
        ObjectNode when = JsonNodeFactory.instance.objectNode();
        when.put("storefront", SHOP);
        when.putArray("lines").addObject().put("sku", SKU).put("quantity", quantity);
        return new GivenWorld(new CorpusCase(
                exampleCase.pack().source().packFile(), exampleCase.toString(), given, when, given, Optional.empty()));
    }
}
