package io.marketgate.adapter.shopify;

import com.fasterxml.jackson.databind.JsonNode;
import io.marketgate.adapter.PlatformCart;
import io.marketgate.adapter.PlatformJson;
import io.marketgate.adapter.PlatformLine;
import io.marketgate.journal.Stage;
import io.marketgate.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;

/**
 * The request of a validation function, in a form of our own: the step of the buyer's journey, and the cart as in the
 * function's input.
 */
final class ValidationRequest {
    private static final String CART_STEP = "CART_INTERACTION";
    private static final String LAST_STEP = "CHECKOUT_COMPLETION";

    private ValidationRequest() {}

    /** Whether the cart is changing: an error would refuse every change, even one that removes a blocked line. */
    static boolean isOfCart(JsonNode request) {
        return CART_STEP.equals(PlatformJson.text(request, "/step"));
    }

    /** @throws ProblemException if there are no lines, or one lacks a member that a decision needs */
    static PlatformCart read(JsonNode request) {
        String step = PlatformJson.required(request, "/step");
        List<PlatformLine> lines = new ArrayList<>();
        for (JsonNode line : request.path("lines")) {
            lines.add(new PlatformLine(
                    PlatformJson.required(line, "/id"),
                    Parts.names(line),
                    PlatformJson.integer(line, "/quantity", 1),
                    PlatformJson.amount(line, "/price")));
        }
        if (lines.isEmpty()) {
            throw ProblemException.invalid("/lines", "is needed");
        }
        return new PlatformCart(
                LAST_STEP.equals(step) ? Stage.PLACE_ORDER : Stage.CART,
                null,
                PlatformJson.text(request, "/locale"),
                PlatformJson.currency(request, "/currency"),
                Parts.address(request.path("shipTo"), "/countryCode", "/provinceCode", "/zip"),
                PlatformJson.text(request, "/customerId"),
                lines);
    }
}
