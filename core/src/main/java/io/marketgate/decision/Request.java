package io.marketgate.decision;

import io.marketgate.market.Territory;
import io.marketgate.merchant.Merchant;
import io.marketgate.rule.Rulebook;
import java.math.BigDecimal;
import java.time.Instant;

/** Everything one decision may look at, but the dossiers. */
record Request(Cart cart, Territory territory, Merchant merchant, Rulebook rulebook, Assurance assurance, Instant now) {

    /** Sales units in the whole cart. */
    BigDecimal orderUnits() {
        long units = 0;
        for (CartLine line : cart.lines()) {
            units += line.quantity();
        }
        return BigDecimal.valueOf(units);
    }
}
