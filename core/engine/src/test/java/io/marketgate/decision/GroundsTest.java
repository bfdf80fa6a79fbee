package io.marketgate.decision;

import static io.marketgate.decision.Sentences.any;
import static io.marketgate.decision.Sentences.evidence;
import static io.marketgate.decision.Sentences.forbid;
import static io.marketgate.decision.Sentences.permit;
import static io.marketgate.decision.Sentences.require;
import static io.marketgate.market.Channel.CROSS_BORDER;
import static io.marketgate.market.Channel.DOMESTIC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.marketgate.evidence.EvidenceScope;
import io.marketgate.evidence.EvidenceType;
import io.marketgate.product.Value;
import io.marketgate.rule.Guard;
import io.marketgate.rule.Match;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GroundsTest {
    private final World world = new World().product("a", World.PILL, Map.of()).line("a", 2);

    private Grounds home() {
        return world.decideWithGrounds().grounds().get(0).stream()
                .filter(way -> World.HOME.equals(way.storefront()))
                .findFirst()
                .orElseThrow();
    }

    private Grounds.OfRule rule(String id) {
        return home().rules().stream()
                .filter(one -> one.rule().id().value().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> papers(Grounds.OfRule rule) {
        return rule.relied().stream().map(relied -> relied.evidence().id()).toList();
    }

    @Test
    void nameThePaperThatMetEachNeedOfTheRoadAndOfWhatItHadToMeet() {
        world.rule(permit("P1", DOMESTIC, evidence("APPROVAL", EvidenceScope.PRODUCT)))
                .rule(permit("P2", DOMESTIC, evidence("PATENT", EvidenceScope.PRODUCT)))
                .rule(require("R1", DOMESTIC, evidence("LICENCE", EvidenceScope.SELLER)))
                .holds("APPROVAL", EvidenceScope.PRODUCT, "a")
                .holds("LICENCE", EvidenceScope.SELLER, null);

        Grounds way = home();

        assertThat(way.open()).isTrue();
        assertThat(way.rules()).extracting(one -> one.rule().id().value()).containsExactlyInAnyOrder("P1", "R1");
        assertThat(papers(rule("P1"))).containsExactly("e0");
        assertThat(papers(rule("R1"))).containsExactly("e1");
    }

    @Test
    void nameTheFirstOfSeveralPapersThatMeetANeed() {
        world.rule(permit("P1", DOMESTIC, evidence("APPROVAL", EvidenceScope.PRODUCT)))
                .holds("APPROVAL", EvidenceScope.PRODUCT, "a")
                .holds("APPROVAL", EvidenceScope.PRODUCT, "a");

        assertThat(papers(rule("P1"))).containsExactly("e0");
    }

    @Test
    void nameThePapersOfTheOptionThatIsMet() {
        world.rule(permit(
                        "P1",
                        DOMESTIC,
                        any(evidence("APPROVAL", EvidenceScope.PRODUCT), evidence("LISTING", EvidenceScope.PRODUCT))))
                .holds("LISTING", EvidenceScope.PRODUCT, "a");

        assertThat(papers(rule("P1"))).containsExactly("e0");
        assertThat(rule("P1").missed()).isEmpty();
    }

    @Test
    void nameThePaperThatDoesNotMatchBesideTheOneThatDoes() {
        world.rule(permit(
                        "P1",
                        DOMESTIC,
                        evidence("APPROVAL", EvidenceScope.PRODUCT),
                        evidence(
                                "LISTING",
                                EvidenceScope.PRODUCT,
                                new Match("grade", new Match.Is(new Value.Text("A"))))))
                .holds("APPROVAL", EvidenceScope.PRODUCT, "a")
                .holds("LISTING", EvidenceScope.PRODUCT, "a");

        Grounds.OfRule permit = rule("P1");

        assertThat(home().open()).isFalse();
        assertThat(permit.outcome()).isEqualTo(Grounds.Outcome.UNMET);
        assertThat(papers(permit)).containsExactly("e0");
        assertThat(permit.missed())
                .extracting(Grounds.Missed::nearest)
                .containsExactly(new Unmatched(new EvidenceType("LISTING"), "e1", List.of("grade")));
    }

    @Test
    void nameThePaperThatOnlyHasExpired() {
        world.rule(permit("P1", DOMESTIC, evidence("APPROVAL", EvidenceScope.PRODUCT)))
                .holds("APPROVAL", EvidenceScope.PRODUCT, "a", Map.of(), null, world.now);

        assertThat(rule("P1").missed())
                .extracting(Grounds.Missed::expired, Grounds.Missed::nearest)
                .containsExactly(tuple("e0", null));
    }

    @Test
    void nameTheSuspensionThatHoldsOnTheWay() {
        world.rule(permit("P1", DOMESTIC)).suspends("a", DOMESTIC).suspends("a", CROSS_BORDER);

        assertThat(home().word()).isEqualTo(world.eligibility.subList(0, 1));
    }

    @Test
    void nameEveryRuleOfAClosedWay() {
        world.rule(permit("P1", DOMESTIC)).rule(forbid("F1", DOMESTIC, Guard.ALWAYS));

        assertThat(rule("F1").outcome()).isEqualTo(Grounds.Outcome.CLOSES);
        assertThat(rule("P1").outcome()).isEqualTo(Grounds.Outcome.MET);
    }

    @Test
    void areNoneWhereTheGoodsAreNotKnown() {
        world.line("unknown", 1);

        assertThat(world.decideWithGrounds().grounds().get(1)).isEmpty();
    }
}
