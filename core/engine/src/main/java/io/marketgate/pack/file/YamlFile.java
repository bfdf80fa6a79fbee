package io.marketgate.pack.file;

import io.marketgate.pack.file.Node.Mapping;
import io.marketgate.pack.file.Node.Member;
import io.marketgate.pack.file.Node.Scalar;
import io.marketgate.pack.file.Node.Sequence;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingEndEvent;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceEndEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads one YAML 1.2 document with the scalars of the core schema and a restricted syntax: no anchors, aliases, merge
 * keys, tags, directives, duplicate keys, and no second document. {@code NO}, {@code yes} and {@code on} are text.
 */
public final class YamlFile {
    private static final int MAX_CODE_POINTS = 4 * 1024 * 1024;
    private static final int MAX_DEPTH = 32;
    private static final Pattern NUMBER = Pattern.compile("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]{1,3})?");
    private static final Pattern FLAG = Pattern.compile("true|True|TRUE|false|False|FALSE");
    private static final Pattern NOTHING = Pattern.compile("|~|null|Null|NULL");

    private final Problems problems;
    private final Iterator<Event> events;
    private int depth;

    private YamlFile(Problems problems, Iterator<Event> events) {
        this.problems = problems;
        this.events = events;
    }

    /** Reads the text; null if it is not a document at all. Adds every problem to the problems. */
    public static @Nullable Node read(String text, Problems problems) {
        LoadSettings settings =
                LoadSettings.builder().setCodePointLimit(MAX_CODE_POINTS).build();
        try {
            return new YamlFile(problems, new Parse(settings).parseString(text).iterator()).document();
        } catch (MarkedYamlEngineException malformed) {
            problems.add(line(malformed.getProblemMark()), "", "not YAML: " + plain(malformed.getProblem(), malformed));
        } catch (YamlEngineException malformed) {
            problems.add(0, "", "not YAML: " + plain(malformed.getMessage(), malformed));
        }
        return null;
    }

    private @Nullable Node document() {
        Node root = null;
        while (events.hasNext()) {
            Event event = events.next();
            if (event instanceof DocumentStartEvent start) {
                if (start.getSpecVersion().isPresent() || !start.getTags().isEmpty()) {
                    problems.add(line(start.getStartMark()), "", "directives are not read: leave them out");
                }
                if (root != null) {
                    problems.add(line(start.getStartMark()), "", "a second document: one file holds one");
                }
            } else if (event instanceof NodeEvent node) {
                Node read = node(node, "");
                root = root == null ? read : root;
            }
        }
        if (root == null) {
            problems.add(0, "", "the file is empty");
        }
        return root;
    }

    private Node node(Event event, String pointer) {
        int line = line(event.getStartMark());
        if (event instanceof NodeEvent node
                && !(event instanceof AliasEvent)
                && node.getAnchor().isPresent()) {
            problems.add(line, pointer, "anchors are not read: write the value out");
        }
        if (event instanceof ScalarEvent scalar) {
            refuseTag(scalar.getTag(), line, pointer);
            return new Scalar(line, pointer, scalar.getValue(), kind(scalar));
        }
        if (event instanceof CollectionStartEvent start) {
            refuseTag(start.getTag(), line, pointer);
            if (++depth > MAX_DEPTH) {
                throw new YamlEngineException("nested more than " + MAX_DEPTH + " deep");
            }
            Node read = start instanceof MappingStartEvent ? mapping(line, pointer) : sequence(line, pointer);
            depth--;
            return read;
        }
        problems.add(line, pointer, "aliases are not read: write the value out");
        return new Scalar(line, pointer, "", Scalar.Kind.NOTHING);
    }

    private Mapping mapping(int line, String pointer) {
        Map<String, Member> members = new LinkedHashMap<>();
        for (Event key = events.next(); !(key instanceof MappingEndEvent); key = events.next()) {
            Node name = node(key, pointer);
            String text = name instanceof Scalar scalar ? scalar.text() : "";
            String below = name.below(text);
            Node value = node(events.next(), below);
            if (!(name instanceof Scalar)) {
                problems.add(name.line(), pointer, "a key is a single word");
            } else if (text.equals("<<")) {
                problems.add(name.line(), below, "merge keys are not read: write the members out");
            } else if (members.containsKey(text)) {
                problems.add(name.line(), below, "`" + text + "` stands here twice");
            } else {
                members.put(text, new Member(name.line(), value));
            }
        }
        return new Mapping(line, pointer, members);
    }

    private Sequence sequence(int line, String pointer) {
        List<Node> items = new ArrayList<>();
        for (Event item = events.next(); !(item instanceof SequenceEndEvent); item = events.next()) {
            items.add(node(item, pointer + "/" + items.size()));
        }
        return new Sequence(line, pointer, items);
    }

    private void refuseTag(Optional<String> tag, int line, String pointer) {
        if (tag.isPresent()) {
            problems.add(line, pointer, "tags are not read: leave `" + tag.get() + "` out");
        }
    }

    private static Scalar.Kind kind(ScalarEvent scalar) {
        String text = scalar.getValue();
        if (!scalar.isPlain()) {
            return Scalar.Kind.TEXT;
        }
        if (NOTHING.matcher(text).matches()) {
            return Scalar.Kind.NOTHING;
        }
        if (FLAG.matcher(text).matches()) {
            return Scalar.Kind.FLAG;
        }
        return NUMBER.matcher(text).matches() ? Scalar.Kind.NUMBER : Scalar.Kind.TEXT;
    }

    private static int line(Optional<Mark> mark) {
        return mark.map(found -> found.getLine() + 1).orElse(0);
    }

    /** The parser's message without its excerpt of the file, which may be long. */
    private static String plain(@Nullable String words, YamlEngineException malformed) {
        String text = words == null ? String.valueOf(malformed.getMessage()) : words;
        return text.lines().findFirst().orElse("unreadable");
    }
}
