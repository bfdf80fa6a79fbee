package io.marketgate.application;

import com.fasterxml.jackson.databind.JsonNode;
import io.marketgate.product.Substance;
import io.marketgate.product.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.StreamSupport;

/** Facts and attributes of the demonstration data. Every list there is complete. */
final class DemonstrationValues {
    private static final String COMPOSITION = "substance";

    private DemonstrationValues() {}

    static Map<String, Value> of(JsonNode members) {
        Map<String, Value> values = new LinkedHashMap<>();
        members.properties()
                .forEach(member -> values.put(
                        member.getKey(),
                        member.getKey().equals(COMPOSITION)
                                ? composition(member.getValue())
                                : value(member.getValue())));
        return values;
    }

    private static Value composition(JsonNode node) {
        List<Substance> substances = StreamSupport.stream(node.spliterator(), false)
                .map(substance -> new Substance(substance.required("name").textValue(), null, null, null))
                .toList();
        return new Value.Composition(substances, true);
    }

    private static Value value(JsonNode node) {
        if (node.isArray()) {
            TreeSet<String> words = new TreeSet<>();
            node.forEach(word -> words.add(word.textValue()));
            return new Value.Words(words, true);
        }
        if (node.isBoolean()) {
            return new Value.Flag(node.booleanValue());
        }
        return node.isNumber() ? new Value.Amount(node.decimalValue()) : new Value.Text(node.textValue());
    }
}
