package io.marketgate.platforms;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A webhook's answer ("Webhook responses" and the attributes of a hook): of one that is {@code required}, anything but 2xx, and
 * silence for longer than its {@code timeout}, stops the order; so does the operation {@code exception}. Of the payment
 * methods' filter, {@code add} to {@code result} takes a method away. What comes of a 2xx that is no operation, and whether a
 * redirect is followed, is not established.
 */
final class AdobeReading implements Reading {
    @Override
    public Outcome of(JsonNode asked, @Nullable Answer answer) {
        if (answer == null || !answer.isSuccess()) {
            return Outcome.REFUSED;
        }
        JsonNode told = Reading.json(answer.body());
        Set<String> taken = new HashSet<>();
        for (JsonNode operation : told.isArray() ? told : List.of(told)) {
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
