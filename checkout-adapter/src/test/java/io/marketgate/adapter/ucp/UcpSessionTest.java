package io.marketgate.adapter.ucp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
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

class UcpSessionTest {
    private static final Address SINGAPORE = new Address("SG", null, "Somewhere", "238823", List.of("1 Main Street"));

    private final ObjectNode session = UcpSessions.of("chk_1", "LIPSTICK-1", "SG", "238823");

    @Test
    void readsACheckoutThatCouldBeCompletedAsOneThatIsAboutToBeOrdered() {
        assertThat(read().cart())
                .isEqualTo(new PlatformCart(
                        Stage.PLACE_ORDER,
                        "chk_1",
                        "en",
                        Currency.getInstance("USD"),
                        SINGAPORE,
                        "ucp:chk_1",
                        List.of(new PlatformLine("0", "LIPSTICK-1", 2, new BigDecimal("12.50")))));
    }

    @ParameterizedTest
    @CsvSource({
        "incomplete, OPEN, CART",
        "requires_escalation, OPEN, CART",
        "ready_for_complete, OPEN, PLACE_ORDER",
        "complete_in_progress, OPEN, PLACE_ORDER",
        "completed, ORDERED, PLACE_ORDER",
        "canceled, ENDED, PLACE_ORDER"
    })
    void knowsHowFarACheckoutHasCome(String status, Progress progress, Stage stage) {
        session.put("status", status);

        assertThat(read().progress()).isEqualTo(progress);
        assertThat(read().cart().stage()).isEqualTo(stage);
    }

    @Test
    void ignoresTheContextsHintAtTheBuyersPlace() {
        session.remove("fulfillment");
        ((ObjectNode) session.path("context")).put("address_country", "SG");

        assertThat(read().cart().shipTo()).isNull();
    }

    @Test
    void usesTheRequestsDestinationIfTheCheckoutHasNone() {
        JsonNode asked = session.deepCopy();
        session.remove("fulfillment");

        assertThat(UcpSession.read(session, asked, null).cart().shipTo()).isEqualTo(SINGAPORE);
    }

    @Test
    void takesTheOnlyDestinationForTheChosenOne() {
        ((ObjectNode) session.at("/fulfillment/methods/0")).remove("selected_destination_id");

        assertThat(read().cart().shipTo()).isNull();
        ((ArrayNode) session.at("/fulfillment/methods/0/destinations")).remove(1);

        assertThat(read().cart().shipTo()).isEqualTo(SINGAPORE);
    }

    @Test
    void hasNoSingleDestinationForGoodsThatArePartlyPickedUpElsewhere() {
        session.withArray("/fulfillment/methods").add(UcpSchema.read("""
                {"id":"m_2","type":"pickup","line_item_ids":["li_1"],"destinations":[{"id":"s","name":"A shop","address":{"address_country":"HK"}}]}"""));

        assertUnknownPlace();
    }

    @Test
    void takesTheFlatAddressForTheShippingDestination() {
        destination().set("address", UcpSchema.read("{\"address_country\":\"TH\"}"));

        assertUnknownPlace();

        destination().set("address", destination().deepCopy());

        assertThat(read().cart().shipTo()).isEqualTo(SINGAPORE);
    }

    @Test
    void takesNoNestedAddressForAShippingDestinationThatIsNotFlat() {
        ObjectNode destination = destination();
        ObjectNode nested = destination.deepCopy();
        destination.removeAll();
        destination.put("id", nested.path("id").asText()).set("address", nested);

        assertThat(read().cart().shipTo()).isNotEqualTo(SINGAPORE);
    }

    @Test
    void hasNoSingleDestinationIfAMethodWithGoodsHasNone() {
        session.withArray("/fulfillment/methods")
                .add(UcpSchema.read("{\"id\":\"m_2\",\"type\":\"pickup\",\"line_item_ids\":[\"li_1\"]}"));

        assertUnknownPlace();
    }

    @Test
    void hasNoSingleDestinationIfAnUnknownOneIsSelected() {
        session.withArray("/fulfillment/methods").add(UcpSchema.read("""
                {"id":"m_2","type":"shipping","line_item_ids":["li_1"],"selected_destination_id":"x","destinations":[{"id":"d","address_country":"SG"}]}"""));

        assertUnknownPlace();
    }

    @Test
    void hasNoSingleDestinationIfAMethodsIsNotSelected() {
        session.withArray("/fulfillment/methods").add(UcpSchema.read("""
                {"id":"m_2","type":"shipping","line_item_ids":["li_1"],"destinations":[{"id":"d","address_country":"SG"},{"id":"e","address_country":"TH"}]}"""));

        assertUnknownPlace();
    }

    @Test
    void hasNoSingleDestinationIfALineIsInNoMethod() {
        ((ObjectNode) session.at("/fulfillment/methods/0")).set("line_item_ids", UcpSchema.read("[\"another\"]"));

        assertUnknownPlace();
    }

    @Test
    void needsNoDestinationForAMethodWithoutGoods() {
        session.withArray("/fulfillment/methods")
                .add(UcpSchema.read("{\"id\":\"m_2\",\"type\":\"pickup\",\"line_item_ids\":[]}"));

        assertThat(read().cart().shipTo()).isEqualTo(SINGAPORE);
    }

    private ObjectNode destination() {
        String selected =
                session.at("/fulfillment/methods/0/selected_destination_id").asText();
        for (JsonNode destination : session.at("/fulfillment/methods/0/destinations")) {
            if (destination.path("id").asText().equals(selected)) {
                return (ObjectNode) destination;
            }
        }
        throw new AssertionError("nothing is selected");
    }

    /** The session names a destination that cannot be judged, so the request's destination does not count. */
    private void assertUnknownPlace() {
        assertThat(read().cart().shipTo()).isEqualTo(new Address(null, null, null, null, List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ucp", "id", "status", "currency", "line_items"})
    void refusesACheckoutWithoutARequiredMember(String member) {
        session.remove(member);

        assertThatThrownBy(this::read).isInstanceOf(ProblemException.class);
    }

    @Test
    void refusesOtherVersions() {
        ((ObjectNode) session.path("ucp")).put("version", "2026-01-11");

        assertThatThrownBy(this::read).isInstanceOf(ProblemException.class);
    }

    @Test
    void refusesAnUnknownStatus() {
        session.put("status", "ready_for_payment");

        assertThatThrownBy(this::read).isInstanceOf(ProblemException.class);
    }

    private SessionReading read() {
        return UcpSession.read(session, MissingNode.getInstance(), null);
    }
}
