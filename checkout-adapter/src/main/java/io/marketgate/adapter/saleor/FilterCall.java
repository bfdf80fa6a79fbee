package io.marketgate.adapter.saleor;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.marketgate.checkout.wire.Body;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A call that only its header identifies as a filter of shipping methods, because its body does not state the event or
 * cannot be parsed. Saleor treats an error as a filter that excludes nothing, so the method ids are searched in the
 * body's text. The header is not signed, so it never leads to a decision, only to exclusion.
 */
final class FilterCall {
    /** The header that names the event. */
    static final String HEADER = "Saleor-Event";

    /** In a JSON text these quotes would be escaped. Ids are base64 and contain no brackets. */
    private static final Pattern METHODS = Pattern.compile("\"shippingMethods\"\\s*:\\s*\\[([^\\]]*)");

    private static final Pattern ID = Pattern.compile("\"id\"\\s*:\\s*\"([^\"\\\\]+)\"");

    private FilterCall() {}

    /** Whether a header names an event that filters shipping methods. */
    static boolean isNamed(@Nullable String header) {
        return named(header) != null;
    }

    /** Reads the event that a header names; null if it does not filter, or its methods cannot be found. */
    static @Nullable Event find(@Nullable String header, Body body) {
        Webhook webhook = named(header);
        if (webhook == null) {
            return null;
        }
        ObjectNode known = JsonNodeFactory.instance.objectNode();
        ArrayNode methods = known.putArray("shippingMethods");
        Matcher lists = METHODS.matcher(new String(body.bytes(), StandardCharsets.UTF_8));
        while (lists.find()) {
            ID.matcher(lists.group(1)).results().forEach(id -> methods.addObject()
                    .put("id", id.group(1)));
        }
        return methods.isEmpty() ? null : new Event(webhook, known);
    }

    private static @Nullable Webhook named(@Nullable String header) {
        String event = header == null ? "" : header.strip().toUpperCase(Locale.ROOT);
        return Stream.of(Webhook.values())
                .filter(webhook -> webhook.filtersShipping() && webhook.name().equals(event))
                .findFirst()
                .orElse(null);
    }
}
