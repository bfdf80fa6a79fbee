package io.marketgate.adapter.shopify;

import com.fasterxml.jackson.databind.JsonNode;
import io.marketgate.adapter.PlatformCart;
import io.marketgate.adapter.PlatformLine;
import io.marketgate.adapter.Stage;
import io.marketgate.adapter.Told;
import io.marketgate.problem.ProblemException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a carrier service is asked (Shopify, "CarrierService"): the goods of a cart that must be shipped, and where to. */
final class CarrierRequest {
    private CarrierRequest() {}

    /**
     * The cart. No further question is asked before it is paid, so it is judged as an order.
     *
     * @throws ProblemException if there are no goods, or one lacks what it is judged by
     */
    static PlatformCart read(JsonNode request) {
        JsonNode rate = request.path("rate");
        Currency currency = Told.currency(rate, "/currency");
        List<PlatformLine> lines = new ArrayList<>();
        for (JsonNode item : rate.path("items")) {
            lines.add(new PlatformLine(
                    Integer.toString(lines.size()),
                    Parts.names(item),
                    Told.whole(item, "/quantity", 1),
                    major(Told.amount(item, "/price"), currency)));
        }
        if (lines.isEmpty()) {
            throw ProblemException.invalid("/rate/items", "is needed");
        }
        return new PlatformCart(
                Stage.PLACE_ORDER,
                null,
                Told.text(rate, "/locale"),
                currency,
                Parts.address(rate.path("destination"), "/country", "/province", "/postal_code"),
                null,
                lines);
    }

    private static @Nullable BigDecimal major(@Nullable BigDecimal price, @Nullable Currency currency) {
        return price == null || currency == null ? null : Hundredths.major(price);
    }
}
