package io.marketgate.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.marketgate.decision.Decider;
import io.marketgate.decision.LineDecision;
import io.marketgate.decision.Question;
import io.marketgate.decision.Reason;
import io.marketgate.decision.Remedy;
import io.marketgate.decision.Verdict;
import io.marketgate.judgement.CartDecider;
import io.marketgate.market.Channel;
import io.marketgate.market.Destination;
import io.marketgate.market.MarketCode;
import io.marketgate.market.Territory;
import io.marketgate.merchant.StorefrontKind;
import io.marketgate.pack.BundledPacks;
import io.marketgate.pack.Example;
import io.marketgate.pack.Pack;
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
 * Decides what the authors of the bundled packs expect of their rules. An example is about the one rule it stands beside,
 * so that rule stands alone; a rule that opens nothing by itself has a road beside it that asks for nothing. No paper is
 * on file and nobody is known.
 */
class PackExamplesTest {
    private static final Decider DECIDER = new CartDecider();
    private static final String OPEN = "open";
    private static final String SKU = "EXAMPLE";
    private static final String SHOP = "shop";
    private static final String ABROAD = "HK";

    /** An example for one of the classes and channels that its rule is for. */
    record Told(Pack pack, Rule rule, Example example, ProductClass productClass, Channel channel) {
        @Override
        public String toString() {
            return rule.id() + " line " + example.line() + " " + productClass + " " + channel;
        }
    }

    static Stream<Told> examples() {
        return BundledPacks.read().all().stream()
                .flatMap(pack -> pack.examples().stream().flatMap(example -> told(pack, example)));
    }

    private static Stream<Told> told(Pack pack, Example example) {
        Rule rule = pack.rules().rules().stream()
                .filter(one -> one.id().equals(example.rule()))
                .findFirst()
                .orElseThrow();
        return pack.rules().classes().stream().flatMap(productClass -> Arrays.stream(Channel.values())
                .filter(channel -> rule.head().scope().covers(productClass, channel))
                .map(channel -> new Told(pack, rule, example, productClass, channel)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void ruleSaysWhatItsAuthorExpects(Told told) {
        LineDecision line = decide(told, quantity(told));

        if (told.example().then().equals(OPEN)) {
            assertThat(line.verdict()).isInstanceOf(Verdict.SellLocal.class);
        } else {
            assertThat(line.verdict()).isInstanceOf(Verdict.Block.class);
            assertThat(line.reasons().stream().filter(reason -> speaks(told, reason)))
                    .extracting(reason -> reason.code().name())
                    .containsExactly(told.example().then());
        }
    }

    static Stream<Told> limits() {
        return examples().filter(told -> told.example().maxQuantity() != null);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("limits")
    void largestQuantityIsToldAndSells(Told told) {
        int largest = told.example().maxQuantity();

        LineDecision tooMuch = decide(told, quantity(told));
        LineDecision most = decide(told, largest);
        LineDecision oneMore = decide(told, largest + 1);

        assertThat(tooMuch.remedies())
                .filteredOn(Remedy.ReduceQuantity.class::isInstance)
                .extracting(remedy -> ((Remedy.ReduceQuantity) remedy).maxQuantity())
                .containsExactly(largest);
        assertThat(most.verdict()).isInstanceOf(Verdict.SellLocal.class);
        assertThat(oneMore.verdict()).isInstanceOf(Verdict.Block.class);
    }

    private static boolean speaks(Told told, Reason reason) {
        Rule rule = reason.rule();
        return rule != null && rule.id().equals(told.rule().id()) && reason.channel() == told.channel();
    }

    private static LineDecision decide(Told told, int quantity) {
        GivenWorld world = world(told, quantity);
        return DECIDER.decide(new Question(
                        world.cart(),
                        new Destination.Resolved(Territory.of(told.pack().market())),
                        world.merchant(),
                        Rulebook.compile(1, List.of(alone(told), abroad(told)), Map.of()),
                        world.dossiers(),
                        world.assurance(),
                        world.now()))
                .lines()
                .get(0);
    }

    /** The rule alone, and as law of a market: of a group nobody can be asked. */
    private static MarketRules alone(Told told) {
        MarketRules pack = told.pack().rules();
        List<Rule> rules =
                told.rule() instanceof Rule.Permit ? List.of(told.rule()) : List.of(told.rule(), bareRoad(told.rule()));
        return new MarketRules(
                pack.market(),
                List.of(),
                pack.zone(),
                pack.regime(),
                pack.classes(),
                pack.domains(),
                pack.bodily(),
                pack.bodilyForms(),
                rules);
    }

    /** Where a parcel comes from: a market whose export law asks for nothing. */
    private static MarketRules abroad(Told told) {
        MarketRules pack = told.pack().rules();
        Head head = told.rule().head();
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

    private static int quantity(Told told) {
        return told.example().given().path("quantity").asInt(1);
    }

    private static GivenWorld world(Told told, int quantity) {
        String market = told.pack().market().value();
        StorefrontKind kind =
                told.channel() == Channel.DOMESTIC ? StorefrontKind.DOMESTIC : StorefrontKind.CROSS_BORDER;
        ObjectNode given = JsonNodeFactory.instance.objectNode();
        ObjectNode shop = given.putObject("storefronts").putObject(SHOP);
        shop.put("kind", kind.name());
        shop.putArray("markets").add(market);
        shop.put("originMarket", kind == StorefrontKind.DOMESTIC ? market : ABROAD);
        shop.putArray("languages").add("en");
        ObjectNode sku = given.putObject("skus").putObject(SKU);
        sku.put("productClass", told.productClass().value());
        ObjectNode attributes = told.example().given().deepCopy();
        sku.set("attributes", attributes.without(Set.of("quantity")));
        ObjectNode when = JsonNodeFactory.instance.objectNode();
        when.put("storefront", SHOP);
        when.putArray("lines").addObject().put("sku", SKU).put("quantity", quantity);
        return new GivenWorld(
                new CorpusCase(told.pack().source().packFile(), told.toString(), given, when, given, Optional.empty()));
    }
}
