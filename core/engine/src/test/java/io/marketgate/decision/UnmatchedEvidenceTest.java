package io.marketgate.decision;

import static io.marketgate.decision.Sentences.evidence;
import static io.marketgate.decision.Sentences.permit;
import static io.marketgate.market.Channel.DOMESTIC;
import static org.assertj.core.api.Assertions.assertThat;

import io.marketgate.evidence.EvidenceScope;
import io.marketgate.evidence.EvidenceType;
import io.marketgate.market.MarketCode;
import io.marketgate.merchant.Partner;
import io.marketgate.merchant.PartnerId;
import io.marketgate.product.ProductClass;
import io.marketgate.product.Value;
import io.marketgate.rule.EvidenceNeed;
import io.marketgate.rule.Match;
import io.marketgate.rule.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Evidence on file that does not meet a rule is named, with the attributes that keep it from doing so. */
class UnmatchedEvidenceTest {
    private static final EvidenceNeed DECLARATION = evidence(
            "DECLARATION",
            EvidenceScope.PRODUCT,
            new Match("models", new Match.Covers(Path.Place.SKU_MODEL)),
            new Match("role", new Match.Is(new Value.Text("MANUFACTURER"))));
    private static final Map<String, Value> GOOD =
            Map.of("models", new Value.Words(Set.of("M1"), true), "role", new Value.Text("MANUFACTURER"));

    private final World world = new World()
            .product("a", World.PILL, Map.of("model", new Value.Text("M1")))
            .line("a", 1);

    @BeforeEach
    void askForTheDeclaration() {
        world.rule(permit("P1", DOMESTIC, DECLARATION));
        world.asker = World.HOME;
    }

    private List<Unmatched> unmatched() {
        return world.decide().lines().get(0).reasons().stream()
                .filter(reason -> reason.channel() == DOMESTIC)
                .flatMap(reason -> reason.unmatched().stream())
                .toList();
    }

    private void holds(Map<String, Value> attributes) {
        world.holds("DECLARATION", EvidenceScope.PRODUCT, "a", attributes, null, null);
    }

    private static List<Unmatched> one(String id, String... attributes) {
        return List.of(new Unmatched(new EvidenceType("DECLARATION"), id, List.of(attributes)));
    }

    @Test
    void namesNothingWhereNothingIsOnFile() {
        assertThat(unmatched()).isEmpty();
    }

    @Test
    void namesWhatThePaperDoesNotSay() {
        holds(Map.of("role", new Value.Text("MANUFACTURER")));

        assertThat(unmatched()).isEqualTo(one("e0", "models"));
    }

    @Test
    void namesThePaperThatComesNearest() {
        holds(Map.of());
        holds(Map.of("models", new Value.Words(Set.of("M2"), true), "role", new Value.Text("MANUFACTURER")));

        assertThat(unmatched()).isEqualTo(one("e1", "models"));
    }

    @Test
    void namesAValidityThatHasNotBegun() {
        world.holds("DECLARATION", EvidenceScope.PRODUCT, "a", GOOD, world.now.plusSeconds(60), null);

        assertThat(unmatched()).isEqualTo(one("e0", "validFrom"));
    }

    @Test
    void namesNothingOfAPaperThatHasOnlyExpired() {
        world.holds("DECLARATION", EvidenceScope.PRODUCT, "a", GOOD, null, world.now.minusSeconds(60));

        assertThat(unmatched()).isEmpty();
        assertThat(world.decide().lines().get(0).reasons())
                .extracting(Reason::code)
                .contains(ReasonCode.EVIDENCE_EXPIRED);
    }

    @Test
    void namesTheDayOfIssueThatIsTooLongAgo() {
        EvidenceNeed recent = new EvidenceNeed(
                DECLARATION.type(),
                DECLARATION.scope(),
                null,
                DECLARATION.matches(),
                null,
                new EvidenceNeed.Freshness(Period.ofDays(30), null),
                DECLARATION.supply());
        world.rules.clear();
        world.rule(permit("P1", DOMESTIC, recent));
        Instant longAgo = world.now.minus(Duration.ofDays(31));
        world.holds("DECLARATION", EvidenceScope.PRODUCT, "a", GOOD, longAgo, null);

        assertThat(unmatched()).isEqualTo(one("e0", Match.ISSUED_ON));
    }

    @Test
    void namesNothingOfAPaperForOtherGoods() {
        world.product("b", World.PILL, Map.of());
        world.holds("DECLARATION", EvidenceScope.PRODUCT, "b", Map.of(), null, null);

        assertThat(unmatched()).isEmpty();
    }

    @Test
    void namesTheScopeOfAPaperThatIsOfAnother() {
        world.holds("DECLARATION", EvidenceScope.SELLER, null, GOOD, null, null);

        assertThat(unmatched()).isEqualTo(one("e0", "scope"));
    }

    @Test
    void prefersAPaperOfTheRightScope() {
        world.holds("DECLARATION", EvidenceScope.SELLER, null, GOOD, null, null);
        holds(Map.of());

        assertThat(unmatched()).isEqualTo(one("e1", "models", "role"));
    }

    @Test
    void namesTheLotOfAPaperOfAnother() {
        world.rules.clear();
        world.rule(permit("P1", DOMESTIC, evidence("DECLARATION", EvidenceScope.LOT)));
        world.holds("DECLARATION", EvidenceScope.LOT, "a", Map.of(), null, null);

        assertThat(unmatched()).isEqualTo(one("e0", "lot"));
    }

    @Test
    void namesWhatOfThePartnerDoesNotFit() {
        world.rules.clear();
        world.rule(permit("P1", DOMESTIC, evidence("DECLARATION", EvidenceScope.PARTNER)));
        world.holds("DECLARATION", EvidenceScope.PARTNER, "q", Map.of(), null, null);

        acts(World.ORIGIN, World.PILL);
        assertThat(unmatched()).isEqualTo(one("e0", "partner.markets"));
        acts(World.HERE, World.TOOL);
        assertThat(unmatched()).isEqualTo(one("e0", "partner.productClasses"));
        acts(World.ORIGIN, World.TOOL);
        assertThat(unmatched()).isEqualTo(one("e0", "partner.markets", "partner.productClasses"));
        acts(World.HERE, World.PILL);
        assertThat(unmatched()).isEmpty();
    }

    @Test
    void namesThePartnerWhereThoseOfARuleAreNotOne() {
        world.rules.clear();
        world.rule(permit(
                "P1",
                DOMESTIC,
                evidence("DECLARATION", EvidenceScope.PARTNER),
                evidence("LICENCE", EvidenceScope.PARTNER),
                evidence("PERMIT", EvidenceScope.PARTNER)));
        world.partner("p").partner("q");
        world.holds("LICENCE", EvidenceScope.PARTNER, "p");
        world.holds("PERMIT", EvidenceScope.PARTNER, "p");
        world.holds("DECLARATION", EvidenceScope.PARTNER, "q");

        assertThat(unmatched()).isEqualTo(one("e2", "partner"));
    }

    @Test
    void namesWhatOfThePartnerWhoAttestedDoesNotFit() {
        world.rules.clear();
        world.rule(permit(
                "P1",
                DOMESTIC,
                new EvidenceNeed(
                        DECLARATION.type(),
                        EvidenceScope.PRODUCT,
                        null,
                        List.of(),
                        "LICENSED_IMPORTER",
                        EvidenceNeed.Freshness.ANY,
                        DECLARATION.supply())));
        holds(Map.of(Match.ATTESTED_BY, new Value.Text("q")));

        assertThat(unmatched()).isEqualTo(one("e0", "attestedBy"));
        world.partner("q");
        assertThat(unmatched()).isEqualTo(one("e0", "attestedBy.roles"));
        acts(World.ORIGIN, World.PILL);
        assertThat(unmatched()).isEqualTo(one("e0", "attestedBy.markets", "attestedBy.roles"));
    }

    private void acts(MarketCode market, ProductClass productClass) {
        world.partners.clear();
        world.partners.add(new Partner(
                new PartnerId("q"), "q", Set.of("LICENSED_PHARMACY"), Set.of(market), Set.of(productClass)));
    }
}
