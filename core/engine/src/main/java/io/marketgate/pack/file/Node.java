package io.marketgate.pack.file;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A location in a file: its value, line and pointer. */
public sealed interface Node {

    /** From 1; 0 if the text has no lines. */
    int line();

    /** RFC 6901 pointer. */
    String pointer();

    /** A single value, as written. */
    record Scalar(int line, String pointer, String text, Kind kind) implements Node {
        /** The plain text, before a type is expected of it. */
        public enum Kind {
            TEXT,
            NUMBER,
            FLAG,
            NOTHING
        }
    }

    /** Several values in order. */
    record Sequence(int line, String pointer, List<Node> items) implements Node {
        public Sequence {
            items = List.copyOf(items);
        }
    }

    /** Values by key, in the order of the file. */
    record Mapping(int line, String pointer, Map<String, Member> members) implements Node {
        public Mapping {
            members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
        }

        /** The value of a key, or null. */
        public @Nullable Node get(String key) {
            Member member = members.get(key);
            return member == null ? null : member.value();
        }
    }

    /** A member of a mapping; its key has a line of its own. */
    record Member(int line, Node value) {}

    /** The pointer of a member or item of this node. */
    default String below(String step) {
        return pointer() + "/" + step.replace("~", "~0").replace("/", "~1");
    }
}
