package io.marketgate.decision;

import static io.marketgate.decision.Sentences.FORM;
import static io.marketgate.decision.Sentences.ORIGIN;
import static io.marketgate.decision.Sentences.any;
import static io.marketgate.decision.Sentences.cap;
import static io.marketgate.decision.Sentences.counter;
import static io.marketgate.decision.Sentences.evidence;
import static io.marketgate.decision.Sentences.forbid;
import static io.marketgate.decision.Sentences.identity;
import static io.marketgate.decision.Sentences.is;
import static io.marketgate.decision.Sentences.permit;
import static io.marketgate.decision.Sentences.require;
import static io.marketgate.decision.Sentences.unless;
import static io.marketgate.decision.Sentences.when;
import static io.marketgate.market.Channel.CROSS_BORDER;
import static io.marketgate.market.Channel.DOMESTIC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.marketgate.evidence.EvidenceScope;
import io.marketgate.market.AddressProblem;
import io.marketgate.market.Destination;
import io.marketgate.market.LawDomain;
import io.marketgate.market.MarketCode;
import io.marketgate.market.Territory;
import io.marketgate.merchant.EligibilityMode;
import io.marketgate.merchant.StorefrontId;
import io.marketgate.merchant.StorefrontKind;
import io.marketgate.product.Product;
import io.marketgate.product.Sku;
import io.marketgate.product.Substance;
import io.marketgate.product.Value;
import io.marketgate.rule.Actor;
import io.marketgate.rule.AssuranceLevel;
import io.marketgate.rule.Basis;
import io.marketgate.rule.Counter;
import io.marketgate.rule.Guard;
import io.marketgate.rule.Needs;
import io.marketgate.rule.Rule;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DeciderTest {
    private final World world = new World().product("a", World.PILL, Map.of()).line("a", 2);

    private LineDecision only(Decision decision) {
        return decision.lines().get(0);
    }

    private static List<ReasonCode> codes(LineDecision line) {
        return line.reasons().stream().map(Reason::code).toList();
    }

    @Test
    void blocksALineThatNoRulePermits() {
        LineDecision line = only(world.decide());

        assertThat(line.verdict()).isEqualTo(new Verdict.Block(BlockKind.UNDETERMINED));
        assertThat(codes(line)).containsExactly(ReasonCode.NO_RULE, ReasonCode.NO_RULE);
    }

    @Test
    void sellsOnTheAskersOwnOpenRoad() {
        world.rule(permit("P1", DOMESTIC, evidence("APPROVAL", EvidenceScope.PRODUCT)))
                .holds("APPROVAL", EvidenceScope.PRODUCT, "a");

        Decision decision = world.decide();

        assertThat(decision.disposition()).isEqualTo(Disposition.SELL_LOCAL);
        assertThat(only(decision).verdict()).isInstanceOfSatisfying(Verdict.SellLocal.class, sell -> assertThat(
                        sell.road().rule().value())
                .isEqualTo("P1"));
    }

    @Test
    void redirectsToAnotherOpenWayWithRemediesForTheOwnOne() {
        world.rule(permit("P1", DOMESTIC, evidence("APPROVAL", EvidenceScope.PRODUCT)))
                .rule(permit("P2", CROSS_BORDER, Basis.PERSONAL_IMPORT, Guard.ALWAYS));

        LineDecision line = only(world.decide());

        assertThat(line.verdict())
                .isInstanceOfSatisfying(Verdict.Redirect.class, redirect -> assertThat(redirect.storefront())
                        .isEqualTo(World.AWAY));
        assertThat(codes(line)).containsExactly(ReasonCode.EVIDENCE_MISSING);
        assertThat(line.remedies()).hasOnlyElementsOfType(Remedy.ProvideEvidence.class);
    }

    @Test
    void forbidClosesWhateverElseIsMet() {
        world.rule(permit("P1", DOMESTIC)).rule(forbid("F1", DOMESTIC, Guard.ALWAYS));
        world.asker = World.HOME;

        LineDecision line = only(world.decide());

        assertThat(line.verdict()).isInstanceOf(Verdict.Block.class);
        assertThat(line.remedies()).isEmpty();
        assertThat(codes(line)).contains(ReasonCode.PROHIBITED);
    }

    @Test
    void unknownFactClosesWithoutClaimingAProhibition() {
        world.rule(permit("P1", DOMESTIC)).rule(forbid("F1", DOMESTIC, when(is(FORM, "GUM"))));

        LineDecision line = only(world.decide());

        assertThat(line.verdict()).isEqualTo(new Verdict.Block(BlockKind.UNDETERMINED));
        assertThat(line.reasons().get(0).facts()).containsExactly("form");
        assertThat(line.reasons().get(0).missing()).isEmpty();
        assertThat(codes(line)).doesNotContain(ReasonCode.PROHIBITED);
    }

    @Test
    void knownFactLiftsAConditionalForbid() {
        world.rule(permit("P1", DOMESTIC)).rule(forbid("F1", DOMESTIC, when(is(FORM, "GUM"))));
        world.product("a", World.PILL, Map.of("form", new Value.Text("TABLET")));

        assertThat(only(world.decide()).verdict()).isInstanceOf(Verdict.SellLocal.class);
    }

    @Test
    void unknownUnlessMakesNoException() {
        world.rule(permit("P1", DOMESTIC)).rule(forbid("F1", DOMESTIC, unless(is(FORM, "TABLET"))));

        assertThat(only(world.decide()).verdict()).isInstanceOf(Verdict.Block.class);
    }

    @Test
    void permitWithUnknownConditionIsNoRoad() {
        world.rule(permit("P1", DOMESTIC, Basis.SELLING_RIGHT, when(is(FORM, "TABLET"))));

        LineDecision line = only(world.decide());

        assertThat(line.verdict()).isEqualTo(new Verdict.Block(BlockKind.UNDETERMINED));
        assertThat(codes(line)).contains(ReasonCode.EVIDENCE_MISSING);
    }

    @Test
    void asksTheShopperFirstIfTheShopperAloneCanOpenTheWay() {
        world.rule(permit("P1", DOMESTIC, identity(AssuranceLevel.REAL_NAME_VERIFIED)))
                .rule(permit("P2", CROSS_BORDER));

        Decision decision = world.decide();
        LineDecision line = only(decision);

        assertThat(line.verdict()).isEqualTo(new Verdict.Block(BlockKind.CURABLE));
        assertThat(line.remedies()).hasAtLeastOneElementOfType(Remedy.VerifyIdentity.class);
        assertThat(line.remedies()).hasAtLeastOneElementOfType(Remedy.UseStorefront.class);
        assertThat(decision.identity().required()).isEqualTo(AssuranceLevel.REAL_NAME_VERIFIED);
        assertThat(decision.identity().satisfied()).isFalse();
    }

    @Test
    void preferRedirectRedirectsBeforeAskingTheShopper() {
        world.rule(permit("P1", DOMESTIC, identity(AssuranceLevel.REAL_NAME_VERIFIED)))
                .rule(permit("P2", CROSS_BORDER))
                .storefront(World.HOME, StorefrontKind.DOMESTIC, World.HERE, true);

        assertThat(only(world.decide()).verdict()).isInstanceOf(Verdict.Redirect.class);
    }

    @Test
    void neverAsksForIdentityWhileTheMerchantLacksEvidence() {
        world.rule(permit(
                "P1",
                DOMESTIC,
                identity(AssuranceLevel.REAL_NAME_VERIFIED),
                evidence("APPROVAL", EvidenceScope.PRODUCT)));

        Decision decision = world.decide();

        assertThat(only(decision).remedies()).hasOnlyElementsOfType(Remedy.ProvideEvidence.class);
        assertThat(decision.identity().required()).isEqualTo(AssuranceLevel.NONE);
    }

    @Test
    void suspensionCitesNoLaw() {
        world.rule(permit("P1", DOMESTIC)).suspends("a", DOMESTIC).suspends("a", CROSS_BORDER);

        LineDecision line = only(world.decide());

        assertThat(line.verdict()).isEqualTo(new Verdict.Block(BlockKind.PROHIBITED));
        assertThat(line.reasons().get(0).rule()).isNull();
        assertThat(codes(line).get(0)).isEqualTo(ReasonCode.SUSPENDED_BY_MERCHANT);
    }

    @Test
    void explicitMerchantMustDeclareTheSkuEligible() {
        world.rule(permit("P1", DOMESTIC));
        world.mode = EligibilityMode.EXPLICIT;

        LineDecision line = only(world.decide());

        assertThat(line.verdict()).isEqualTo(new Verdict.Block(BlockKind.CURABLE));
        assertThat(line.remedies()).hasOnlyElementsOfType(Remedy.ChangeEligibility.class);
    }

    @Test
    void sharedLimitClosesAllCountedLinesAndNamesTheJointLimit() {
        Counter units = counter(Counter.Measure.UNITS, Counter.Key.ALL);
        world.rule(permit("P1", DOMESTIC, cap(units, "24")))
                .product("b", World.PILL, Map.of())
                .line("b", 23);

        Decision decision = world.decide();

        assertThat(decision.lines()).allSatisfy(line -> assertThat(codes(line)).contains(ReasonCode.LIMIT_EXCEEDED));
        assertThat(decision.lines().get(0).remedies())
                .containsExactly(new Remedy.ReduceQuantity(Actor.SHOPPER, DOMESTIC, 1, 1, new BigDecimal("24")));
    }

    @Test
    void ofSeveralLimitsTheTightestIsTheRemedy() {
        Counter units = counter(Counter.Measure.UNITS, Counter.Key.ALL);
        world.rule(permit("P1", DOMESTIC, cap(units, "24")))
                .rule(require("R1", DOMESTIC, cap(units, "2")))
                .product("b", World.PILL, Map.of());
        world.lines.clear();
        world.line("b", 25);

        assertThat(only(world.decide()).remedies())
                .containsExactly(new Remedy.ReduceQuantity(Actor.SHOPPER, DOMESTIC, 1, 2, null));
    }

    @Test
    void lineThatAnEarlierWayTakesLeavesTheQuotaOfTheNext() {
        Counter units = counter(Counter.Measure.UNITS, Counter.Key.ALL);
        world.rule(permit("P1", DOMESTIC, evidence("APPROVAL", EvidenceScope.PRODUCT)))
                .rule(permit("P2", CROSS_BORDER, cap(units, "2")))
                .product("b", World.PILL, Map.of())
                .line("b", 2)
                .holds("APPROVAL", EvidenceScope.PRODUCT, "a");

        Decision decision = world.decide();

        assertThat(decision.disposition()).isEqualTo(Disposition.SPLIT);
    }

    @Test
    void uncountableSupplyExceedsEveryLimit() {
        Counter days = counter(Counter.Measure.DAYS_OF_SUPPLY, Counter.Key.SKU);
        world.rule(permit("P1", DOMESTIC, cap(days, "90")));

        LineDecision line = only(world.decide());

        assertThat(line.verdict()).isEqualTo(new Verdict.Block(BlockKind.UNDETERMINED));
        assertThat(line.reasons().get(0).facts()).containsExactly("daysPerUnit");
    }

    @Test
    void countsWhatTheBuyerUsedBeforeAndSaysWhatIsLeft() {
        Counter days = counter(Counter.Measure.DAYS_OF_SUPPLY, Counter.Key.ALL);
        world.rule(permit("P1", DOMESTIC, cap(days, "90")))
                .product("b", World.PILL, Map.of("daysPerUnit", new Value.Amount(new BigDecimal("30"))));
        world.lines.clear();
        world.line("b", 2);
        Use month = new Use(days.owner(), days.name(), "*", null, new BigDecimal("30"));
        world.usage = new Usage(true, List.of(new Usage.Dated(month, World.NOW.minusSeconds(60))));

        assertThat(world.decide().disposition()).isEqualTo(Disposition.SELL_LOCAL);
        assertThat(world.decide().uses()).containsExactly(month.of(new BigDecimal("6E+1")));

        world.lines.clear();
        world.line("b", 3);

        assertThat(only(world.decide()).remedies())
                .containsExactly(new Remedy.ReduceQuantity(Actor.SHOPPER, DOMESTIC, 1, 2, null));
        assertThat(world.decide().uses()).isEmpty();
    }

    @Test
    void aLimitOverTimeIsClosedToAGuestWhoCanSignIn() {
        Counter days = counter(Counter.Measure.DAYS_OF_SUPPLY, Counter.Key.ALL);
        world.rule(permit("P1", DOMESTIC, cap(days, "90")))
                .product("b", World.PILL, Map.of("daysPerUnit", new Value.Amount(new BigDecimal("30"))));
        world.lines.clear();
        world.line("b", 2);
        world.usage = Usage.NONE;

        LineDecision line = only(world.decide());

        assertThat(line.verdict()).isEqualTo(new Verdict.Block(BlockKind.CURABLE));
        assertThat(codes(line)).startsWith(ReasonCode.IDENTITY_REQUIRED);
        assertThat(line.remedies())
                .containsExactly(new Remedy.VerifyIdentity(
                        Actor.SHOPPER, DOMESTIC, 1, AssuranceLevel.SELF_DECLARED, Set.of(), Set.of()));
    }

    @Test
    void alternativesAreSeparateOptions() {
        Counter units = counter(Counter.Measure.UNITS, Counter.Key.ALL);
        world.rule(permit("P1", DOMESTIC, any(cap(units, "1"), evidence("PERMIT", EvidenceScope.PRODUCT))));

        assertThat(only(world.decide()).remedies()).extracting(Remedy::option).containsExactlyInAnyOrder(1, 2);
    }

    @Test
    void missingPartnerLicenceBecomesAPartnerToEngage() {
        world.rule(permit(
                        "P1",
                        DOMESTIC,
                        evidence("IMPORT_LICENCE", EvidenceScope.PARTNER),
                        evidence("DEALER_LICENCE", EvidenceScope.PARTNER)))
                .partner("p1")
                .partner("p2")
                .holds("IMPORT_LICENCE", EvidenceScope.PARTNER, "p1")
                .holds("DEALER_LICENCE", EvidenceScope.PARTNER, "p2");

        LineDecision line = only(world.decide());

        assertThat(line.verdict()).isEqualTo(new Verdict.Block(BlockKind.CURABLE));
        assertThat(line.remedies()).hasOnlyElementsOfType(Remedy.EngagePartner.class);
    }

    @Test
    void lapsedPermitIsCited() {
        world.rule(new Rule.Permit(
                Sentences.head(
                        "P1",
                        null,
                        DOMESTIC,
                        null,
                        Guard.ALWAYS,
                        Sentences.LAW,
                        LocalDate.of(2023, 6, 12),
                        LocalDate.of(2024, 6, 11)),
                Basis.PILOT,
                true,
                new Needs(List.of()),
                List.of()));

        LineDecision line = only(world.decide());

        assertThat(line.reasons().get(0).code()).isEqualTo(ReasonCode.NO_RULE);
        assertThat(line.reasons().get(0).rule()).isNotNull();
    }

    @Test
    void validityEndsWithTheEvidence() {
        world.rule(permit("P1", DOMESTIC, evidence("APPROVAL", EvidenceScope.PRODUCT)))
                .holds("APPROVAL", EvidenceScope.PRODUCT, "a", Map.of(), null, World.NOW.plus(Duration.ofMinutes(5)));

        assertThat(world.decide().validUntil()).isEqualTo(World.NOW.plus(Duration.ofMinutes(5)));
    }

    @Test
    void validityLastsAsLongAsAskedIfNothingEndsSooner() {
        world.rule(permit("P1", DOMESTIC, evidence("APPROVAL", EvidenceScope.PRODUCT)))
                .holds("APPROVAL", EvidenceScope.PRODUCT, "a", Map.of(), null, World.NOW.plus(Duration.ofDays(2)));

        assertThat(world.decide().validUntil()).isEqualTo(World.NOW.plus(Question.LONGEST_VALIDITY));
        assertThat(world.decideFor(Duration.ofDays(1)).validUntil()).isEqualTo(World.NOW.plus(Duration.ofDays(1)));
        assertThat(world.decideFor(Duration.ofDays(3)).validUntil()).isEqualTo(World.NOW.plus(Duration.ofDays(2)));
    }

    @Test
    void unknownSkuIsUndetermined() {
        world.line("nobody", 1);

        assertThat(codes(world.decide().lines().get(1))).containsExactly(ReasonCode.UNKNOWN_SKU);
    }

    @Test
    void unresolvedAddressIsAskedFor() {
        world.destination =
                new Destination.Unresolved(List.of(new AddressProblem("postalCode", AddressProblem.Kind.MISSING)));

        LineDecision line = only(world.decide());

        assertThat(codes(line)).containsExactly(ReasonCode.UNRESOLVED_DESTINATION);
        assertThat(line.remedies())
                .containsExactly(
                        new Remedy.CorrectAddress(Actor.SHOPPER, 1, List.of("postalCode"), List.of("postalCode")));
    }

    @Test
    void unsupportedTerritoryGetsNoRemedy() {
        world.destination = new Destination.Unsupported("HK");

        assertThat(only(world.decide()).remedies()).isEmpty();
    }

    @Test
    void borderWithoutCustomsLawClosesEveryWayAcrossIt() {
        Map<LawDomain, MarketCode> laws = new EnumMap<>(Territory.of(World.HERE).laws());
        laws.put(LawDomain.CUSTOMS, new MarketCode("CH"));
        world.rule(permit("P1", DOMESTIC)).rule(permit("P2", CROSS_BORDER));
        world.destination = new Destination.Resolved(new Territory("DE-BUESINGEN", World.HERE, laws, true));

        LineDecision line = only(world.decide());

        assertThat(line.verdict()).isEqualTo(new Verdict.Block(BlockKind.UNDETERMINED));
        assertThat(codes(line)).containsOnly(ReasonCode.MARKET_NOT_SUPPORTED);
    }

    @Test
    void parcelFromAMarketWithoutExportLawIsUndetermined() {
        world.rule(permit("P1", CROSS_BORDER));
        world.asker = World.AWAY;
        assertThat(only(world.decide()).verdict()).isInstanceOf(Verdict.SellLocal.class);
        world.exportLaw = false;

        LineDecision line = only(world.decide());

        assertThat(line.verdict()).isEqualTo(new Verdict.Block(BlockKind.UNDETERMINED));
        assertThat(line.reasons())
                .anySatisfy(reason -> assertThat(reason.code()).isEqualTo(ReasonCode.MARKET_NOT_SUPPORTED))
                .anySatisfy(reason -> assertThat(reason.market()).isEqualTo(World.ORIGIN));
    }

    @Test
    void ruleForEveryClassReadsOnlyStatedFactsOfADevice() {
        world.rule(permit("P1", DOMESTIC))
                .rule(new Rule.Forbid(
                        Sentences.head("F1", null, null, Sentences.when(Sentences.contains("BARRED")), Sentences.LAW)));
        world.product("a", World.TOOL, Map.of());
        assertThat(only(world.decide()).verdict()).isInstanceOf(Verdict.SellLocal.class);
        world.product("a", World.TOOL, Map.of("species", new Value.Words(Set.of("BEAST"), false)));
        assertThat(only(world.decide()).verdict()).isEqualTo(new Verdict.Block(BlockKind.PROHIBITED));

        world.product("a", World.TEA, Map.of());

        assertThat(only(world.decide()).verdict()).isEqualTo(new Verdict.Block(BlockKind.UNDETERMINED));
    }

    @Test
    void unreadableStatementOfADeviceStaysUnknown() {
        world.rule(permit("P1", DOMESTIC))
                .rule(new Rule.Forbid(
                        Sentences.head("F1", null, null, Sentences.when(Sentences.contains("BARRED")), Sentences.LAW)));
        Map<String, Value> plain = composition("PLAIN");
        world.product("a", World.TOOL, plain);
        assertThat(only(world.decide()).verdict()).isInstanceOf(Verdict.SellLocal.class);
        world.product("a", World.TOOL, composition("PLAIN", "something new"));
        assertThat(only(world.decide()).verdict()).isEqualTo(new Verdict.Block(BlockKind.UNDETERMINED));

        Sku sku = new Sku("a");
        Set<String> contradicted = Set.of("substance");
        world.products.put(sku, new Product(sku, "a", World.TOOL, Map.of(), plain, Map.of(), contradicted));

        assertThat(only(world.decide()).verdict()).isEqualTo(new Verdict.Block(BlockKind.UNDETERMINED));
    }

    @Test
    void unlistedNameMakesTheCompositionUnknown() {
        world.rule(permit("P1", DOMESTIC))
                .rule(new Rule.Forbid(
                        Sentences.head("F1", null, null, Sentences.when(Sentences.contains("BARRED")), Sentences.LAW)));
        world.product("a", World.TEA, composition("PLAIN"));
        assertThat(only(world.decide()).verdict()).isInstanceOf(Verdict.SellLocal.class);
        world.product("a", World.TEA, composition("PLAIN", "Poison"));
        assertThat(only(world.decide()).verdict()).isEqualTo(new Verdict.Block(BlockKind.PROHIBITED));

        world.product("a", World.TEA, composition("PLAIN", "something new"));

        assertThat(only(world.decide()).verdict()).isEqualTo(new Verdict.Block(BlockKind.UNDETERMINED));
    }

    private static Map<String, Value> composition(String... names) {
        return Map.of(
                "substance",
                new Value.Composition(
                        Arrays.stream(names)
                                .map(name -> new Substance(name, null, null, null))
                                .toList(),
                        true));
    }

    @Test
    void twoDeclaredClassesThatDisagreeAreUndetermined() {
        MarketCode food = World.ORIGIN;
        world.products.put(new Sku("a"), new Product(new Sku("a"), "a", World.TEA, Map.of(food, World.PILL), Map.of()));
        world.rule(permit("P1", DOMESTIC));
        world.destination = new Destination.Resolved(World.split(World.HERE, food));

        assertThat(codes(only(world.decide()))).containsExactly(ReasonCode.NO_RULE);
        assertThat(only(world.decide()).productClass()).isNull();
    }

    @Test
    void requirementOnOneBasisLeavesOtherRoadsAlone() {
        world.rule(permit("P1", DOMESTIC))
                .rule(new Rule.Require(
                        Sentences.head(
                                "R1", null, DOMESTIC, Basis.PERSONAL_IMPORT, Guard.ALWAYS, Sentences.LAW, null, null),
                        new Needs(List.of(evidence("X", EvidenceScope.PRODUCT)))));

        assertThat(only(world.decide()).verdict()).isInstanceOf(Verdict.SellLocal.class);
    }

    @Test
    void merchantsOwnForbidClosesWithoutClaimingLaw() {
        world.rule(permit("P1", DOMESTIC));
        world.policy.add(new Rule.Forbid(Sentences.head("M1", null, DOMESTIC, Guard.ALWAYS, Sentences.POLICY)));

        LineDecision line = only(world.decide());

        assertThat(codes(line)).contains(ReasonCode.PROHIBITED);
        assertThat(line.reasons().get(0).rule().head().why().law()).isNull();
    }

    @Test
    void refusesAStorefrontThatIsNotTheMerchants() {
        world.asker = new StorefrontId("stranger");

        assertThatThrownBy(world::decide).hasMessageContaining("stranger");
    }

    @Test
    void unmetAgeClaimIsAgeRequired() {
        world.rule(require("R1", DOMESTIC, identity(AssuranceLevel.NONE, "AGE_OVER_18")))
                .rule(permit("P1", DOMESTIC));

        assertThat(codes(only(world.decide()))).contains(ReasonCode.AGE_REQUIRED);

        world.assurance = new Assurance(
                null,
                List.of(new Assurance.Held(
                        "PASSPORT",
                        World.HERE,
                        AssuranceLevel.DOCUMENT_CHECKED,
                        Set.of("AGE_OVER_18"),
                        World.NOW.minusSeconds(9),
                        World.NOW.plusSeconds(60))));
        Decision decision = world.decide();

        assertThat(decision.disposition()).isEqualTo(Disposition.SELL_LOCAL);
        assertThat(decision.validUntil()).isEqualTo(World.NOW.plusSeconds(60));
    }

    @Test
    void unofferedChannelNeedsNoStorefrontLanguages() {
        world.storefronts.removeIf(storefront -> storefront.id().equals(World.AWAY));
        world.rule(permit("P1", DOMESTIC)).rule(forbid("F1", CROSS_BORDER, when(is(ORIGIN, "CN"))));
        world.rule(permit("P2", CROSS_BORDER));

        assertThat(codes(only(world.decide()))).containsExactly(ReasonCode.NO_STOREFRONT);
    }
}
