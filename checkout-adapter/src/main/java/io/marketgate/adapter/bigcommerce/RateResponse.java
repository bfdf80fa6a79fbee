package io.marketgate.adapter.bigcommerce;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.marketgate.adapter.PlatformJson;
import io.marketgate.adapter.Ruling;
import io.marketgate.adapter.Wording;
import io.marketgate.problem.ProblemException;
import java.math.BigDecimal;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * A shipping provider's answer (Shipping Provider API, {@code RateResponsePayload}): the rate that the merchant set for
 * the zone, or no rate, and then the cart cannot be shipped. The gate must be the only provider in the zone, so it
 * offers the rate itself.
 */
final class RateResponse {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int LONGEST_MESSAGE = 500;
    private static final int LONGEST_NAME = 100;
    private static final String CODE = "marketgate";

    private RateResponse() {}

    /**
     * @param zone the merchant's options of the zone: {@code rate_name}, {@code rate_amount}, {@code rate_currency}
     * @throws ProblemException if the options hold an invalid amount or currency
     */
    static ObjectNode of(Ruling ruling, JsonNode zone) {
        if (ruling.outcome() != Ruling.Outcome.OPEN) {
            return none(ruling, Wording.of(ruling, LONGEST_MESSAGE));
        }
        BigDecimal amount = PlatformJson.amount(zone, "/rate_amount");
        Currency currency = PlatformJson.currency(zone, "/rate_currency");
        String name = PlatformJson.text(zone, "/rate_name");
        if (amount == null || currency == null || name == null) {
            return none(ruling, "The shop has set no rate for this zone.");
        }
        String shown = Wording.shortened(name, LONGEST_NAME);
        ObjectNode response = response(ruling);
        ObjectNode carrier = response.putArray("carrier_quotes").addObject();
        carrier.putObject("carrier_info").put("code", CODE).put("display_name", shown);
        ObjectNode quote = carrier.putArray("quotes").addObject();
        quote.put("code", CODE).put("display_name", shown);
        quote.putObject("cost").put("currency", currency.getCurrencyCode()).put("amount", amount);
        response.putArray("messages");
        return response;
    }

    private static ObjectNode none(Ruling ruling, String message) {
        ObjectNode response = response(ruling);
        response.putArray("carrier_quotes");
        response.putArray("messages").addObject().put("text", message).put("type", "ERROR");
        return response;
    }

    /** The answer for a cart that cannot be ruled: no rate. */
    static ObjectNode unruled(String message) {
        return none(Ruling.nothing(), Wording.shortened(message, LONGEST_MESSAGE));
    }

    private static ObjectNode response(Ruling ruling) {
        @Nullable Object decision = ruling.decision();
        return JSON.objectNode().put("quote_id", decision == null ? "none" : decision.toString());
    }
}
