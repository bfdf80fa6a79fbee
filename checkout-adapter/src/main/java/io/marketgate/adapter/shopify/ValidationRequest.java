package io.marketgate.adapter.shopify;

import com.fasterxml.jackson.databind.JsonNode;
import io.marketgate.adapter.PlatformCart;
import io.marketgate.adapter.PlatformLine;
import io.marketgate.adapter.Stage;
import io.marketgate.adapter.Told;
import io.marketgate.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;

/**
 * What a validation function sends. Its form is ours: the step of the buyer's journey, and the cart as the function's input
 * has it.
 */
final class ValidationRequest {
    private static final String COMPLETION = "CHECKOUT_COMPLETION";

    private ValidationRequest() {}

    /** @throws ProblemException if there are no lines, or one lacks what it is judged by */
    static PlatformCart read(JsonNode request) {
        boolean last = COMPLETION.equals(Told.need(request, "/step"));
        List<PlatformLine> lines = new ArrayList<>();
        for (JsonNode line : request.path("lines")) {
            lines.add(new PlatformLine(
                    Told.need(line, "/id"),
                    Parts.sku(line),
                    Told.whole(line, "/quantity", 1),
                    Told.amount(line, "/price")));
        }
        if (lines.isEmpty()) {
            throw ProblemException.invalid("/lines", "is needed");
        }
        return new PlatformCart(
                last ? Stage.PLACE_ORDER : Stage.CART,
                null,
                Told.text(request, "/locale"),
                Told.currency(request, "/currency"),
                Parts.address(request.path("shipTo"), "/countryCode", "/provinceCode", "/zip"),
                Told.text(request, "/customerId"),
                lines);
    }
}
