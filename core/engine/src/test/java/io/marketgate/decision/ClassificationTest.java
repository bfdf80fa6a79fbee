package io.marketgate.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketgate.market.Channel;
import io.marketgate.product.ProductClass;
import io.marketgate.product.Substance;
import io.marketgate.product.Value;
import io.marketgate.rule.Basis;
import io.marketgate.rule.Condition;
import io.marketgate.rule.Guard;
import io.marketgate.rule.Rule;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the law of a market takes a product for. */
class ClassificationTest {
    private static final Map<String, Value> PLAIN = Map.of(
            "form",
            new Value.Text("TABLET"),
            "substance",
            new Value.Composition(List.of(new Substance(Substances.PLAIN, null, null, null)), true));

    private final World world = new World()
            .rule(Sentences.permit("SELL", Channel.DOMESTIC))
            .product("s", World.TEA, PLAIN)
            .line("s", 1);

    @Test
    void aProductIsWhatItIsDeclaredWhereNoRuleMovesIt() {
        LineDecision line = decide();
        assertThat(line.productClass()).isEqualTo(World.TEA);
        assertThat(line.classification().isAsDeclared()).isTrue();
    }

    @Test
    void aRuleMovesItToTheStricterClassWhoseRulesThenHold() {
        world.rule(gumIs("C", "TABLET", World.PILL));
        world.rule(new Rule.Forbid(Sentences.head("NO-PILLS", World.PILL, null, Guard.ALWAYS, Sentences.LAW)));

        LineDecision line = decide();

        assertThat(line.productClass()).isEqualTo(World.PILL);
        assertThat(line.classification().declared()).isEqualTo(World.TEA);
        assertThat(line.classification().rules())
                .extracting(rule -> rule.id().value())
                .containsExactly("C");
        assertThat(line.classification().facts()).containsExactly("form");
        assertThat(line.verdict()).isEqualTo(new Verdict.Block(BlockKind.PROHIBITED));
    }

    @Test
    void theStrictestOfSeveralWinsAndTheOthersAreNotNamed() {
        world.rule(gumIs("A-TOOL", "TABLET", World.TOOL)).rule(gumIs("B-PILL", "TABLET", World.PILL));

        assertThat(decide().productClass()).isEqualTo(World.PILL);
        assertThat(decide().classification().rules())
                .extracting(rule -> rule.id().value())
                .containsExactly("B-PILL");
    }

    @Test
    void thereIsOneStepRulesSeeTheDeclaredClassAlone() {
        world.rule(gumIs("A", "TABLET", World.TOOL))
                .rule(Sentences.classify(
                        "B", World.TOOL, World.PILL, Sentences.when(Sentences.is(Sentences.FORM, "TABLET"))));

        assertThat(decide().productClass()).isEqualTo(World.TOOL);
    }

    @Test
    void aRuleThatHangsOnAnUnknownFactLeavesTheClassUnknownAndNamesTheFact() {
        world.rule(gumIs("C", "GUM", World.PILL)).product("s", World.TEA, Map.of());

        LineDecision line = decide();

        assertThat(line.productClass()).isNull();
        assertThat(line.verdict()).isEqualTo(new Verdict.Block(BlockKind.UNDETERMINED));
        assertThat(line.reasons()).containsExactly(new Reason.ClassUnknown(World.HERE, List.of("form")));
        assertThat(line.classification().judged()).isNull();
        assertThat(line.classification().facts()).containsExactly("form");
    }

    @Test
    void aSuspensionIsToldBesideAnUnknownClass() {
        world.rule(gumIs("C", "GUM", World.PILL)).product("s", World.TEA, Map.of());
        Reason unknown = new Reason.ClassUnknown(World.HERE, List.of("form"));

        world.suspends("s", Channel.CROSS_BORDER);
        assertThat(decide().reasons()).containsExactly(unknown, suspended(Channel.CROSS_BORDER));
        assertThat(decide().verdict()).isEqualTo(new Verdict.Block(BlockKind.UNDETERMINED));

        world.suspends("s", Channel.DOMESTIC);
        assertThat(decide().reasons())
                .containsExactly(suspended(Channel.DOMESTIC), suspended(Channel.CROSS_BORDER), unknown);
        assertThat(decide().verdict()).isEqualTo(new Verdict.Block(BlockKind.PROHIBITED));
        assertThat(decide().productClass()).isNull();
    }

    private static Reason suspended(Channel channel) {
        return new Reason.OfWay(ReasonCode.SUSPENDED_BY_MERCHANT, World.HERE, channel);
    }

    @Test
    void anUnknownFactDoesNotMatterWhereTheStricterClassIsReachedAnyway() {
        world.rule(gumIs("A", "TABLET", World.PILL))
                .rule(Sentences.classify(
                        "B",
                        World.TEA,
                        World.TOOL,
                        Sentences.when(new Condition(Sentences.STERILE, new Condition.IsFlag(true)))));

        assertThat(decide().productClass()).isEqualTo(World.PILL);
    }

    @Test
    void aDoubtedFactIsUnknown() {
        world.rule(gumIs("C", "GUM", World.PILL));
        world.products.replaceAll((sku, product) -> product.doubting(Set.of("form")));

        assertThat(decide().productClass()).isNull();
    }

    @Test
    void theOriginJudgesByItsOwnRulesWhatLeavesIt() {
        world.exportLaw = true;
        world.asker = World.AWAY;
        world.rule(Sentences.permit("IMPORT", Channel.CROSS_BORDER, Basis.SELLING_RIGHT, Guard.ALWAYS));
        world.originRules.add(gumIs("OUT", "TABLET", World.PILL));
        Rule.Forbid pills = new Rule.Forbid(
                Sentences.head("NO-PILLS-OUT", World.PILL, Channel.CROSS_BORDER, Guard.ALWAYS, Sentences.LAW));
        world.originRules.add(new Rule.Forbid(World.leaving(pills.head())));

        LineDecision line = decide();

        assertThat(line.productClass()).isEqualTo(World.TEA);
        assertThat(line.decisiveReasons())
                .extracting(reason -> reason.rule().id().value())
                .contains("NO-PILLS-OUT");
    }

    private static Rule.Classify gumIs(String id, String form, ProductClass as) {
        return Sentences.classify(id, World.TEA, as, Sentences.when(Sentences.is(Sentences.FORM, form)));
    }

    private LineDecision decide() {
        return world.decide().lines().get(0);
    }
}
