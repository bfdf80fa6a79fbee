package io.marketgate.pack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.marketgate.evidence.EvidenceType;
import io.marketgate.product.Substance;
import io.marketgate.product.Value;
import io.marketgate.rule.FactDefinition;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The {@code attributes} of SKUs and evidence: read from JSON against the vocabulary, and written back.
 *
 * <p>A word, text or day is a string; a number is a decimal string or a number; a list is an array or
 * {@code {"values":[...],"complete":true}}; a composition is an array of substances or
 * {@code {"substances":[{"name","perUnit","perDay","percent"}],"complete":true}}. A list that is not marked complete
 * makes no statement about values outside it.
 */
public final class Attributes {
    /** A number of a billion digits has few characters and must not be expanded. */
    private static final double LARGEST = 1e15;

    private final Vocabulary vocabulary;

    /** A reader for the terms of this vocabulary. */
    public Attributes(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /**
     * Reads the facts of a SKU.
     *
     * @param json an object, or null for none
     * @param pointer its location in the document, for problems
     */
    public Reading<Map<String, Value>> facts(@Nullable JsonNode json, String pointer) {
        return read(json, pointer, (name, at, problems) -> {
            Vocabulary.Fact fact = vocabulary.facts().get(name);
            if (fact == null || fact.definition().supplier() != FactDefinition.Supplier.SKU) {
                problems.add(
                        at,
                        UnknownWord.named(
                                "fact of a SKU", name, vocabulary.facts().keySet()));
                return null;
            }
            return new AttributeValueReader(fact, problems);
        });
    }

    /**
     * Reads the attributes of evidence.
     *
     * @param json an object, or null for none
     * @param pointer its location in the document, for problems
     */
    public Reading<Map<String, Value>> evidence(EvidenceType type, @Nullable JsonNode json, String pointer) {
        Vocabulary.EvidenceDefinition definition = vocabulary.evidence().get(type);
        if (definition == null) {
            JsonProblems problems = new JsonProblems();
            problems.add(
                    pointer,
                    UnknownWord.named(
                            "evidence type", type.value(), vocabulary.evidence().keySet()));
            return problems.refused();
        }
        return read(json, pointer, (name, at, problems) -> {
            Vocabulary.AttributeKind kind = definition.stated().get(name);
            if (kind == null) {
                problems.add(
                        at,
                        "`" + type + "` has no attribute `" + name + "`; "
                                + UnknownWord.these(definition.stated().keySet()));
                return null;
            }
            return new AttributeValueReader(name, kind, vocabulary.form(name), problems);
        });
    }

    /** Whether every number in it lies between -10^15 and 10^15. Is asked before the numbers are read. */
    public static boolean isModest(@Nullable JsonNode json) {
        if (json == null || !json.isContainerNode()) {
            return json == null || !json.isNumber() || Math.abs(json.doubleValue()) < LARGEST;
        }
        for (JsonNode child : json) {
            if (!isModest(child)) {
                return false;
            }
        }
        return true;
    }

    private interface Readers {
        @Nullable
        AttributeValueReader of(String name, String pointer, JsonProblems problems);
    }

    private static Reading<Map<String, Value>> read(@Nullable JsonNode json, String pointer, Readers readers) {
        JsonProblems problems = new JsonProblems();
        Map<String, Value> values = new TreeMap<>();
        if (json != null && !json.isNull()) {
            if (json.isObject()) {
                json.fields().forEachRemaining(member -> {
                    String at =
                            pointer + "/" + member.getKey().replace("~", "~0").replace("/", "~1");
                    AttributeValueReader reader = readers.of(member.getKey(), at, problems);
                    Value value =
                            reader == null || member.getValue().isNull() ? null : reader.read(member.getValue(), at);
                    if (value != null) {
                        values.put(member.getKey(), value);
                    }
                });
            } else {
                problems.add(pointer, "an object is expected");
            }
        }
        return problems.isEmpty() ? new Reading.Read<>(values) : problems.refused();
    }

    /** Writes attributes in the form that {@link #facts} and {@link #evidence} read, ordered by name. */
    public static ObjectNode json(Map<String, Value> values) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        new TreeMap<>(values).forEach((name, value) -> json.set(name, json(value)));
        return json;
    }

    private static JsonNode json(Value value) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        return value.<JsonNode>fold(
                text -> nodes.textNode(text.value()),
                amount -> nodes.textNode(amount.value().toPlainString()),
                flag -> nodes.booleanNode(flag.value()),
                day -> nodes.textNode(day.value().toString()),
                words -> {
                    ObjectNode json = nodes.objectNode();
                    ArrayNode list = json.putArray("values");
                    words.values().forEach(list::add);
                    return json.put("complete", words.complete());
                },
                composition -> {
                    ObjectNode json = nodes.objectNode();
                    ArrayNode list = json.putArray("substances");
                    composition.substances().forEach(substance -> list.add(json(substance)));
                    return json.put("complete", composition.complete());
                });
    }

    private static ObjectNode json(Substance substance) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("name", substance.name());
        put(json, "perUnit", substance.perUnit());
        put(json, "perDay", substance.perDay());
        put(json, "percent", substance.percent());
        return json;
    }

    private static void put(ObjectNode json, String name, @Nullable BigDecimal amount) {
        if (amount != null) {
            json.put(name, amount.toPlainString());
        }
    }
}
