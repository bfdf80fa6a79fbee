package io.marketgate.adapter.commercetools;

import com.fasterxml.jackson.databind.JsonNode;
import io.marketgate.adapter.PlatformCart;
import io.marketgate.adapter.Stage;
import io.marketgate.adapter.Told;
import io.marketgate.problem.ProblemException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An order whose goods are on their way to the buyer once an update of it is stored (commercetools HTTP API reference,
 * "Orders"), with what proves that it went through the gate.
 *
 * @param cart as it was judged when the order was placed, if nothing of it has changed
 * @param receipt null where it keeps none
 * @param placedAt when the gate may have been asked about it, at the earliest
 */
record OrderOnItsWay(PlatformCart cart, @Nullable String receipt, Instant placedAt) {
    /** States in which nothing leaves; one that the platform may yet invent is not among them. */
    private static final Set<String> AT_REST = Set.of("Pending", "Delayed", "Backorder", "Canceled");

    private static final Set<String> UNFINISHED = Set.of("Open", "Confirmed");
    private static final String CANCELLED = "Cancelled";

    /** As long as the platform waits for an extension: in between a receipt may expire, and the order is none the worse. */
    private static final Duration LONGEST_TIMEOUT = Duration.ofSeconds(10);

    /**
     * The order of a call.
     *
     * @return null where it stays where it is, or is called off, so that staff can always stop one
     * @throws ProblemException if there is no order, or it lacks what every order has
     */
    static @Nullable OrderOnItsWay read(JsonNode input) {
        JsonNode order = ExtensionInput.resource(input);
        return isOnItsWay(order)
                ? new OrderOnItsWay(
                        ExtensionInput.cart(order, Stage.PLACE_ORDER), ReceiptField.of(order), placedAt(order))
                : null;
    }

    private static boolean isOnItsWay(JsonNode order) {
        String state = Told.text(order, "/orderState");
        if (CANCELLED.equals(state)) {
            return false;
        }
        String shipment = Told.text(order, "/shipmentState");
        return (state != null && !UNFINISHED.contains(state))
                || (shipment != null && !AT_REST.contains(shipment))
                || hasDeliveries(order);
    }

    /** Parcels can be told of without a word on the order's state; with several shipping methods, of each apart. */
    private static boolean hasDeliveries(JsonNode order) {
        if (!order.at("/shippingInfo/deliveries").isEmpty()) {
            return true;
        }
        for (JsonNode shipping : order.path("shipping")) {
            if (!shipping.at("/shippingInfo/deliveries").isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private static Instant placedAt(JsonNode order) {
        try {
            return Instant.parse(Told.need(order, "/createdAt")).minus(LONGEST_TIMEOUT);
        } catch (DateTimeException e) {
            throw ProblemException.invalid("/createdAt", "an instant is expected");
        }
    }
}
