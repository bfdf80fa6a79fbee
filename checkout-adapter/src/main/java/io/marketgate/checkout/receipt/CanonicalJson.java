package io.marketgate.checkout.receipt;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** The JSON Canonicalization Scheme (RFC 8785): equal values have equal bytes, whatever wrote them. */
public final class CanonicalJson {
    private static final char FIRST_PRINTABLE = 0x20;

    private final StringBuilder text = new StringBuilder(512);

    private CanonicalJson() {}

    /**
     * The canonical form in UTF-8.
     *
     * @throws IllegalArgumentException if the value is not within I-JSON (RFC 7493): an unpaired surrogate, or a number
     *     beyond a double's range
     */
    public static byte[] of(JsonNode value) {
        CanonicalJson canonical = new CanonicalJson();
        canonical.write(value);
        return canonical.text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void write(JsonNode value) {
        if (value.isObject()) {
            writeObject(value);
        } else if (value.isArray()) {
            writeArray(value);
        } else if (value.isTextual()) {
            writeString(value.textValue());
        } else if (value.isNumber()) {
            text.append(CanonicalNumber.of(value.doubleValue()));
        } else if (value.isBoolean() || value.isNull()) {
            text.append(value.asText());
        } else {
            throw new IllegalArgumentException("not a JSON value");
        }
    }

    private void writeObject(JsonNode object) {
        // Java compares strings by UTF-16 code units, the order the scheme requires (section 3.2.3).
        Map<String, JsonNode> members = new TreeMap<>();
        object.properties().forEach(member -> members.put(member.getKey(), member.getValue()));
        char before = '{';
        for (Map.Entry<String, JsonNode> member : members.entrySet()) {
            text.append(before);
            writeString(member.getKey());
            text.append(':');
            write(member.getValue());
            before = ',';
        }
        text.append(members.isEmpty() ? "{}" : "}");
    }

    private void writeArray(JsonNode array) {
        text.append('[');
        for (int i = 0; i < array.size(); i++) {
            if (i > 0) {
                text.append(',');
            }
            write(array.get(i));
        }
        text.append(']');
    }

    private void writeString(String string) {
        text.append('"');
        for (int i = 0; i < string.length(); i++) {
            char character = string.charAt(i);
            switch (character) {
                case '"', '\\' -> text.append('\\').append(character);
                case '\b' -> text.append("\\b");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\f' -> text.append("\\f");
                case '\r' -> text.append("\\r");
                default -> {
                    if (character < FIRST_PRINTABLE) {
                        text.append(String.format("\\u%04x", (int) character));
                    } else {
                        i += writeCharacter(string, i);
                    }
                }
            }
        }
        text.append('"');
    }

    /** Returns the number of code units written beyond the first. */
    private int writeCharacter(String string, int at) {
        int codePoint = string.codePointAt(at);
        if (Character.getType(codePoint) == Character.SURROGATE) {
            throw new IllegalArgumentException("half of a surrogate pair");
        }
        text.appendCodePoint(codePoint);
        return Character.charCount(codePoint) - 1;
    }
}
