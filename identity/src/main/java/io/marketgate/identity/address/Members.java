package io.marketgate.identity.address;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The members of one mapping in the file. A member that is not read is refused, so that a misspelt one is noticed. */
final class Members {
    private final String file;
    private final int line;
    private final JsonNode node;
    private final Set<String> unread = new TreeSet<>();

    /** @throws TerritoriesRefusedException if the node is not a mapping */
    Members(String file, int line, JsonNode node) {
        this.file = file;
        this.line = line;
        this.node = node;
        if (!node.isObject()) {
            throw refuse("expected named members");
        }
        node.fieldNames().forEachRemaining(unread::add);
    }

    TerritoriesRefusedException refuse(String reason) {
        return new TerritoriesRefusedException(file, line, reason);
    }

    boolean has(String name) {
        return node.has(name);
    }

    String text(String name) {
        return text(required(name), name);
    }

    boolean flag(String name) {
        JsonNode value = required(name);
        if (!value.isBoolean()) {
            throw refuse("`" + name + "` is neither true nor false");
        }
        return value.booleanValue();
    }

    /** The texts of a list; empty if the member is absent. */
    List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (JsonNode element : elements(name)) {
            String text = text(element, name);
            if (!seen.add(text)) {
                throw refuse("`" + name + "` says `" + text + "` twice");
            }
            texts.add(text);
        }
        return texts;
    }

    /** Parses each text of a list; empty if the member is absent. */
    <T> List<T> parsed(String name, Function<String, T> parser) {
        List<T> result = new ArrayList<>();
        for (String text : texts(name)) {
            result.add(parse(text, parser));
        }
        return result;
    }

    /** Converts the exception of a value's parser to one that names the line. */
    <T> T parse(String text, Function<String, T> parser) {
        try {
            return parser.apply(text);
        } catch (IllegalArgumentException malformed) {
            throw refuse(String.valueOf(malformed.getMessage()));
        }
    }

    Members member(String name) {
        return new Members(file, line, required(name));
    }

    List<Members> members(String name) {
        List<Members> result = new ArrayList<>();
        elements(name).forEach(element -> result.add(new Members(file, line, element)));
        return result;
    }

    List<String> names() {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** @throws TerritoriesRefusedException if a member has not been read */
    void close() {
        if (!unread.isEmpty()) {
            throw refuse("unknown member `" + unread.iterator().next() + "`");
        }
    }

    private Iterable<JsonNode> elements(String name) {
        JsonNode value = value(name);
        if (value == null) {
            return List.of();
        }
        if (!value.isArray() || value.isEmpty()) {
            throw refuse("`" + name + "` is not a list with something in it");
        }
        return value;
    }

    private JsonNode required(String name) {
        JsonNode value = value(name);
        if (value == null) {
            throw refuse("`" + name + "` is missing");
        }
        return value;
    }

    private @Nullable JsonNode value(String name) {
        unread.remove(name);
        return node.get(name);
    }

    private String text(JsonNode value, String name) {
        if (!value.isTextual() || value.textValue().isBlank()) {
            throw refuse("`" + name + "` is not a text; a number needs quotes");
        }
        return value.textValue();
    }
}
