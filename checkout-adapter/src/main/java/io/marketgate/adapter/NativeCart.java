package io.marketgate.adapter;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.marketgate.checkout.decision.DecisionRequest;
import io.marketgate.checkout.wire.Body;
import io.marketgate.decision.CartLine;
import io.marketgate.identity.address.Address;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * A platform's cart in the form that a native storefront sends. Receipts sign this form, and the system that completes
 * the order can rebuild it from the order: the address without its lines, in the gate's normal form ({@link Address});
 * lines numbered from zero; prices with the digits of the currency.
 */
final class NativeCart {
    private NativeCart() {}

    static Body of(DecisionRequest request) {
        ObjectNode cart = JsonNodeFactory.instance.objectNode();
        cart.put("storefront", request.storefront().value());
        cart.put("currency", request.currency().getCurrencyCode());
        ObjectNode shipTo = cart.putObject("shipTo");
        Address address = request.shipTo();
        putIfKnown(shipTo, "country", address.country());
        putIfKnown(shipTo, "subdivision", address.subdivision());
        putIfKnown(shipTo, "city", address.city());
        putIfKnown(shipTo, "postalCode", address.postalCode());
        if (request.subject() != null) {
            cart.putObject("buyer").put("subject", request.subject().value());
        }
        for (CartLine line : request.lines()) {
            cart.withArray("/lines")
                    .addObject()
                    .put("id", line.id().value())
                    .put("sku", line.sku().value())
                    .put("quantity", line.quantity())
                    .put("unitPrice", price(line.unitPrice(), request.currency()));
        }
        return new Body(cart.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void putIfKnown(ObjectNode shipTo, String member, @Nullable String value) {
        if (value != null) {
            shipTo.put(member, value);
        }
    }

    /** Writes 19.9 and 19.90 as the same text. */
    private static String price(BigDecimal price, Currency currency) {
        BigDecimal plain = price.stripTrailingZeros();
        return plain.setScale(Math.max(plain.scale(), Math.max(0, currency.getDefaultFractionDigits())))
                .toPlainString();
    }
}
