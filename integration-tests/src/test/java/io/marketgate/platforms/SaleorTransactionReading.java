package io.marketgate.platforms;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How Saleor reads an answer to a transaction that the app owns ({@code TransactionInitializeSession} schema): without
 * a 2xx object with a {@code result} the transaction fails. A success or a request moves money, and the gate reports
 * neither. If the answer requires an action, the front end acts by the guide: it goes to {@code externalUrl}, or pays
 * with the payment app if {@code data.outcome} is {@code OPEN}. Redirects are not followed.
 */
final class SaleorTransactionReading implements Reading {
    private static final Set<String> PAID =
            Set.of("CHARGE_SUCCESS", "CHARGE_REQUEST", "AUTHORIZATION_SUCCESS", "AUTHORIZATION_REQUEST");

    @Override
    public Outcome of(JsonNode asked, @Nullable Answer answer) {
        if (answer == null || !answer.isSuccess()) {
            return Outcome.REFUSED;
        }
        JsonNode body = Reading.json(answer.body());
        String result = body.path("result").asText();
        if (PAID.contains(result)) {
            return Outcome.SOLD;
        }
        if (!result.endsWith("_ACTION_REQUIRED")) {
            return Outcome.REFUSED;
        }
        if (body.has("externalUrl")) {
            return Outcome.HANDED_OVER;
        }
        return body.at("/data/outcome").asText().equals("OPEN") ? Outcome.SOLD : Outcome.REFUSED;
    }

    @Override
    public boolean followsRedirects() {
        return false;
    }
}
