package io.marketgate.adapter.acp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.marketgate.adapter.Conformance;
import io.marketgate.adapter.RuledLine;
import io.marketgate.adapter.Ruling;
import io.marketgate.adapter.Rulings;
import io.marketgate.adapter.proxy.Escalation;
import io.marketgate.decision.ReasonCode;
import io.marketgate.decision.RemedyAction;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AcpDialectTest {
    private static final String PAGE = "https://shop.example/identity";

    @ParameterizedTest
    @EnumSource(AcpVersion.class)
    void sendsTheBuyerToTheOtherStorefront(AcpVersion version) {
        ObjectNode session = ruled(version, inPlace(Rulings.handedOver()), new Escalation(Rulings.URL));

        AcpSchema.holds(version.text(), "CheckoutSession", session.toString());
        assertThat(session.path("status").textValue()).isEqualTo("requires_escalation");
        assertThat(session.path("continue_url").textValue()).isEqualTo(Rulings.URL);
        assertThat(message(session).path("code").textValue()).isEqualTo("region_restricted");
        assertThat(message(session).path("param").textValue()).isEqualTo("$.line_items[0]");
    }

    @ParameterizedTest
    @EnumSource(AcpVersion.class)
    void keepsABlockedSessionFromBeingPaid(AcpVersion version) {
        ObjectNode session = ruled(version, inPlace(Rulings.blocked()), Escalation.none());

        AcpSchema.holds(version.text(), "CheckoutSession", session.toString());
        assertThat(session.path("status").textValue()).isEqualTo("not_ready_for_payment");
        assertThat(message(session).path("code").textValue()).isEqualTo("region_restricted");
        assertThat(message(session).path("content").textValue())
                .isEqualTo("PAIN-PATCH-1: Not listed. (Medicines Act 1975; Health Sciences Authority)");
        assertThat(session.has("continue_url")).isFalse();
    }

    @ParameterizedTest
    @EnumSource(AcpVersion.class)
    void addsTheTermsToOpenLines(AcpVersion version) {
        ObjectNode session = ruled(version, inPlace(Rulings.open()), Escalation.none());

        AcpSchema.holds(version.text(), "CheckoutSession", session.toString());
        assertThat(session.path("status").textValue()).isEqualTo("ready_for_payment");
        assertThat(session.path("messages")).isEmpty();
        assertThat(session.at("/line_items/0/disclosures/0/content").textValue())
                .isEqualTo("For own use.");
    }

    @Test
    void namesWhoResolvesAMessageInVersionsThatSupportIt() {
        Escalation page = new Escalation(PAGE);

        assertThat(message(ruled(AcpVersion.V2026_04_17, inPlace(Rulings.needsIdentity()), page))
                        .path("resolution")
                        .textValue())
                .isEqualTo("requires_buyer_input");
        assertThat(message(ruled(AcpVersion.V2026_01_30, inPlace(Rulings.needsIdentity()), page))
                        .has("resolution"))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "AGE_REQUIRED, VERIFY_IDENTITY, age_verification_required, requires_buyer_input, $.line_items[0]",
        "IDENTITY_REQUIRED, VERIFY_IDENTITY, intervention_required, requires_buyer_input, $.line_items[0]",
        "PRESCRIPTION_REQUIRED, PRESENT_PRESCRIPTION, approval_required, requires_buyer_input, $.line_items[0]",
        "LIMIT_EXCEEDED, REDUCE_QUANTITY, quantity_exceeded, recoverable, $.line_items[0]",
        "LIMIT_EXCEEDED, , maximum_exceeded, recoverable, $.line_items[0]",
        "UNRESOLVED_DESTINATION, CORRECT_ADDRESS, invalid, recoverable, $.fulfillment_details.address",
        "UNKNOWN_SKU, , unsupported, recoverable, $.line_items[0]",
        "PROHIBITED, , region_restricted, recoverable, $.line_items[0]"
    })
    void saysInTheProtocolsWordsWhatIsToBeDone(
            ReasonCode reason, @Nullable RemedyAction action, String code, String resolution, String param) {
        RuledLine line =
                action == null ? Rulings.blockedBy(reason) : Rulings.blockedBy(reason, Rulings.remedy(action, 1));
        Ruling ruling = new Ruling(Rulings.DECISION, List.of(line), List.of(), null);

        ObjectNode session = ruled(AcpVersion.V2026_04_17, ruling, Escalation.none());

        AcpSchema.holds("2026-04-17", "CheckoutSession", session.toString());
        assertThat(message(session).path("code").textValue()).isEqualTo(code);
        assertThat(message(session).path("resolution").textValue()).isEqualTo(resolution);
        assertThat(message(session).path("param").textValue()).isEqualTo(param);
    }

    @Test
    void removesPaymentMembersFromAClosedSession() {
        ObjectNode paid = AcpSessions.of("cs_1", "A", "SG", "238823");
        paid.putObject("order").put("id", "o");

        ObjectNode session =
                new AcpDialect(AcpVersion.V2026_04_17, null).ruled(paid, inPlace(Rulings.blocked()), Escalation.none());

        assertThat(session.has("order")).isFalse();
    }

    @Test
    void isHeldToEachVersionsOwnSchema() {
        assumeThat(Conformance.isThere()).as("the vendors' conformance folder").isTrue();
        String newer = ruled(AcpVersion.V2026_04_17, inPlace(Rulings.blocked()), Escalation.none())
                .toString();

        assertThatThrownBy(() -> AcpSchema.holds("2026-01-30", "CheckoutSession", newer))
                .isInstanceOf(AssertionError.class);
    }

    private static ObjectNode ruled(AcpVersion version, Ruling ruling, Escalation escalation) {
        ObjectNode session = AcpSessions.of("cs_1", ruling.lines().get(0).sku(), "SG", "238823");
        return new AcpDialect(version, null).ruled(session, ruling, escalation);
    }

    private static JsonNode message(ObjectNode session) {
        return session.at("/messages/0");
    }

    /** The same ruling with positions as line ids. */
    private static Ruling inPlace(Ruling ruling) {
        RuledLine line = ruling.lines().get(0);
        return new Ruling(
                ruling.decision(),
                List.of(new RuledLine(
                        "0",
                        line.sku(),
                        line.verdict(),
                        line.summary(),
                        line.terms(),
                        line.reasons(),
                        line.remedies())),
                ruling.handovers(),
                null);
    }
}
