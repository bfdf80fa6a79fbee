package io.marketgate.adapter.commercetools;

import io.marketgate.adapter.PlatformCart;
import io.marketgate.adapter.PlatformLine;
import io.marketgate.adapter.RuledLine;
import io.marketgate.adapter.Ruling;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a change does to a cart that is closed. A shopper must always be able to take a blocked line out or to have less of it,
 * so only lines that are closed now and were not, or are more of what was closed, refuse a change. The order is refused
 * whatever was closed before.
 */
final class CartChange {
    private CartChange() {}

    /**
     * The closed lines by which the cart is more regulated than it was.
     *
     * @param before how the cart was ruled before the change
     * @param old the cart before the change
     */
    static List<RuledLine> worse(Ruling now, PlatformCart cart, Ruling before, PlatformCart old) {
        Map<String, PlatformLine> closed = new HashMap<>();
        before.closed().forEach(line -> closed.put(line.id(), line(old, line.id())));
        return now.closed().stream()
                .filter(line -> {
                    PlatformLine was = closed.get(line.id());
                    PlatformLine is = line(cart, line.id());
                    return was == null || !was.names().equals(is.names()) || was.quantity() < is.quantity();
                })
                .toList();
    }

    private static PlatformLine line(PlatformCart cart, String id) {
        return cart.lines().stream()
                .filter(line -> line.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("a ruling names a line that its cart does not have"));
    }
}
