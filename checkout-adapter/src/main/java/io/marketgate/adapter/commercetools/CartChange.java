package io.marketgate.adapter.commercetools;

import io.marketgate.adapter.PlatformCart;
import io.marketgate.adapter.PlatformLine;
import io.marketgate.adapter.RuledLine;
import io.marketgate.adapter.Ruling;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Compares a cart with its state before a change. A shopper must always be able to remove or reduce a blocked line, so
 * a change is refused only if it increases the closed units of some goods. Goods are compared by SKU, because a front
 * end may move the same goods to a new line; both rulings take the destination into account. Placing the order is
 * refused in any case.
 */
final class CartChange {
    private CartChange() {}

    /**
     * The closed lines that the change made worse.
     *
     * @param before the ruling on the cart before the change
     * @param old the cart before the change
     */
    static List<RuledLine> worse(Ruling now, PlatformCart cart, Ruling before, PlatformCart old) {
        Map<String, Long> units = units(now, cart);
        Map<String, Long> unitsBefore = units(before, old);
        return now.closed().stream()
                .filter(line -> {
                    PlatformLine is = line(cart, line.id());
                    return units.getOrDefault(is.sku(), 0L) > unitsBefore.getOrDefault(is.sku(), 0L)
                            && !isAsMuch(is, before, old);
                })
                .toList();
    }

    /**
     * Whether this line was already closed with the same goods and no fewer units, so that another line made the cart
     * worse.
     */
    private static boolean isAsMuch(PlatformLine is, Ruling before, PlatformCart old) {
        return before.closed().stream()
                .filter(line -> line.id().equals(is.id()))
                .map(line -> line(old, line.id()))
                .anyMatch(was -> was.sku().equals(is.sku()) && was.quantity() >= is.quantity());
    }

    /** The closed units of each SKU. */
    private static Map<String, Long> units(Ruling ruling, PlatformCart cart) {
        Map<String, Long> units = new HashMap<>();
        ruling.closed().forEach(closed -> {
            PlatformLine line = line(cart, closed.id());
            units.merge(line.sku(), (long) line.quantity(), Long::sum);
        });
        return units;
    }

    private static PlatformLine line(PlatformCart cart, String id) {
        return cart.lines().stream()
                .filter(line -> line.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("a ruling names a line that its cart does not have"));
    }
}
