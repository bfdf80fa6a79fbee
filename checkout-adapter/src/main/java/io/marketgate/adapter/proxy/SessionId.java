package io.marketgate.adapter.proxy;

import com.fasterxml.jackson.databind.JsonNode;
import io.marketgate.adapter.PlatformJson;
import io.marketgate.problem.ProblemException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A checkout session's id that is safe as one path segment: a slash, a percent sign or a leading dot is refused,
 * because it could lead a call elsewhere.
 */
public record SessionId(String value) {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._~-]{0,119}");

    /** @throws IllegalArgumentException if it is malformed */
    public SessionId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("no id of a checkout session");
        }
    }

    /**
     * The id of a session.
     *
     * @throws ProblemException if it is missing or malformed
     */
    public static SessionId of(JsonNode session) {
        SessionId id = parse(PlatformJson.required(session, "/id"));
        if (id == null) {
            throw ProblemException.invalid("/id", "is not a valid path segment");
        }
        return id;
    }

    /** The id, or null if the text is malformed. */
    public static @Nullable SessionId parse(String text) {
        return FORM.matcher(text).matches() ? new SessionId(text) : null;
    }

    @Override
    public String toString() {
        return value;
    }
}
