package io.marketgate.adapter.proxy;

import com.fasterxml.jackson.databind.JsonNode;
import io.marketgate.adapter.Told;
import io.marketgate.problem.ProblemException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A checkout session's id, of a form that is one segment of a path and nothing else: neither a slash nor a percent sign nor
 * a dot at its begin can lead a call elsewhere.
 */
public record SessionId(String value) {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._~-]{0,119}");

    /** @throws IllegalArgumentException if it is of another form */
    public SessionId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("no id of a checkout session");
        }
    }

    /**
     * The id that a session tells.
     *
     * @throws ProblemException if there is none, or it is of another form
     */
    public static SessionId of(JsonNode session) {
        SessionId id = parse(Told.need(session, "/id"));
        if (id == null) {
            throw ProblemException.invalid("/id", "is not of a form that a path can hold");
        }
        return id;
    }

    /** The id, or null if the text is none. */
    public static @Nullable SessionId parse(String text) {
        return FORM.matcher(text).matches() ? new SessionId(text) : null;
    }

    @Override
    public String toString() {
        return value;
    }
}
