package io.marketgate.journal;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import io.marketgate.product.Substance;
import io.marketgate.product.Value;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** Attributes of evidence in stored form: each value is an object whose first member names its kind. */
final class ValueJson {
    private ValueJson() {}

    static void write(JsonGenerator out, String name, SortedMap<String, Value> values) throws IOException {
        out.writeObjectFieldStart(name);
        for (Map.Entry<String, Value> value : values.entrySet()) {
            out.writeObjectFieldStart(value.getKey());
            writing(value.getValue()).to(out);
            out.writeEndObject();
        }
        out.writeEndObject();
    }

    private static Writing writing(Value value) {
        return value.<Writing>fold(
                text -> out -> out.writeStringField("text", text.value()),
                amount -> out -> out.writeStringField("amount", amount.value().toString()),
                flag -> out -> out.writeBooleanField("flag", flag.value()),
                day -> out -> out.writeStringField("day", day.value().toString()),
                words -> out -> write(out, words),
                composition -> out -> write(out, composition));
    }

    private static void write(JsonGenerator out, Value.Words words) throws IOException {
        out.writeArrayFieldStart("words");
        for (String word : words.values()) {
            out.writeString(word);
        }
        out.writeEndArray();
        out.writeBooleanField("complete", words.complete());
    }

    private static void write(JsonGenerator out, Value.Composition composition) throws IOException {
        out.writeArrayFieldStart("substances");
        for (Substance substance : composition.substances()) {
            out.writeStartObject();
            out.writeStringField("name", substance.name());
            out.writeStringField("perUnit", text(substance.perUnit()));
            out.writeStringField("perDay", text(substance.perDay()));
            out.writeStringField("percent", text(substance.percent()));
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeBooleanField("complete", composition.complete());
    }

    static Map<String, Value> read(JsonNode values) {
        Map<String, Value> read = new HashMap<>();
        values.properties().forEach(value -> read.put(value.getKey(), readOne(value.getValue())));
        return read;
    }

    private static Value readOne(JsonNode value) {
        String kind = value.fieldNames().next();
        JsonNode content = value.required(kind);
        return switch (kind) {
            case "text" -> new Value.Text(content.textValue());
            case "amount" -> new Value.Amount(new BigDecimal(content.textValue()));
            case "flag" -> new Value.Flag(content.booleanValue());
            case "day" -> new Value.Day(LocalDate.parse(content.textValue()));
            case "words" ->
                new Value.Words(words(content), value.required("complete").booleanValue());
            case "substances" ->
                new Value.Composition(
                        substances(content), value.required("complete").booleanValue());
            default -> throw new UnreadableEntry("attribute of unknown kind `" + kind + "`");
        };
    }

    private static Set<String> words(JsonNode content) {
        Set<String> words = new HashSet<>();
        content.forEach(word -> words.add(word.textValue()));
        return words;
    }

    private static List<Substance> substances(JsonNode content) {
        List<Substance> substances = new ArrayList<>();
        content.forEach(substance -> substances.add(new Substance(
                substance.required("name").textValue(),
                number(substance.required("perUnit")),
                number(substance.required("perDay")),
                number(substance.required("percent")))));
        return substances;
    }

    private static @Nullable String text(@Nullable BigDecimal number) {
        return number == null ? null : number.toString();
    }

    private static @Nullable BigDecimal number(JsonNode number) {
        return number.isNull() ? null : new BigDecimal(number.textValue());
    }
}
