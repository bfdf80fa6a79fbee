package io.marketgate.adapter.ucp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.marketgate.adapter.PlatformLine;
import io.marketgate.adapter.RuledLine;
import io.marketgate.adapter.Ruling;
import io.marketgate.adapter.Rulings;
import io.marketgate.adapter.proxy.AgentStorefronts;
import io.marketgate.adapter.proxy.Escalation;
import io.marketgate.adapter.proxy.ProxiedStorefront;
import io.marketgate.decision.ReasonCode;
import io.marketgate.decision.RemedyAction;
import io.marketgate.explanation.ExplainedRemedy;
import io.marketgate.problem.ProblemException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Checkouts of 2026-08-25, and of the extension that {@code connectors/ucp/COMPLIANCE.md} specifies. */
class UcpDetailedTest {
    private static final String PAGE = "https://shop.example/prove?session=chk_1";
    private static final String IDENTITY = "io.marketgate.shopping.compliance.verify_identity";
    private static final String PRESCRIPTION = "io.marketgate.shopping.compliance.present_prescription";

    @Test
    void tellsTermsAsOnePolicyAndItsDisclosure() {
        RuledLine open = Rulings.open().lines().get(0);
        RuledLine line = new RuledLine(
                "0",
                open.sku(),
                open.verdict(),
                open.summary(),
                List.of("For own use.", "Not to be passed on."),
                List.of(),
                List.of());
        ObjectNode session = UcpSessions.detailed("LIPSTICK-1");
        session.putArray("policies").add(UcpSchema.read("""
                {"type":"dev.ucp.shopping.policy.return","description":{"plain":"30 days."}}"""));

        ruled(session, Escalation.none(), line);

        assertThat(session.path("status").textValue()).isEqualTo("ready_for_complete");
        assertThat(session.at("/policies/0/type").textValue()).isEqualTo("dev.ucp.shopping.policy.return");
        JsonNode policy = session.at("/policies/1");
        assertThat(policy.path("type").textValue()).isEqualTo("io.marketgate.policy.terms_of_sale");
        assertThat(policy.at("/applies_to/0").textValue()).isEqualTo("$.line_items[0]");
        JsonNode shown = session.at("/messages/0");
        assertThat(shown.path("code")).isEqualTo(policy.path("type"));
        assertThat(shown.path("content")).isEqualTo(policy.at("/description/plain"));
        assertThat(shown.path("content").textValue()).isEqualTo("For own use.\nNot to be passed on.");
        assertThat(session.at("/messages")).hasSize(1);
    }

    @Test
    void saysWhichQuantitiesALineMayHave() {
        ObjectNode session = UcpSessions.detailed("A");

        ruled(session, Escalation.none(), limited());

        JsonNode constraint = session.at("/line_items/0/ucp/request_constraints");
        assertThat(constraint).isEqualTo(UcpSchema.read("""
                {"path":"$['line_items'][?@['id'] == 'li_1']","properties":{"quantity":{"enum":[1]}}}"""));
        UcpSchema.holdsDetailed("https://ucp.dev/schemas/common/types/request_constraints.json", constraint.toString());
        assertThat(session.path("status").textValue()).isEqualTo("incomplete");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\":\"li'1\"}",
                "{\"id\":\"li_1\",\"ucp\":{\"request_constraints\":{\"required\":[\"buyer\"]}}}",
                "{\"id\":\"li_1\",\"ucp\":7}",
                "{\"id\":\"li_1\",\"item\":{\"quantity_unit\":{\"unit\":\"KGM\",\"scale\":2,\"display_text\":\"kg\"}}}"
            })
    void leavesALineThatItCannotConstrain(String line) {
        ObjectNode session = UcpSessions.detailed("A");
        JsonNode was = UcpSchema.read(line);
        session.withArray("/line_items").removeAll().add(was.deepCopy());

        ruled(session, Escalation.none(), limited());

        assertThat(session.at("/line_items/0")).isEqualTo(was);
        assertThat(session.at("/messages/0/code").textValue()).isEqualTo("quantity_exceeded");
    }

    @Test
    void asksForAProofByAnActionThatTheAgentCanProcess() {
        ObjectNode session = UcpSessions.detailed("A", UcpCompliance.EXTENSION);

        ruled(session, new Escalation(PAGE), unknown());

        assertThat(session.path("status").textValue()).isEqualTo("incomplete");
        assertThat(session.path("continue_url").textValue()).isEqualTo(PAGE);
        assertThat(session.path("actions").path(IDENTITY)).isEqualTo(UcpSchema.read("""
                [{"id":"verify_identity:chk_1","config":{"url":"%s","line_items":["$.line_items[0]"],
                  "level":"REAL_NAME_VERIFIED","claims":[]}}]""".formatted(PAGE)));
        assertThat(session.at("/messages/0/severity").textValue()).isEqualTo("recoverable");
        assertThat(session.at("/messages/0/path").textValue()).isEqualTo("$.actions['" + IDENTITY + "'][0]");
        assertThat(session.at("/messages/0/code").textValue()).isEqualTo("identity_required");
    }

    @Test
    void asksForAProofAndAPrescriptionOfOneLine() {
        ObjectNode session = UcpSessions.detailed("A", UcpCompliance.EXTENSION);

        ruled(
                session,
                new Escalation(PAGE),
                Rulings.blockedBy(
                        ReasonCode.PRESCRIPTION_REQUIRED,
                        Rulings.remedy(RemedyAction.VERIFY_IDENTITY, 1),
                        Rulings.remedy(RemedyAction.PRESENT_PRESCRIPTION, 1)));

        assertThat(session.path("actions").fieldNames()).toIterable().containsExactly(PRESCRIPTION, IDENTITY);
        assertThat(session.at("/messages")).hasSize(1);
    }

    @Test
    void leavesTheMerchantsActions() {
        ObjectNode session = UcpSessions.detailed("A", UcpCompliance.EXTENSION);
        session.putObject("actions")
                .putArray("com.example.three_ds")
                .addObject()
                .put("id", "1");

        ruled(session, new Escalation(PAGE), unknown());

        assertThat(session.path("actions").fieldNames()).toIterable().containsExactly("com.example.three_ds", IDENTITY);
    }

    @Test
    void handsTheCheckoutOverIfAnotherStorefrontSellsALine() {
        ObjectNode session = UcpSessions.detailed("A", UcpCompliance.EXTENSION);
        RuledLine elsewhere = Rulings.handedOver().lines().get(0);
        session.withArray("/line_items").add(session.at("/line_items/0").deepCopy());

        ruled(
                session,
                new Escalation(PAGE),
                unknown(),
                new RuledLine(
                        "1",
                        elsewhere.sku(),
                        elsewhere.verdict(),
                        elsewhere.summary(),
                        List.of(),
                        elsewhere.reasons(),
                        elsewhere.remedies()));

        assertThat(session.path("status").textValue()).isEqualTo("requires_escalation");
        assertThat(session.path("actions").has(IDENTITY)).isTrue();
        assertThat(session.at("/messages/1/severity").textValue()).isEqualTo("requires_buyer_review");
    }

    @Test
    void handsTheCheckoutOverIfTheExtensionWasNotNegotiated() {
        ObjectNode session = UcpSessions.detailed("A");

        ruled(session, new Escalation(PAGE), unknown());

        assertThat(session.has("actions")).isFalse();
        assertThat(session.path("status").textValue()).isEqualTo("requires_escalation");
        assertThat(session.at("/messages/0/severity").textValue()).isEqualTo("requires_buyer_input");
    }

    @Test
    void leavesTheEscalationOfAMerchantWhoSendsTheBuyerOnItself() {
        ObjectNode session = UcpSessions.detailed("A", UcpCompliance.EXTENSION);
        session.put("status", "requires_escalation");

        ruled(session, new Escalation("https://shop.example/3ds"), unknown());

        assertThat(session.path("status").textValue()).isEqualTo("requires_escalation");
        assertThat(session.has("actions")).isFalse();
        assertThat(session.path("continue_url").textValue()).isEqualTo("https://shop.example/3ds");
    }

    @Test
    void addsNothingOfItToAnEarlierVersion() {
        ObjectNode session = UcpSessions.detailed("A", UcpCompliance.EXTENSION);
        ((ObjectNode) session.path("ucp")).put("version", "2026-04-08");

        new UcpDialect(null).ruled(session, ruling(unknown(), limited()), new Escalation(PAGE));

        assertThat(session.has("actions")).isFalse();
        assertThat(session.has("policies")).isFalse();
        assertThat(session.at("/line_items/0").has("ucp")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"150, 2, 2", "100, 2, 1", "7, 0, 7", "1, 15, 1"})
    void countsStepsAsUnitsOfSaleRoundedUp(int steps, int scale, int units) {
        assertThat(line(steps, Integer.toString(scale)).quantity()).isEqualTo(units);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "16", "0.5", "\"x\""})
    void refusesAScaleThatIsNone(String scale) {
        assertThatThrownBy(() -> line(1, scale)).isInstanceOf(ProblemException.class);
    }

    @Test
    void showsEachVersionsProfileAtTheGate() {
        ObjectNode current = profile("2026-08-25", """
                ,"supported_versions":{"2026-04-08":"https://shop.example/.well-known/ucp/2026-04-08","2026-01-11":"https://shop.example/old"}""");
        ObjectNode leaf = profile("2026-04-08", "");

        assertThat(UcpVersions.elsewhere(current, null)).isNull();
        assertThat(UcpVersions.elsewhere(current, UcpVersion.V2026_04_08)).isEqualTo("/.well-known/ucp/2026-04-08");
        ObjectNode shown = UcpProfile.of(current, shop(), null, null);
        assertThat(shown.at("/ucp/supported_versions")).isEqualTo(UcpSchema.read("""
                {"2026-04-08":"https://gate.example/adapters/ucp/global/.well-known/ucp/2026-04-08"}"""));
        assertThat(shown.at("/ucp/capabilities").has(UcpCompliance.EXTENSION)).isTrue();
        UcpSchema.holdsDetailed(UcpSchema.DETAILED_PROFILE, shown.toString());
        assertThat(UcpProfile.of(leaf, shop(), null, UcpVersion.V2026_04_08).at("/ucp/supported_versions"))
                .isInstanceOf(MissingNode.class);
        assertThatThrownBy(() -> UcpProfile.of(leaf, shop(), null, UcpVersion.V2026_08_25))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void showsTheNewestVersionThatItSpeaks() {
        ObjectNode later = profile("2027-01-31", """
                ,"supported_versions":{"2026-04-08":"https://shop.example/a","2026-08-25":"https://shop.example/b"}""");

        assertThat(UcpVersions.elsewhere(later, null)).isEqualTo("/b");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://shop.example/a/../b",
                "https://shop.example//x",
                "https://shop.example/%2e",
                "mailto:a",
                " ",
                "https://shop.example"
            })
    void followsNoPathOfAnotherForm(String address) {
        ObjectNode profile = profile("2027-01-31", ",\"supported_versions\":{\"2026-04-08\":\"" + address + "\"}");

        assertThat(UcpVersions.elsewhere(profile, null)).isNull();
    }

    private static ObjectNode profile(String version, String more) {
        return (ObjectNode) UcpSchema.read("""
                {"ucp":{"version":"%1$s","payment_handlers":{},
                  "services":{"dev.ucp.shopping":[{"version":"%1$s","transport":"rest","endpoint":"https://shop.example/ucp","schema":"https://ucp.dev/%1$s/services/shopping/rest.openapi.json"}]},
                  "capabilities":{"dev.ucp.shopping.checkout":[{"version":"%1$s","schema":"https://ucp.dev/%1$s/schemas/shopping/checkout.json"}],
                    "io.marketgate.shopping.compliance":[{"version":"2026-11-30","extends":"dev.ucp.shopping.checkout","schema":"https://marketgate.io/ucp/schemas/shopping/compliance.json"}]}%2$s}}""".formatted(version, more));
    }

    private static ProxiedStorefront shop() {
        return AgentStorefronts.shop("ucp");
    }

    private static PlatformLine line(int steps, String scale) {
        ObjectNode session = UcpSessions.detailed("A");
        ObjectNode line = (ObjectNode) session.at("/line_items/0");
        line.put("quantity", steps);
        ((ObjectNode) line.path("item"))
                .set(
                        "quantity_unit",
                        UcpSchema.read("{\"unit\":\"KGM\",\"display_text\":\"kg\",\"scale\":" + scale + "}"));
        return UcpSession.read(session, MissingNode.getInstance(), null)
                .cart()
                .lines()
                .get(0);
    }

    private static RuledLine unknown() {
        return Rulings.blockedBy(ReasonCode.IDENTITY_REQUIRED, Rulings.remedy(RemedyAction.VERIFY_IDENTITY, 1));
    }

    private static RuledLine limited() {
        ExplainedRemedy one = Rulings.remedy(RemedyAction.REDUCE_QUANTITY, 1);
        return Rulings.blockedBy(ReasonCode.LIMIT_EXCEEDED, one);
    }

    private static Ruling ruling(RuledLine... lines) {
        return new Ruling(Rulings.DECISION, List.of(lines), List.of(), null);
    }

    /** Every answer is held to the protocol's schema and the extension's. */
    private static void ruled(ObjectNode session, Escalation escalation, RuledLine... lines) {
        boolean whole = session.at("/line_items/0/totals").isArray();
        new UcpDialect(null).ruled(session, ruling(lines), escalation);
        if (whole) {
            UcpSchema.holdsDetailed(UcpSchema.COMPLIANCE, session.toString());
        }
    }
}
