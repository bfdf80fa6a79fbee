package io.marketgate.platforms;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An answer to a transaction that the app owns (Saleor's {@code TransactionInitializeSession} schema): without a 2xx object that
 * has a {@code result} the transaction has failed. Money moves by a success or a request, and the gate says neither: where it
 * says that something is to be done, the shop's front end does what the guide tells it, which is to go to {@code externalUrl},
 * or to pay with the payment app where {@code data.outcome} is {@code OPEN}. Redirects are not followed.
 */
final class SaleorTransactionReading implements Reading {
    private static final Set<String> PAID =
            Set.of("CHARGE_SUCCESS", "CHARGE_REQUEST", "AUTHORIZATION_SUCCESS", "AUTHORIZATION_REQUEST");

    @Override
    public Outcome of(JsonNode asked, @Nullable Answer answer) {
        if (answer == null || !answer.isSuccess()) {
            return Outcome.REFUSED;
        }
        JsonNode told = Reading.json(answer.body());
        String result = told.path("result").asText();
        if (PAID.contains(result)) {
            return Outcome.SOLD;
        }
        if (!result.endsWith("_ACTION_REQUIRED")) {
            return Outcome.REFUSED;
        }
        if (told.has("externalUrl")) {
            return Outcome.HANDED_OVER;
        }
        return told.at("/data/outcome").asText().equals("OPEN") ? Outcome.SOLD : Outcome.REFUSED;
    }

    @Override
    public boolean followsRedirects() {
        return false;
    }
}
