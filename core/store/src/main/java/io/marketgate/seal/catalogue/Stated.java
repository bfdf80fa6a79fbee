package io.marketgate.seal.catalogue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Stored texts, read only where they differ. A text that is no JSON is a value as well: somebody may have written it. */
final class Stated {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonNode NONE = MissingNode.getInstance();

    private Stated() {}

    /** The values of a list, each in one form; one value where it is no list. */
    static List<String> each(String text) {
        JsonNode list = read(text);
        return list.isArray()
                ? StreamSupport.stream(list.spliterator(), false)
                        .map(JsonNode::toString)
                        .toList()
                : List.of(text);
    }

    /** A value in the form that {@link #each} gives it. */
    static String one(String text) {
        JsonNode value = read(text);
        return value.isMissingNode() ? text : value.toString();
    }

    /** The value, or a missing node where the text is none. */
    static JsonNode read(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException unreadable) {
            return NONE;
        }
    }

    static @Nullable JsonNode text(@Nullable String text) {
        return text == null ? null : TextNode.valueOf(text);
    }

    /** The members that differ, objects by member and lists whole. */
    static List<MemberDifference> differences(String recorded, String found) {
        if (recorded.equals(found)) {
            return List.of();
        }
        JsonNode then = read(recorded);
        JsonNode now = read(found);
        if (then.isMissingNode() || now.isMissingNode() || then.equals(now)) {
            return List.of(new MemberDifference("", null, null));
        }
        List<MemberDifference> differences = new ArrayList<>();
        compare("", then, now, differences);
        return differences;
    }

    private static void compare(String pointer, JsonNode then, JsonNode now, List<MemberDifference> differences) {
        if (then.equals(now)) {
            return;
        }
        if (!(then instanceof ObjectNode) || !(now instanceof ObjectNode)) {
            differences.add(new MemberDifference(pointer, shown(then), shown(now)));
            return;
        }
        Set<String> members = new LinkedHashSet<>();
        then.fieldNames().forEachRemaining(members::add);
        now.fieldNames().forEachRemaining(members::add);
        for (String member : members) {
            String below = pointer + "/" + member.replace("~", "~0").replace("/", "~1");
            compare(below, then.path(member), now.path(member), differences);
        }
    }

    private static @Nullable JsonNode shown(JsonNode node) {
        return node.isMissingNode() ? null : node;
    }
}
