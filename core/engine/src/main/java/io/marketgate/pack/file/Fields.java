package io.marketgate.pack.file;

import io.marketgate.pack.file.Node.Mapping;
import io.marketgate.pack.file.Node.Scalar;
import io.marketgate.pack.file.Node.Sequence;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Typed access to the members of a mapping. A member of the wrong type adds a problem and counts as absent. */
public final class Fields {
    private final Mapping mapping;
    private final Problems problems;

    /** The members of a node; empty if the node is absent or not a mapping. */
    public Fields(@Nullable Node node, Problems problems) {
        this.problems = problems;
        if (node instanceof Mapping found) {
            this.mapping = found;
        } else {
            if (node != null) {
                problems.add(node, "must be a mapping");
            }
            this.mapping = new Mapping(0, "", Map.of());
        }
    }

    /** The mapping itself. */
    public Mapping mapping() {
        return mapping;
    }

    /** Whether there is such a member, of any type. */
    public boolean has(String key) {
        return mapping.get(key) != null;
    }

    /** The member's node, or null. */
    public @Nullable Node node(String key) {
        return mapping.get(key);
    }

    /** The member's node, or the mapping if the member is missing: the location of a problem. */
    public Node place(String key) {
        Node node = mapping.get(key);
        return node == null ? mapping : node;
    }

    /** The fields of a nested mapping. */
    public Fields fields(String key) {
        return new Fields(mapping.get(key), problems);
    }

    /** The member's text, or null. */
    public @Nullable String text(String key) {
        return scalar(mapping.get(key));
    }

    /** The member's text; if it is missing, the empty text and a problem. */
    public String needed(String key) {
        String text = text(key);
        if (text == null) {
            if (!has(key)) {
                problems.add(mapping, "`" + key + "` is missing");
            }
            return "";
        }
        return text;
    }

    /** The member as true or false. */
    public boolean flag(String key, boolean absent) {
        Node node = mapping.get(key);
        if (node == null) {
            return absent;
        }
        if (node instanceof Scalar scalar && scalar.kind() == Scalar.Kind.FLAG) {
            return Boolean.parseBoolean(scalar.text().toLowerCase(java.util.Locale.ROOT));
        }
        problems.add(node, "must be true or false");
        return absent;
    }

    /** The member as a day, or null. */
    public @Nullable LocalDate day(String key) {
        return parsed(key, LocalDate::parse, "no day of the calendar");
    }

    /** The member as a period, or null. */
    public @Nullable Period period(String key) {
        return parsed(key, Period::parse, "no period such as `P30D`");
    }

    /** The member as a number, or null. */
    public @Nullable BigDecimal number(String key) {
        return parsed(key, BigDecimal::new, "not a number");
    }

    /** The member as an enum constant; null and a problem if it names none. */
    public <E extends Enum<E>> @Nullable E constant(String key, Class<E> type) {
        return parsed(key, word -> Enum.valueOf(type, word), "not one of " + List.of(type.getEnumConstants()));
    }

    /** Reads the member's text with a parser that throws on invalid text. */
    public <T> @Nullable T parsed(String key, Function<String, T> parser, String otherwise) {
        Node node = mapping.get(key);
        String text = scalar(node);
        if (node == null || text == null) {
            return null;
        }
        try {
            return parser.apply(text);
        } catch (IllegalArgumentException | DateTimeException refused) {
            problems.add(node, "`" + text + "` is " + otherwise);
            return null;
        }
    }

    /** The texts of a sequence, or of a scalar as a sequence of one; empty if the member is missing. */
    public List<String> words(String key) {
        Node node = mapping.get(key);
        return node == null ? List.of() : words(node, problems);
    }

    /** The texts of a sequence, or of a single scalar as a sequence of one. */
    public static List<String> words(Node node, Problems problems) {
        if (node instanceof Scalar scalar) {
            return List.of(scalar.text());
        }
        List<String> words = new ArrayList<>();
        for (Node item : items(node, problems)) {
            if (item instanceof Scalar scalar) {
                words.add(scalar.text());
            } else {
                problems.add(item, "must be a word");
            }
        }
        return words;
    }

    /** The items of a sequence; empty if the member is missing. */
    public List<Node> items(String key) {
        Node node = mapping.get(key);
        return node == null ? List.of() : items(node, problems);
    }

    private static List<Node> items(Node node, Problems problems) {
        if (node instanceof Sequence sequence) {
            return sequence.items();
        }
        problems.add(node, "must be a list");
        return List.of();
    }

    /** The members of a nested mapping, in the order of the file; empty if it is missing. */
    public Map<String, Node> members(String key) {
        Map<String, Node> members = new LinkedHashMap<>();
        fields(key).mapping().members().forEach((name, member) -> members.put(name, member.value()));
        return members;
    }

    private @Nullable String scalar(@Nullable Node node) {
        if (node == null) {
            return null;
        }
        if (node instanceof Scalar scalar && scalar.kind() != Scalar.Kind.NOTHING) {
            return scalar.text();
        }
        problems.add(node, "must be a single value");
        return null;
    }
}
