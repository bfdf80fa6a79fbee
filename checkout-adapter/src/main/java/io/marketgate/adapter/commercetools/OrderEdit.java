package io.marketgate.adapter.commercetools;

import com.fasterxml.jackson.databind.JsonNode;
import io.marketgate.adapter.PlatformCart;
import io.marketgate.adapter.PlatformJson;
import io.marketgate.adapter.PlatformLine;
import io.marketgate.journal.Stage;
import io.marketgate.problem.ProblemException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An update that changes what an order sells or where to (commercetools HTTP API reference, "Orders", "Order Edits").
 * Any other update is no sale, and one that cancels the order stops it.
 *
 * @param now the order after the update
 * @param before the order before the update
 */
record OrderEdit(PlatformCart now, PlatformCart before) {
    /** The members that say what is sold and where to. */
    private static final List<String> SOLD =
            List.of("lineItems", "customLineItems", "shippingAddress", "itemShippingAddresses", "shipping", "country");

    private static final String CANCELLED = "Cancelled";

    /**
     * Reads an update of an order.
     *
     * @return null if the platform does not send the order before the update, or the update is no edit
     * @throws ProblemException if what has changed cannot be read
     */
    static @Nullable OrderEdit read(JsonNode input) {
        JsonNode order = ExtensionInput.resource(input);
        JsonNode old = input.at("/oldResource/obj");
        boolean same = SOLD.stream().allMatch(member -> order.path(member).equals(old.path(member)));
        if (!old.isObject() || same || CANCELLED.equals(PlatformJson.text(order, "/orderState"))) {
            return null;
        }
        return new OrderEdit(ExtensionInput.cart(order, Stage.EDIT), ExtensionInput.cart(old, Stage.EDIT));
    }

    /** Whether the order gets more of some goods, or another place. An edit that does not is never refused. */
    boolean sellsMore() {
        Map<String, Long> were = units(before);
        return !Objects.equals(now.shipTo(), before.shipTo())
                || units(now).entrySet().stream()
                        .anyMatch(goods -> goods.getValue() > were.getOrDefault(goods.getKey(), 0L));
    }

    private static Map<String, Long> units(PlatformCart order) {
        Map<String, Long> units = new HashMap<>();
        for (PlatformLine line : order.lines()) {
            units.merge(line.sku(), (long) line.quantity(), Long::sum);
        }
        return units;
    }
}
