package io.marketgate.platforms;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;

/**
 * One question and its expected answer.
 *
 * @param words the values of the file's placeholders
 * @param but differences from the file's question, by pointer (RFC 6901): a value, or {@code {absent: true}}; an index
 *     behind the last element of a list appends one
 */
record PlatformCase(String name, Map<String, String> words, JsonNode but, Expectation then) {
    PlatformCase {
        words = Map.copyOf(words);
    }

    static PlatformCase read(JsonNode one) {
        Map<String, String> words = new HashMap<>();
        one.required("with")
                .properties()
                .forEach(word -> words.put(word.getKey(), word.getValue().asText()));
        return new PlatformCase(
                one.required("name").textValue(), words, one.path("but"), Expectation.read(one.required("then")));
    }

    /** The same question with other placeholder values. */
    PlatformCase with(Map<String, String> others) {
        Map<String, String> more = new HashMap<>(words);
        more.putAll(others);
        return new PlatformCase(name, more, but, then);
    }

    /** The same question for another customer than 77. */
    PlatformCase ofCustomer(JsonNode customer) {
        return new PlatformCase(name + ", as " + customer, words, replaced(but, customer), then);
    }

    private static JsonNode replaced(JsonNode node, JsonNode customer) {
        if (node.isValueNode()) {
            return node.asText().equals("77") ? customer : node;
        }
        JsonNode copy = node.deepCopy();
        if (copy instanceof ObjectNode object) {
            object.properties().forEach(member -> member.setValue(replaced(member.getValue(), customer)));
        } else if (copy instanceof ArrayNode list) {
            for (int i = 0; i < list.size(); i++) {
                list.set(i, replaced(list.get(i), customer));
            }
        }
        return copy;
    }

    /** The file's question with this case's differences and placeholders filled in. */
    JsonNode asked(JsonNode ask) {
        JsonNode asked = ask.deepCopy();
        but.properties().forEach(change -> put(asked, JsonPointer.compile(change.getKey()), change.getValue()));
        return asked;
    }

    private static void put(JsonNode asked, JsonPointer place, JsonNode value) {
        JsonNode parent = asked.at(place.head());
        JsonPointer last = place.last();
        if (parent instanceof ObjectNode object) {
            if (value.has("absent")) {
                object.remove(last.getMatchingProperty());
            } else {
                object.set(last.getMatchingProperty(), value);
            }
        } else if (parent instanceof ArrayNode list && last.getMatchingIndex() == list.size()) {
            list.add(value);
        } else if (parent instanceof ArrayNode list) {
            list.set(last.getMatchingIndex(), value);
        } else {
            throw new IllegalStateException("the question has no " + place.head());
        }
    }

    /** A text with its placeholders filled in. */
    String filled(JsonNode template) {
        String text = template.isTextual() ? template.textValue() : template.toString();
        for (Map.Entry<String, String> word : words.entrySet()) {
            text = text.replace("${" + word.getKey() + "}", word.getValue());
        }
        if (text.contains("${")) {
            throw new IllegalStateException("`" + name + "` leaves a placeholder in " + text);
        }
        return text;
    }
}
