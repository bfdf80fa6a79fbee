package io.marketgate.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ContainerNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** Bodies made of valid ones: members replaced, removed, moved and written twice, then bytes changed. */
final class OddBodies {
    /** JSON, or nearly. */
    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "-1",
            "0",
            "0.1",
            "-0.0",
            "1e400",
            "1e-999999999",
            "2147483648",
            "9223372036854775808",
            "9".repeat(400),
            "NaN",
            "01",
            "\"\"",
            "\" \"",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"\\ud83d\\ude00\"",
            "\"\u202e\u0301\ufeff\"",
            "\"' or 1=1 --\"",
            "\"%s${jndi:ldap://x}{0}\"",
            "\"../../etc/passwd\"",
            "\"+1000000000-12-31T23:59:60Z\"",
            "\"2026-02-30\"",
            "\"" + "x".repeat(20_000) + "\"",
            "[]",
            "[null]",
            "[[],{},0]",
            "{}",
            "{\"a\":1,\"a\":2}",
            "{\"\":{\"__proto__\":null}}",
            "[".repeat(600) + "]".repeat(600),
            "{\"a\":".repeat(600) + "1" + "}".repeat(600));

    private static final String MARK = "\"@odd@\"";

    private final SplittableRandom random;

    OddBodies(SplittableRandom random) {
        this.random = random;
    }

    /** A body derived from a valid one; now and then that one itself. */
    byte[] of(JsonNode valid) {
        String text = valid.toString();
        for (int i = random.nextInt(4); i > 0; i--) {
            text = twisted(valid.deepCopy());
        }
        return switch (random.nextInt(12)) {
            case 0 -> bytes(text.substring(0, random.nextInt(text.length() + 1)));
            case 1 -> bytes(text + text);
            case 2 -> withOtherBytes(bytes(text));
            case 3 -> bytes(VALUES.get(random.nextInt(VALUES.size())));
            case 4 -> text.getBytes(StandardCharsets.UTF_16);
            default -> bytes(text);
        };
    }

    private String twisted(JsonNode body) {
        List<ContainerNode<?>> containers = new ArrayList<>();
        collect(body, containers);
        if (containers.isEmpty()) {
            return VALUES.get(random.nextInt(VALUES.size()));
        }
        ContainerNode<?> container = containers.get(random.nextInt(containers.size()));
        String odd = VALUES.get(random.nextInt(VALUES.size()));
        if (container instanceof ObjectNode object) {
            twist(object);
        } else if (container instanceof ArrayNode array) {
            array.insert(random.nextInt(array.size() + 1), "@odd@");
        }
        return body.toString().replace(MARK, odd);
    }

    private void twist(ObjectNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        String name = names.isEmpty() ? "new" : names.get(random.nextInt(names.size()));
        switch (random.nextInt(4)) {
            case 0 -> object.remove(name);
            case 1 -> object.put("unknown", "@odd@");
            default -> object.put(name, "@odd@");
        }
    }

    private static void collect(JsonNode node, List<ContainerNode<?>> into) {
        if (node instanceof ContainerNode<?> container) {
            into.add(container);
            container.forEach(child -> collect(child, into));
        }
    }

    private byte[] withOtherBytes(byte[] body) {
        byte[] other = Arrays.copyOf(body, Math.max(1, body.length));
        for (int i = random.nextInt(5); i >= 0; i--) {
            other[random.nextInt(other.length)] = (byte) random.nextInt(256);
        }
        return other;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
