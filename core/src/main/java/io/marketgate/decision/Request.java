package io.marketgate.decision;

import io.marketgate.market.Territory;
import io.marketgate.merchant.Merchant;
import io.marketgate.product.Sku;
import io.marketgate.rule.Rulebook;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/** Everything one decision may look at, but the dossiers. */
record Request(Cart cart, Territory territory, Merchant merchant, Rulebook rulebook, Assurance assurance, Instant now) {
    private static final LineId ANY = new LineId("any");

    /**
     * The same asked by anybody for any quantity of one SKU: what a rule says then without asking for cart or buyer, it
     * says of every cart, and until when it says so depends on none.
     */
    Request ofAnybody(Sku sku) {
        CartLine line = new CartLine(ANY, sku, 1, BigDecimal.ZERO, null, List.of());
        return new Request(
                new Cart(cart.storefront(), cart.currency(), List.of(line)),
                territory,
                merchant,
                rulebook,
                Assurance.NONE,
                now);
    }

    /** Sales units in the whole cart. */
    BigDecimal orderUnits() {
        long units = 0;
        for (CartLine line : cart.lines()) {
            units += line.quantity();
        }
        return BigDecimal.valueOf(units);
    }
}
