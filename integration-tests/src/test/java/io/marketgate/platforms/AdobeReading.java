package io.marketgate.platforms;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How the platform reads a webhook's answer ("Webhook responses" and the attributes of a hook). If the hook is
 * {@code required}, any status but 2xx stops the order, and so does no answer within its {@code timeout}; the operation
 * {@code exception} stops it too. In the filter of payment methods, {@code add} to {@code result} removes a method.
 * Unknown: a 2xx without operations, and redirects.
 */
final class AdobeReading implements Reading {
    @Override
    public Outcome of(JsonNode asked, @Nullable Answer answer) {
        if (answer == null || !answer.isSuccess()) {
            return Outcome.REFUSED;
        }
        JsonNode body = Reading.json(answer.body());
        Set<String> taken = new HashSet<>();
        for (JsonNode operation : body.isArray() ? body : List.of(body)) {
            String op = operation.path("op").asText();
            if (op.equals("exception")) {
                return Outcome.REFUSED;
            }
            if (op.equals("add") && operation.path("path").asText().equals("result")) {
                taken.add(operation.at("/value/code").asText());
            }
        }
        Set<String> methods = new HashSet<>();
        asked.at("/payload/available_payment_methods").forEach(method -> methods.add(method.asText()));
        return !methods.isEmpty() && taken.containsAll(methods) ? Outcome.REFUSED : Outcome.SOLD;
    }
}
