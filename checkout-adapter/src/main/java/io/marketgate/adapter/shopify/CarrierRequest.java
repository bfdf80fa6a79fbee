package io.marketgate.adapter.shopify;

import com.fasterxml.jackson.databind.JsonNode;
import io.marketgate.adapter.PlatformCart;
import io.marketgate.adapter.PlatformJson;
import io.marketgate.adapter.PlatformLine;
import io.marketgate.journal.Stage;
import io.marketgate.problem.ProblemException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A request to a carrier service (Shopify, "CarrierService"): the shippable goods of a cart, and the destination. */
final class CarrierRequest {
    private CarrierRequest() {}

    /**
     * Reads the cart. The platform asks no later question before payment, so the cart is judged as an order.
     *
     * @throws ProblemException if there are no goods, or a line lacks a member that a decision needs
     */
    static PlatformCart read(JsonNode request) {
        JsonNode rate = request.path("rate");
        Currency currency = PlatformJson.currency(rate, "/currency");
        List<PlatformLine> lines = new ArrayList<>();
        for (JsonNode item : rate.path("items")) {
            lines.add(new PlatformLine(
                    Integer.toString(lines.size()),
                    Parts.names(item),
                    PlatformJson.integer(item, "/quantity", 1),
                    major(PlatformJson.amount(item, "/price"), currency)));
        }
        if (lines.isEmpty()) {
            throw ProblemException.invalid("/rate/items", "is needed");
        }
        return new PlatformCart(
                Stage.PLACE_ORDER,
                null,
                PlatformJson.text(rate, "/locale"),
                currency,
                Parts.address(rate.path("destination"), "/country", "/province", "/postal_code"),
                null,
                lines);
    }

    private static @Nullable BigDecimal major(@Nullable BigDecimal price, @Nullable Currency currency) {
        return price == null || currency == null ? null : Hundredths.major(price);
    }
}
