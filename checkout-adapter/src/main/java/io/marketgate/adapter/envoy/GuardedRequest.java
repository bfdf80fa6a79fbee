package io.marketgate.adapter.envoy;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import io.marketgate.adapter.PlatformCart;
import io.marketgate.adapter.PlatformLine;
import io.marketgate.adapter.Stage;
import io.marketgate.adapter.Told;
import io.marketgate.identity.address.Address;
import io.marketgate.problem.ProblemException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** A request for an order on its way to the shop behind the gateway, in the shop's own form. */
final class GuardedRequest {
    private GuardedRequest() {}

    /**
     * The cart that is about to be ordered.
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
                Told.currency(request, form.currency()),
                new Address(
                        Told.text(shipTo, form.country()),
                        Told.text(shipTo, form.subdivision()),
                        Told.text(shipTo, form.city()),
                        Told.text(shipTo, form.postalCode()),
                        List.of()),
                form.subject().map(pointer -> Told.text(request, pointer)).orElse(null),
                lines);
    }

    private static PlatformLine line(JsonNode line, EnvoyConfig.CartForm form, int place) {
        BigDecimal unitPrice = Told.amount(line, form.unitPrice());
        return new PlatformLine(
                Integer.toString(place), Told.need(line, form.sku()), Told.whole(line, form.quantity(), 1), unitPrice);
    }
}
