package io.marketgate.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketgate.decision.Decision;
import io.marketgate.decision.Disposition;
import io.marketgate.decision.LineDecision;
import io.marketgate.decision.Reason;
import io.marketgate.decision.ReasonCode;
import io.marketgate.decision.Remedy;
import io.marketgate.decision.Unmatched;
import io.marketgate.evidence.EvidenceType;
import io.marketgate.market.Channel;
import io.marketgate.merchant.StorefrontId;
import io.marketgate.rule.Actor;
import io.marketgate.rule.AssuranceLevel;
import io.marketgate.rule.Rule;
import io.marketgate.rule.Standing;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DecisionDocumentTest {
    private static final Envelope ENVELOPE = new Envelope(
            UUID.fromString("019aab00-0000-7000-8000-000000000001"),
            "c-1",
            310,
            List.of(new Notice(Notice.Code.NOT_ASKED, "/lines/0/evidence/0", "no rule asks for `A`")),
            null);

    private static final RedirectUrls URLS = (storefront, lines) -> "https://" + storefront + ".example/?"
            + lines.stream().map(Object::toString).collect(Collectors.joining(","));

    private final Explainer explainer = new Explainer(FixedTexts.ENGLISH);

    private RenderedJson document(Decision decision) {
        return DecisionDocument.document(explainer.explain(decision, "en"));
    }

    private RenderedJson answer(Decision decision) {
        return DecisionDocument.answer(explainer.explain(decision, "en", URLS), ENVELOPE);
    }

    @Test
    void writesTheAnswerOfTheWireContract() {
        Decision decision = Decisions.decision(Disposition.REDIRECT, Decisions.redirected("1", "HERBAL-OTC-1"));

        RenderedJson answer = answer(decision);

        assertThat(answer)
                .hasToString("{\"id\":\"019aab00-0000-7000-8000-000000000001\",\"cartId\":\"c-1\","
                        + "\"disposition\":\"REDIRECT\",\"market\":\"SG\",\"language\":\"en\",\"lines\":["
                        + REDIRECTED_LINE + "],"
                        + "\"redirects\":[{\"storefront\":\"global\",\"url\":\"https://global.example/?1\","
                        + "\"lines\":[\"1\"]}],"
                        + "\"identity\":{\"required\":\"NONE\",\"held\":\"NONE\",\"satisfied\":true},"
                        + "\"basis\":{\"revision\":42,\"evaluatedAt\":\"2026-11-22T10:00:00.000Z\","
                        + "\"validUntil\":\"2026-11-22T10:15:00.000Z\",\"rulesAgeMillis\":310},"
                        + "\"notices\":[{\"code\":\"NOT_ASKED\",\"pointer\":\"/lines/0/evidence/0\","
                        + "\"message\":\"no rule asks for `A`\"}],\"receipt\":null}");
    }

    private static final String REDIRECTED_LINE = "{\"id\":\"1\",\"sku\":\"HERBAL-OTC-1\",\"market\":\"SG\","
            + "\"verdict\":\"REDIRECT\",\"productClass\":\"TRADITIONAL_MEDICINE\",\"channel\":\"CROSS_BORDER\","
            + "\"storefront\":\"global\",\"blockKind\":null,\"partners\":[],"
            + "\"road\":{\"rule\":\"SG-TRAD-XB-1\",\"basis\":\"PERSONAL_IMPORT\",\"text\":\"Brought in by the buyer.\",\"terms\":[\"For your own use.\"]},"
            + "\"shopper\":{\"headline\":\"Sold to Singapore by another storefront.\","
            + "\"explanation\":\"Not on file with this shop: product listing. For your own use.\","
            + "\"nextSteps\":[{\"action\":\"USE_STOREFRONT\",\"option\":0,\"text\":\"Continue there.\"}],"
            + "\"nothing\":null,\"law\":\"Health Products Act (15); HSA\","
            + "\"text\":\"Continue there. Not on file with this shop: product listing. (Health Products Act (15); HSA) For your own use.\"},"
            + "\"classification\":null,\"reasons\":[{\"code\":\"EVIDENCE_MISSING\",\"rule\":\"SG-TRAD-L-1\",\"market\":\"SG\","
            + "\"channel\":\"DOMESTIC\",\"channels\":[\"DOMESTIC\"],\"message\":\"Not on file with this shop: product listing.\","
            + "\"legalBasis\":{\"instrument\":\"Health Products Act\",\"article\":\"15\","
            + "\"inForceSince\":\"2008-06-01\",\"source\":\"https://example.sg/law\"},"
            + "\"enforcementBody\":\"HSA\",\"missingEvidence\":[\"PRODUCT_LISTING\"],\"unmatched\":[],\"decisive\":true}],"
            + "\"remedies\":[{\"action\":\"PROVIDE_EVIDENCE\",\"actor\":\"MERCHANT\",\"channel\":\"DOMESTIC\","
            + "\"option\":1,\"text\":\"The shop files: product listing.\","
            + "\"evidence\":[\"PRODUCT_LISTING\"],\"requirements\":[{\"type\":\"PRODUCT_LISTING\",\"scope\":\"PRODUCT\","
            + "\"attributes\":{\"product\":{\"covers\":\"sku.id\"}},\"attestedBy\":null,\"lasting\":\"P14D\"}]}]}";

    @Test
    void extractsTheDocumentFromItsAnswer() {
        LineDecision blocked = Decisions.blocked("2", everyRemedy(), List.of());
        Decision decision = Decisions.decision(Disposition.SPLIT, Decisions.redirected("1", "\"odd\\sku\""), blocked);

        RenderedJson answer = answer(decision);

        assertThat(AnswerDocument.of(answer)).isEqualTo(document(decision));
        assertThat(document(decision).toString())
                .doesNotContain("rulesAgeMillis")
                .doesNotContain("https://global")
                .doesNotContain("cartId");
    }

    @Test
    void writesEqualBytesWithAndWithoutTheCache() {
        Decision decision = Decisions.decision(Disposition.REDIRECT, Decisions.redirected("1", "A"));
        Decision equal = Decisions.decision(Disposition.REDIRECT, Decisions.redirected("1", "A"));

        RenderedJson first = document(decision);

        assertThat(document(decision)).isEqualTo(first);
        assertThat(document(equal)).isEqualTo(first);
    }

    @Test
    void keepsSimilarLinesApart() {
        Remedy elsewhere = new Remedy.UseStorefront(Actor.SHOPPER, Channel.CROSS_BORDER, 1, new StorefrontId("global"));
        Decision decision = Decisions.decision(
                Disposition.BLOCK,
                Decisions.redirected("1", "A"),
                Decisions.redirected("2", "B"),
                Decisions.blocked("3", List.of(elsewhere), List.of()),
                Decisions.blocked("4", List.of(elsewhere), List.of()),
                Decisions.blocked("5", List.of(), List.of()));

        String answer = answer(decision).toString();

        assertThat(answer)
                .contains("{\"id\":\"1\",\"sku\":\"A\",\"market\":\"SG\",\"verdict\":\"REDIRECT\"")
                .contains("{\"id\":\"2\",\"sku\":\"B\",\"market\":\"SG\",\"verdict\":\"REDIRECT\"")
                .contains("\"url\":\"https://global.example/?3\"")
                .contains("\"url\":\"https://global.example/?4\"")
                .containsPattern("\\{\"id\":\"5\".*\"reasons\":\\[],\"remedies\":\\[]}\\]");
    }

    @Test
    void writesEveryRemedyWithItsOwnMembers() {
        Decision decision = Decisions.decision(Disposition.BLOCK, Decisions.blocked("2", everyRemedy(), List.of()));

        assertThat(answer(decision).toString())
                .contains("{\"action\":\"ENGAGE_PARTNER\",\"actor\":\"PARTNER\",\"channel\":\"DOMESTIC\",\"option\":1,"
                        + "\"text\":\"remedy.ENGAGE_PARTNER\",\"evidence\":[]}")
                .contains(
                        "{\"action\":\"VERIFY_IDENTITY\",\"actor\":\"SHOPPER\",\"channel\":\"DOMESTIC\",\"option\":2,"
                                + "\"text\":\"remedy.VERIFY_IDENTITY\",\"level\":\"REAL_NAME_VERIFIED\",\"claims\":[\"AGE_OVER_18\",\"ALIVE\"],\"documents\":[]}")
                .contains("{\"action\":\"REDUCE_QUANTITY\",\"actor\":\"SHOPPER\",\"channel\":\"DOMESTIC\",\"option\":3,"
                        + "\"text\":\"remedy.REDUCE_QUANTITY\",\"maxQuantity\":2}")
                .contains(
                        "\"option\":4,\"text\":\"remedy.REDUCE_QUANTITY.OTHERS\",\"maxQuantity\":null,\"together\":\"24\"}")
                .contains(
                        "{\"action\":\"USE_STOREFRONT\",\"actor\":\"SHOPPER\",\"channel\":\"CROSS_BORDER\","
                                + "\"option\":5,\"text\":\"Continue there.\",\"storefront\":\"global\",\"url\":\"https://global.example/?2\"}")
                .contains(
                        "{\"action\":\"CORRECT_ADDRESS\",\"actor\":\"SHOPPER\",\"channel\":null,\"option\":6,"
                                + "\"text\":\"remedy.CORRECT_ADDRESS\",\"fields\":[\"city\",\"postalCode\"],\"missing\":[\"city\"]}")
                .contains("{\"action\":\"PRESENT_PRESCRIPTION\",\"actor\":\"SHOPPER\",\"channel\":\"DOMESTIC\","
                        + "\"option\":7,\"text\":\"remedy.PRESENT_PRESCRIPTION\"}")
                .contains("{\"action\":\"CHANGE_ELIGIBILITY\",\"actor\":\"MERCHANT\",\"channel\":\"DOMESTIC\","
                        + "\"option\":8,\"text\":\"remedy.CHANGE_ELIGIBILITY\"}");
    }

    @Test
    void redirectsNothingWhileTheCartIsBlocked() {
        Decision decision = Decisions.decision(
                Disposition.BLOCK, Decisions.redirected("1", "A"), Decisions.blocked("2", List.of(), List.of()));

        assertThat(answer(decision).toString()).contains("\"redirects\":[]");
    }

    @Test
    void sendsLinesForOneStorefrontTogether() {
        Decision decision = Decisions.decision(
                Disposition.REDIRECT, Decisions.redirected("b", "A"), Decisions.redirected("a", "B"));

        assertThat(answer(decision).toString())
                .contains("\"redirects\":[{\"storefront\":\"global\",\"url\":\"https://global.example/?b,a\","
                        + "\"lines\":[\"b\",\"a\"]}]");
    }

    private static List<Remedy> everyRemedy() {
        Channel here = Channel.DOMESTIC;
        return List.of(
                new Remedy.EngagePartner(Actor.PARTNER, here, 1, List.of()),
                new Remedy.VerifyIdentity(
                        Actor.SHOPPER,
                        here,
                        2,
                        AssuranceLevel.REAL_NAME_VERIFIED,
                        Set.of("ALIVE", "AGE_OVER_18"),
                        Set.of()),
                new Remedy.ReduceQuantity(Actor.SHOPPER, here, 3, 2, null),
                new Remedy.ReduceQuantity(Actor.SHOPPER, here, 4, null, new BigDecimal("24.0")),
                new Remedy.UseStorefront(Actor.SHOPPER, Channel.CROSS_BORDER, 5, new StorefrontId("global")),
                new Remedy.CorrectAddress(Actor.SHOPPER, 6, List.of("city", "postalCode"), List.of("city")),
                new Remedy.PresentPrescription(Actor.SHOPPER, here, 7, List.of()),
                new Remedy.ChangeEligibility(Actor.MERCHANT, here, 8));
    }

    @Test
    void saysAReasonOfBothChannelsOnce() {
        Rule.Forbid rule = Decisions.forbid("R-1", Decisions.law(), "forbidden");
        Rule.Forbid other = Decisions.forbid("R-2", Decisions.law(), "forbidden");
        List<Reason> reasons = List.of(
                new Reason.Prohibited(rule, Decisions.SG, Channel.CROSS_BORDER),
                new Reason.Prohibited(rule, Decisions.SG, Channel.DOMESTIC),
                new Reason.Prohibited(other, Decisions.SG, Channel.DOMESTIC));

        List<ExplainedReason> said = reasons(Decisions.blocked("1", List.of(), reasons, 1));

        assertThat(said).extracting(ExplainedReason::channel).containsExactly(Channel.CROSS_BORDER, Channel.DOMESTIC);
        assertThat(said.get(0).channels()).containsExactly(Channel.CROSS_BORDER, Channel.DOMESTIC);
        assertThat(said).extracting(ExplainedReason::decisive).containsExactly(true, false);
    }

    @Test
    void saysApartWhatReadsDifferently() {
        Rule.Require rule = Decisions.require("R-1", Decisions.law(), null);
        EvidenceType listing = new EvidenceType("PRODUCT_LISTING");
        List<Reason> reasons = List.of(
                missing(rule, Channel.DOMESTIC, new Unmatched(listing, "paper-1", List.of("product"))),
                missing(rule, Channel.CROSS_BORDER, new Unmatched(listing, "paper-2", List.of("product"))),
                missing(rule, Channel.CROSS_BORDER, new Unmatched(listing, "paper-2", List.of("holder"))));

        assertThat(reasons(Decisions.blocked("1", List.of(), reasons, 3)))
                .extracting(ExplainedReason::channels)
                .containsExactly(List.of(Channel.DOMESTIC, Channel.CROSS_BORDER), List.of(Channel.CROSS_BORDER));
    }

    private static Reason missing(Rule rule, Channel channel, Unmatched unmatched) {
        return new Reason.EvidenceRequired(
                ReasonCode.EVIDENCE_MISSING,
                rule,
                Decisions.SG,
                channel,
                List.of(unmatched.type()),
                List.of(unmatched),
                null);
    }

    private List<ExplainedReason> reasons(LineDecision line) {
        return explainer
                .explain(Decisions.decision(Disposition.BLOCK, line), "en")
                .lines()
                .get(0)
                .reasons();
    }

    @Test
    void sendsNobodyElsewhereBeforeTheBlockedLinesAreTakenOut() {
        Decision blocked = Decisions.decision(
                Disposition.BLOCK, Decisions.redirected("a", "A"), Decisions.blocked("b", List.of(), List.of()));
        Decision redirected = Decisions.decision(Disposition.REDIRECT, Decisions.redirected("a", "A"));

        assertThat(document(blocked).toString())
                .contains("Take the others out first.")
                .doesNotContain("Continue there.");
        assertThat(document(redirected).toString())
                .contains("Continue there.")
                .doesNotContain("Take the others out first.");
    }

    @Test
    void keepsTwoRulesOfOneNameApart() {
        Reason one = Decisions.reason(ReasonCode.PROHIBITED, Decisions.forbid("R-1", Decisions.law(), null), List.of());
        Reason other = Decisions.reason(
                ReasonCode.PROHIBITED, Decisions.forbid("R-1", Decisions.standing(Standing.POLICY), null), List.of());
        Decision first = Decisions.decision(Disposition.BLOCK, Decisions.blocked("1", List.of(), List.of(one)));
        Decision second = Decisions.decision(Disposition.BLOCK, Decisions.blocked("1", List.of(), List.of(other)));

        assertThat(document(first).toString()).contains("Health Products Act");
        assertThat(document(second).toString()).doesNotContain("Health Products Act");
    }
}
