package io.marketgate.checkout.wire;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.marketgate.problem.ProblemException;
import io.marketgate.problem.Violation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads a body member by member in one pass and collects every violation with its JSON pointer.
 *
 * <p>A caller walks the body. {@link #object()} or {@link #list()} says whether one begins here. {@link #member()} and
 * {@link #item()} advance to the next value until there is none. A method of {@link Scalars} reads the current value. A
 * value of the wrong type is reported, skipped and read as null. A member that is a JSON {@code null} counts as absent;
 * a null item of a list is reported.
 */
public final class BodyReader {
    private static final int MOST_VIOLATIONS = 50;
    private static final int DEEPEST = 32;
    private static final String NO_EMPTY_PLACES = "a list has no empty places";
    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
            .build());

    private final JsonParser in;
    private final List<Violation> violations = new ArrayList<>();

    private BodyReader(JsonParser in) {
        this.in = in;
    }

    /** Reads a value from its first token. */
    @FunctionalInterface
    public interface Form<T> {
        /** The value, or null if violations were reported. */
        @Nullable
        T read(BodyReader body) throws IOException;
    }

    /**
     * Reads a whole body.
     *
     * @throws ProblemException with every violation, if there is one
     */
    public static <T> T read(Body body, Form<T> form) {
        BodyText.require(body.bytes());
        try (JsonParser in = JSON.createParser(body.bytes())) {
            BodyReader reader = new BodyReader(in);
            in.nextToken();
            T value = form.read(reader);
            if (in.nextToken() != null) {
                reader.violate("", "something stands behind the JSON");
            }
            if (value == null && reader.violations.isEmpty()) {
                reader.violate("", "an object is expected");
            }
            if (value == null || !reader.violations.isEmpty()) {
                throw ProblemException.invalid(reader.violations);
            }
            return value;
        } catch (JsonProcessingException e) {
            throw unreadable(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ProblemException unreadable(JsonProcessingException e) {
        String what = String.valueOf(e.getOriginalMessage()).startsWith("Duplicate field")
                ? "a member stands twice"
                : "not readable as JSON";
        return ProblemException.invalid(
                "",
                e.getLocation() == null
                        ? what
                        : what + " at line " + e.getLocation().getLineNr() + ", column "
                                + e.getLocation().getColumnNr());
    }

    /** Whether an object begins here. */
    public boolean object() throws IOException {
        return begins(JsonToken.START_OBJECT, "an object is expected");
    }

    /** Whether a list begins here. */
    public boolean list() throws IOException {
        return begins(JsonToken.START_ARRAY, "a list is expected");
    }

    private boolean begins(JsonToken token, String otherwise) throws IOException {
        if (in.currentToken() == token) {
            return true;
        }
        if (!absent()) {
            refuse(otherwise);
        }
        return false;
    }

    /** The name of the object's next member, whose value becomes current; null at the object's end. */
    public @Nullable String member() throws IOException {
        if (in.nextToken() != JsonToken.FIELD_NAME) {
            return null;
        }
        String name = in.currentName();
        in.nextToken();
        return name;
    }

    /** Whether the list has a next value, which becomes current. A JSON {@code null} in a list is reported. */
    public boolean item() throws IOException {
        JsonToken token = in.nextToken();
        if (token == JsonToken.VALUE_NULL) {
            violate(NO_EMPTY_PLACES);
        }
        return token != JsonToken.END_ARRAY;
    }

    /** Reports an unknown member. */
    public void unknown() throws IOException {
        refuse("unknown member");
    }

    /** Reports that the current value is wrong, and skips it. */
    public void refuse(String message) throws IOException {
        violate(message);
        in.skipChildren();
    }

    /** Reports that the current value, or the one just read, is wrong. */
    public void violate(String message) {
        violate(pointer(), message);
    }

    /** Reports a violation at another pointer. */
    public void violate(String pointer, String message) {
        if (violations.size() < MOST_VIOLATIONS) {
            violations.add(new Violation(pointer, message));
        }
    }

    /** Reports that a member of the object just read is missing, unless the object has another violation. */
    public void need(String member, @Nullable Object value) {
        need(member, value, "is needed");
    }

    /** Does so with a message that says what is expected of the member. */
    public void need(String member, @Nullable Object value, String message) {
        if (value != null) {
            return;
        }
        String pointer = pointer() + "/" + member;
        if (violations.stream().noneMatch(one -> one.pointer().startsWith(pointer))) {
            violate(pointer, message);
        }
    }

    /** The pointer of the current value. */
    public String pointer() {
        JsonPointer pointer = in.getParsingContext().pathAsPointer();
        return pointer.toString();
    }

    /** The number of violations so far. */
    public int violations() {
        return violations.size();
    }

    /** The current value of any type, or null for a JSON {@code null}. */
    public @Nullable JsonNode tree() throws IOException {
        if (absent()) {
            return null;
        }
        String pointer = pointer();
        JsonNode tree = JSON.readTree(in);
        noteFaults(tree, pointer);
        return tree;
    }

    /** Notes empty places of lists, and texts and names that are none. */
    private void noteFaults(JsonNode tree, String pointer) {
        if (tree.isTextual() && !BodyText.isText(tree.textValue())) {
            violate(pointer, BodyText.LONE_SURROGATE);
        }
        for (int i = 0; i < tree.size() && tree.isArray(); i++) {
            if (tree.get(i).isNull()) {
                violate(pointer + "/" + i, NO_EMPTY_PLACES);
            }
            noteFaults(tree.get(i), pointer + "/" + i);
        }
        tree.fields().forEachRemaining(member -> noteFaults(member, pointer));
    }

    private void noteFaults(Map.Entry<String, JsonNode> member, String pointer) {
        if (!BodyText.isText(member.getKey())) {
            violate(pointer, BodyText.LONE_SURROGATE);
        }
        noteFaults(
                member.getValue(),
                pointer + "/" + member.getKey().replace("~", "~0").replace("/", "~1"));
    }

    boolean absent() {
        return in.currentToken() == JsonToken.VALUE_NULL;
    }

    JsonParser parser() {
        return in;
    }
}
