package io.marketgate.platforms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a platform sends a cart with any lines, and how it asks about a change of one.
 *
 * @param line a line with {@code ${sku}} and {@code ${quantity}}
 * @param lines the pointers to the lists of lines in the question
 * @param but other differences from the file's question, as in a {@link PlatformCase}
 * @param change null if the platform does not ask about changes
 */
record CartForm(
        JsonNode line,
        List<String> lines,
        JsonNode but,
        @Nullable Change change) {
    private static final ObjectMapper JSON = new ObjectMapper();

    CartForm {
        lines = List.copyOf(lines);
    }

    /** A line of a cart. */
    record Line(String sku, int quantity) {}

    /**
     * How the platform asks about a change.
     *
     * @param before pointers to the lines of the cart before the change; none if the platform does not send it
     * @param but other differences
     */
    record Change(List<String> before, JsonNode but) {
        Change {
            before = List.copyOf(before);
        }
    }

    /** Reads {@code carts}, whose {@code change} is a form or the reason why there is none. */
    static CartForm read(JsonNode carts) {
        JsonNode change = carts.required("change");
        return new CartForm(
                carts.required("line"),
                places(carts.required("lines")),
                carts.path("but"),
                change.isTextual() ? null : new Change(places(change.path("before")), change.path("but")));
    }

    private static List<String> places(JsonNode list) {
        return Stream.of(JSON.convertValue(list.isMissingNode() ? JSON.createArrayNode() : list, String[].class))
                .toList();
    }

    /** The differences for a question about an order of a cart. */
    ObjectNode order(List<Line> cart) {
        ObjectNode differs = JSON.createObjectNode();
        add(differs, but);
        lines.forEach(place -> differs.set(place, written(cart)));
        return differs;
    }

    /** The differences for a question that has this in place of every list of lines. */
    ObjectNode withoutLines(JsonNode instead) {
        ObjectNode differs = JSON.createObjectNode();
        lines.forEach(place -> differs.set(place, instead));
        return differs;
    }

    /** Whether the platform asks here about changes alone. */
    boolean isOfChanges() {
        return change != null && !change.before().isEmpty();
    }

    /**
     * The differences for a question about a change of a cart.
     *
     * @throws IllegalStateException if the platform asks no such question
     */
    ObjectNode changed(List<Line> from, List<Line> to) {
        if (change == null) {
            throw new IllegalStateException("the platform does not ask about changes");
        }
        ObjectNode differs = order(to);
        add(differs, change.but());
        change.before().forEach(place -> differs.set(place, written(from)));
        return differs;
    }

    private static void add(ObjectNode differs, JsonNode more) {
        more.properties().forEach(one -> differs.set(one.getKey(), one.getValue()));
    }

    private ArrayNode written(List<Line> cart) {
        ArrayNode written = JSON.createArrayNode();
        cart.forEach(one -> written.add(
                json(line.toString().replace("${sku}", one.sku()).replace("\"${quantity}\"", "" + one.quantity()))));
        return written;
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
