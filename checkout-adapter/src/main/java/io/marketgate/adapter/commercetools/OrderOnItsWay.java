package io.marketgate.adapter.commercetools;

import com.fasterxml.jackson.databind.JsonNode;
import io.marketgate.adapter.PlatformCart;
import io.marketgate.adapter.PlatformJson;
import io.marketgate.journal.Stage;
import io.marketgate.problem.ProblemException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An order whose goods leave for the buyer once an update is stored (commercetools HTTP API reference, "Orders"), with
 * its receipt.
 *
 * @param cart the order in the form in which it was judged when it was placed
 * @param receipt null if the order has none
 * @param placedAt the earliest time at which the gate may have been asked about the order
 */
record OrderOnItsWay(PlatformCart cart, @Nullable String receipt, Instant placedAt) {
    /**
     * States in which no goods leave. A state that the platform adds later is not among them and so needs a receipt.
     */
    private static final Set<String> AT_REST = Set.of("Pending", "Delayed", "Backorder", "Canceled");

    private static final Set<String> UNFINISHED = Set.of("Open", "Confirmed");
    private static final String CANCELLED = "Cancelled";

    /**
     * The platform's timeout for extensions. The order's creation time may be that much later than the ruling, so a
     * receipt that expires in between stays valid.
     */
    private static final Duration LONGEST_TIMEOUT = Duration.ofSeconds(10);

    /**
     * Reads an order from a call.
     *
     * @return null if the update ships nothing or cancels the order, so that staff can always stop an order
     * @throws ProblemException if there is no order, or it lacks a required member
     */
    static @Nullable OrderOnItsWay read(JsonNode input) {
        JsonNode order = ExtensionInput.resource(input);
        return isOnItsWay(order)
                ? new OrderOnItsWay(
                        ExtensionInput.cart(order, Stage.PLACE_ORDER), ReceiptField.of(order), placedAt(order))
                : null;
    }

    private static boolean isOnItsWay(JsonNode order) {
        String state = PlatformJson.text(order, "/orderState");
        if (CANCELLED.equals(state)) {
            return false;
        }
        String shipment = PlatformJson.text(order, "/shipmentState");
        return (state != null && !UNFINISHED.contains(state))
                || (shipment != null && !AT_REST.contains(shipment))
                || hasDeliveries(order);
    }

    /**
     * Parcels can be added without a change of the order's state; with several shipping methods, each method has its
     * own parcels.
     */
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
            return Instant.parse(PlatformJson.required(order, "/createdAt")).minus(LONGEST_TIMEOUT);
        } catch (DateTimeException e) {
            throw ProblemException.invalid("/createdAt", "an instant is expected");
        }
    }
}
