package io.marketgate.adapter.acp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.marketgate.adapter.PlatformCart;
import io.marketgate.adapter.PlatformLine;
import io.marketgate.adapter.proxy.SessionReading;
import io.marketgate.adapter.proxy.SessionReading.Progress;
import io.marketgate.identity.address.Address;
import io.marketgate.journal.Stage;
import io.marketgate.problem.ProblemException;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AcpSessionTest {
    private static final Address SINGAPORE = new Address("SG", null, "Somewhere", "238823", List.of("1 Main Street"));

    private final ObjectNode session = AcpSessions.of("cs_1", "LIPSTICK-1", "SG", "238823");

    @Test
    void readsASessionThatCouldBePaidForAsOneThatIsAboutToBeOrdered() {
        assertThat(read().cart())
                .isEqualTo(new PlatformCart(
                        Stage.PLACE_ORDER,
                        "cs_1",
                        "en",
                        Currency.getInstance("USD"),
                        SINGAPORE,
                        "acp:cs_1",
                        List.of(new PlatformLine("0", "LIPSTICK-1", 2, new BigDecimal("12.50")))));
    }

    @ParameterizedTest
    @CsvSource({
        "incomplete, OPEN, CART",
        "not_ready_for_payment, OPEN, CART",
        "requires_escalation, OPEN, CART",
        "authentication_required, OPEN, PLACE_ORDER",
        "pending_approval, OPEN, PLACE_ORDER",
        "complete_in_progress, OPEN, PLACE_ORDER",
        "in_progress, OPEN, PLACE_ORDER",
        "completed, ORDERED, PLACE_ORDER",
        "canceled, ENDED, PLACE_ORDER",
        "expired, ENDED, PLACE_ORDER"
    })
    void knowsHowFarASessionHasCome(String status, Progress progress, Stage stage) {
        session.put("status", status);

        assertThat(read().progress()).isEqualTo(progress);
        assertThat(read().cart().stage()).isEqualTo(stage);
    }

    @Test
    void ignoresTheAgentsStatementsAboutTheBuyer() {
        session.putObject("buyer").put("email", "a@shop.example").put("customer_id", "verified-one");

        assertThat(read().cart().subject()).isEqualTo("acp:cs_1");
    }

    @Test
    void countsCurrenciesWithoutCents() {
        session.put("currency", "jpy");

        assertThat(read().cart().lines().get(0).unitPrice()).isEqualByComparingTo("1250");
    }

    @Test
    void takesThePriceFromTheTotalsIfTheLineHasNone() {
        line().remove("unit_amount");
        ((ObjectNode) line().at("/totals/0")).put("amount", 2501);

        assertThat(read().cart().lines().get(0).unitPrice()).isEqualByComparingTo("12.51");
    }

    @Test
    void usesTheRequestsAddressIfTheSessionHasNone() {
        JsonNode asked = AcpSessions.of("x", "x", "SG", "238823");
        session.remove("fulfillment_details");

        assertThat(AcpSession.read(session, asked, null).cart().shipTo()).isEqualTo(SINGAPORE);
        assertThat(read().cart().shipTo()).isNull();
    }

    @Test
    void hasNoSingleDestinationForGoodsThatGoToSeveral() {
        session.set("fulfillment_groups", AcpSchema.read("""
                        [{"id":"g","item_ids":["li_1"],"destination_type":"shipping","fulfillment_details":{"address":{"country":"TH"}}}]"""));

        assertUnknownPlace();
    }

    @Test
    void hasNoSingleDestinationForGoodsThatArePickedUpElsewhere() {
        session.set(
                "selected_fulfillment_options",
                AcpSchema.read("[{\"type\":\"pickup\",\"option_id\":\"p\",\"item_ids\":[]}]"));
        session.set(
                "fulfillment_options",
                AcpSchema.read("[{\"type\":\"pickup\",\"id\":\"p\",\"location\":{\"address\":{\"country\":\"HK\"}}}]"));

        assertUnknownPlace();
    }

    @Test
    void hasNoSingleDestinationIfThePickupLocationIsUnknown() {
        session.set(
                "selected_fulfillment_options",
                AcpSchema.read("[{\"type\":\"pickup\",\"option_id\":\"unknown\",\"item_ids\":[\"li_1\"]}]"));

        assertUnknownPlace();
    }

    @Test
    void hasNoSingleDestinationIfALineIsInNoGroup() {
        session.remove("fulfillment_details");
        session.set("fulfillment_groups", AcpSchema.read("""
                [{"id":"g","item_ids":["another"],"destination_type":"shipping","fulfillment_details":{"address":{"country":"SG"}}}]"""));

        assertUnknownPlace();
    }

    /** The session names a destination that cannot be judged, so the request's destination does not count. */
    private void assertUnknownPlace() {
        assertThat(read().cart().shipTo()).isEqualTo(new Address(null, null, null, null, List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "status", "currency", "line_items"})
    void refusesASessionWithoutARequiredMember(String member) {
        session.remove(member);

        assertThatThrownBy(this::read).isInstanceOf(ProblemException.class);
    }

    @Test
    void refusesAnUnknownStatus() {
        session.put("status", "ready");

        assertThatThrownBy(this::read).isInstanceOf(ProblemException.class);
    }

    @Test
    void refusesFractionsOfAMinorUnit() {
        line().put("unit_amount", 12.5);

        assertThatThrownBy(this::read).isInstanceOf(ProblemException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create_checkout_session_response",
                "update_checkout_session_response",
                "complete_checkout_session_response",
                "cancel_checkout_session_response",
                "checkout_session_with_payment_declined"
            })
    void understandsTheVendorsSessions(String name) {
        SessionReading reading = AcpSession.read((ObjectNode) AcpSchema.example(name), MissingNode.getInstance(), null);

        assertThat(reading.cart().lines()).extracting(PlatformLine::sku).containsOnly("item_123");
        assertThat(reading.cart().lines()).extracting(PlatformLine::unitPrice).allSatisfy(price -> assertThat(price)
                .isEqualByComparingTo("3.00"));
        assertThat(reading.cart().shipTo()).isNotNull();
    }

    private SessionReading read() {
        return AcpSession.read(session, MissingNode.getInstance(), null);
    }

    private ObjectNode line() {
        return (ObjectNode) session.at("/line_items/0");
    }
}
