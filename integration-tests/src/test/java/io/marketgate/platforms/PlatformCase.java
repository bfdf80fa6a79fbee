package io.marketgate.platforms;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;

/**
 * One question and its answer.
 *
 * @param words what stands for the placeholders of its file
 */
record PlatformCase(String name, Map<String, String> words, Expectation then) {
    PlatformCase {
        words = Map.copyOf(words);
    }

    static PlatformCase read(JsonNode one) {
        Map<String, String> words = new HashMap<>();
        one.required("with")
                .properties()
                .forEach(word -> words.put(word.getKey(), word.getValue().asText()));
        return new PlatformCase(one.required("name").textValue(), words, Expectation.read(one.required("then")));
    }
}
