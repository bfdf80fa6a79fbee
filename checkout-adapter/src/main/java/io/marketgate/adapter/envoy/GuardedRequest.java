package io.marketgate.adapter.envoy;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import io.marketgate.adapter.PlatformCart;
import io.marketgate.adapter.PlatformJson;
import io.marketgate.adapter.PlatformLine;
import io.marketgate.identity.address.Address;
import io.marketgate.journal.Stage;
import io.marketgate.problem.ProblemException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** An order request to the storefront behind the gateway, in the storefront's own form. */
final class GuardedRequest {
    private GuardedRequest() {}

    /**
     * The cart to be ordered.
     *
     * @throws ProblemException if it has no lines, or a line lacks its SKU, quantity or price
     */
    static PlatformCart read(JsonNode request, EnvoyConfig.CartForm form) {
        List<PlatformLine> lines = new ArrayList<>();
        for (JsonNode line : request.at(JsonPointer.compile(form.lines()))) {
            lines.add(line(line, form, lines.size()));
        }
        if (lines.isEmpty()) {
            throw ProblemException.invalid(form.lines(), "is needed");
        }
        JsonNode shipTo = request.at(JsonPointer.compile(form.shipTo()));
        return new PlatformCart(
                Stage.PLACE_ORDER,
                null,
                null,
                PlatformJson.currency(request, form.currency()),
                new Address(
                        PlatformJson.text(shipTo, form.country()),
                        PlatformJson.text(shipTo, form.subdivision()),
                        PlatformJson.text(shipTo, form.city()),
                        PlatformJson.text(shipTo, form.postalCode()),
                        List.of()),
                form.subject()
                        .map(pointer -> PlatformJson.text(request, pointer))
                        .orElse(null),
                lines);
    }

    private static PlatformLine line(JsonNode line, EnvoyConfig.CartForm form, int place) {
        BigDecimal unitPrice = PlatformJson.amount(line, form.unitPrice());
        return new PlatformLine(
                Integer.toString(place),
                PlatformJson.required(line, form.sku()),
                PlatformJson.integer(line, form.quantity(), 1),
                unitPrice);
    }
}
