package io.marketgate.adapter.ucp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.marketgate.adapter.Conformance;
import io.marketgate.adapter.RuledLine;
import io.marketgate.adapter.Ruling;
import io.marketgate.adapter.Rulings;
import io.marketgate.adapter.proxy.AgentStorefronts;
import io.marketgate.adapter.proxy.Escalation;
import io.marketgate.adapter.proxy.ProxiedStorefront;
import io.marketgate.decision.ReasonCode;
import io.marketgate.decision.RemedyAction;
import io.marketgate.problem.ProblemException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UcpDialectTest {
    @Test
    void sendsTheBuyerToTheOtherStorefront() {
        ObjectNode session = ruled(inPlace(Rulings.handedOver()), new Escalation(Rulings.URL));

        UcpSchema.holds(UcpSchema.CHECKOUT, session.toString());
        assertThat(session.path("status").textValue()).isEqualTo("requires_escalation");
        assertThat(session.path("continue_url").textValue()).isEqualTo(Rulings.URL);
        assertThat(message(session).path("severity").textValue()).isEqualTo("requires_buyer_review");
    }

    @Test
    void keepsABlockedCheckoutFromBeingCompleted() {
        ObjectNode session = ruled(inPlace(Rulings.blocked()), Escalation.none());

        UcpSchema.holds(UcpSchema.CHECKOUT, session.toString());
        assertThat(session.path("status").textValue()).isEqualTo("incomplete");
        assertThat(message(session).path("severity").textValue()).isEqualTo("recoverable");
        assertThat(message(session).path("content").textValue())
                .isEqualTo("PAIN-PATCH-1: Not listed. (Medicines Act 1975; Health Sciences Authority)");
    }

    @Test
    void addsTheTermsToOpenLines() {
        ObjectNode session = ruled(inPlace(Rulings.open()), Escalation.none());

        UcpSchema.holds(UcpSchema.CHECKOUT, session.toString());
        assertThat(session.path("status").textValue()).isEqualTo("ready_for_complete");
        assertThat(message(session).path("presentation").textValue()).isEqualTo("disclosure");
        assertThat(message(session).path("content").textValue()).isEqualTo("For own use.");
    }

    @ParameterizedTest
    @CsvSource({
        "AGE_REQUIRED, VERIFY_IDENTITY, age_verification_required, requires_buyer_input, $.line_items[0]",
        "IDENTITY_REQUIRED, VERIFY_IDENTITY, identity_required, requires_buyer_input, $.line_items[0]",
        "PRESCRIPTION_REQUIRED, PRESENT_PRESCRIPTION, prescription_required, requires_buyer_input, $.line_items[0]",
        "LIMIT_EXCEEDED, REDUCE_QUANTITY, quantity_exceeded, recoverable, $.line_items[0]",
        "LIMIT_EXCEEDED, , maximum_exceeded, recoverable, $.line_items[0]",
        "UNRESOLVED_DESTINATION, CORRECT_ADDRESS, address_undeliverable, recoverable, $.fulfillment",
        "UNKNOWN_SKU, , item_unavailable, recoverable, $.line_items[0]",
        "PROHIBITED, , region_restricted, recoverable, $.line_items[0]"
    })
    void saysInTheProtocolsWordsWhatIsToBeDone(
            ReasonCode reason, @Nullable RemedyAction action, String code, String severity, String path) {
        RuledLine line =
                action == null ? Rulings.blockedBy(reason) : Rulings.blockedBy(reason, Rulings.remedy(action, 1));

        ObjectNode session = ruled(new Ruling(Rulings.DECISION, List.of(line), List.of(), null), Escalation.none());

        UcpSchema.holds(UcpSchema.CHECKOUT, session.toString());
        assertThat(message(session).path("code").textValue()).isEqualTo(code);
        assertThat(message(session).path("severity").textValue()).isEqualTo(severity);
        assertThat(message(session).path("path").textValue()).isEqualTo(path);
    }

    @Test
    void showsAgentsNoWayPastTheGate() {
        ObjectNode profile = (ObjectNode) UcpSchema.read("""
                {"ucp":{"version":"2026-04-08","supported_versions":{"2026-01-11":"https://shop.example/old"},"payment_handlers":{},
                  "services":{"dev.ucp.shopping":[
                    {"version":"2026-04-08","transport":"rest","endpoint":"https://shop.example/ucp"},
                    {"version":"2026-04-08","transport":"mcp","endpoint":"https://shop.example/mcp"}],
                    "com.example.other":[{"version":"2026-04-08","transport":"rest","endpoint":"https://shop.example/other"}]},
                  "capabilities":{"dev.ucp.shopping.checkout":[{"version":"2026-04-08"}],"dev.ucp.shopping.cart":[{"version":"2026-04-08"}],
                    "dev.ucp.shopping.order":[{"version":"2026-04-08"}],"dev.ucp.shopping.ap2_mandate":[{"version":"2026-04-08"}]}}}""");

        ObjectNode shown = UcpProfile.of(profile, AgentStorefronts.shop("ucp"), null, null);

        UcpSchema.holds(UcpSchema.PROFILE, shown.toString());
        assertThat(shown.toString()).doesNotContain("shop.example");
        assertThat(shown.findValuesAsText("endpoint")).containsExactly("https://gate.example/adapters/ucp/global");
        assertThat(shown.at("/ucp/capabilities").fieldNames())
                .toIterable()
                .containsExactly("dev.ucp.shopping.checkout", "dev.ucp.shopping.order");
    }

    @Test
    void showsThatItResolvesTheMerchantsPermalinks() {
        ObjectNode profile = (ObjectNode) UcpSchema.read("""
                {"ucp":{"version":"2026-04-08","payment_handlers":{},
                  "services":{"dev.ucp.shopping":[{"version":"2026-04-08","transport":"rest","endpoint":"https://shop.example/ucp"}]},
                  "capabilities":{"dev.ucp.shopping.checkout":[{"version":"2026-04-08"}],
                    "dev.ucp.shopping.permalink":[{"version":"2026-04-08","config":{"endpoint":"https://shop.example/buy","short":"https://shop.example/b"}}]}}}""");
        ProxiedStorefront shop = AgentStorefronts.shop("ucp");

        ObjectNode without = UcpProfile.of(profile.deepCopy(), shop, null, null);
        ObjectNode with = UcpProfile.of(profile, shop, PermalinkEndpoint.atGate(shop), null);

        JsonNode declared = with.at("/ucp/capabilities/dev.ucp.shopping.permalink/0");
        UcpSchema.holds(UcpSchema.PROFILE, with.toString());
        UcpSchema.holds(UcpSchema.PERMALINK, declared.toString());
        assertThat(declared.at("/config/endpoint").textValue())
                .isEqualTo("https://gate.example/adapters/ucp/global/permalink");
        assertThat(with.toString()).doesNotContain("shop.example");
        assertThat(without.at("/ucp/capabilities").has("dev.ucp.shopping.permalink"))
                .isFalse();
    }

    @Test
    void showsNoProfileWithoutACheckoutOverRest() {
        ObjectNode profile = (ObjectNode) UcpSchema.read("{\"ucp\":{\"version\":\"2026-04-08\",\"services\":{}}}");

        assertThatThrownBy(() -> UcpProfile.of(profile, AgentStorefronts.shop("ucp"), null, null))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void isHeldToTheVendorsSchema() {
        assumeThat(Conformance.isThere()).as("the vendors' conformance folder").isTrue();
        ObjectNode session = ruled(inPlace(Rulings.blocked()), Escalation.none());
        ((ObjectNode) message(session)).put("severity", "high");

        assertThatThrownBy(() -> UcpSchema.holds(UcpSchema.CHECKOUT, session.toString()))
                .isInstanceOf(AssertionError.class);
    }

    private static ObjectNode ruled(Ruling ruling, Escalation escalation) {
        ObjectNode session = UcpSessions.of("chk_1", ruling.lines().get(0).sku(), "SG", "238823");
        return new UcpDialect(null).ruled(session, ruling, escalation);
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
