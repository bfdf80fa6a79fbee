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
    private static final String CART_STEP = "CART_INTERACTION";
    private static final String LAST_STEP = "CHECKOUT_COMPLETION";

    private ValidationRequest() {}

    /** Whether a cart changes: an error would refuse the change, and so also one that takes a blocked line out. */
    static boolean isOfCart(JsonNode request) {
        return CART_STEP.equals(Told.text(request, "/step"));
    }

    /** @throws ProblemException if there are no lines, or one lacks what it is judged by */
    static PlatformCart read(JsonNode request) {
        String step = Told.need(request, "/step");
        List<PlatformLine> lines = new ArrayList<>();
        for (JsonNode line : request.path("lines")) {
            lines.add(new PlatformLine(
                    Told.need(line, "/id"),
                    Parts.names(line),
                    Told.whole(line, "/quantity", 1),
                    Told.amount(line, "/price")));
        }
        if (lines.isEmpty()) {
            throw ProblemException.invalid("/lines", "is needed");
        }
        return new PlatformCart(
                LAST_STEP.equals(step) ? Stage.PLACE_ORDER : Stage.CART,
                null,
                Told.text(request, "/locale"),
                Told.currency(request, "/currency"),
                Parts.address(request.path("shipTo"), "/countryCode", "/provinceCode", "/zip"),
                Told.text(request, "/customerId"),
                lines);
    }
}
