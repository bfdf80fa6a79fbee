package io.marketgate.pack.writing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.marketgate.rule.Comparison;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.TreeSet;

/** The parts that all writers make. */
final class Json {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private Json() {}

    static ObjectNode object() {
        return JSON.objectNode();
    }

    static ArrayNode array() {
        return JSON.arrayNode();
    }

    static JsonNode text(String text) {
        return JSON.textNode(text);
    }

    static JsonNode flag(boolean flag) {
        return JSON.booleanNode(flag);
    }

    /** The number with all its decimals, and without an exponent where it is whole. */
    static JsonNode number(BigDecimal number) {
        return DecimalNode.valueOf(number.scale() < 0 ? number.setScale(0) : number);
    }

    /** The words, sorted. */
    static ArrayNode words(Collection<String> words) {
        ArrayNode array = array();
        new TreeSet<>(words).forEach(array::add);
        return array;
    }

    /**
     * Adds a member.
     *
     * @throws IllegalArgumentException if there is one of that name: what asks the same twice is no sentence of the language
     */
    static ObjectNode put(ObjectNode object, String member, JsonNode value) {
        if (object.has(member)) {
            throw new IllegalArgumentException("`" + member + "` is asked twice");
        }
        return object.set(member, value);
    }

    /** The operator of a comparison. */
    static String operator(Comparison comparison) {
        return switch (comparison) {
            case OVER -> "over";
            case UNDER -> "under";
            case AT_LEAST -> "atLeast";
            case AT_MOST -> "atMost";
        };
    }
}
