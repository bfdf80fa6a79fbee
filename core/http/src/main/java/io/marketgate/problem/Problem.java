package io.marketgate.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The body of every error (RFC 9457).
 *
 * @param detail what is wrong this time; lower case, no trailing period, no class names, no personal data
 * @param instance names this occurrence in the log, or null if the caller's name for the request is no URI
 * @param violations what is wrong with the input, member by member
 */
@JsonPropertyOrder({"type", "title", "status", "detail", "instance", "violations"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        URI type,
        String title,
        int status,
        @Nullable String detail,
        @Nullable URI instance,
        List<Violation> violations) {
    /** The media type of every problem. */
    public static final String MEDIA_TYPE = "application/problem+json";

    public Problem {
        violations = List.copyOf(violations);
    }

    /** A problem that says what is wrong in one sentence. */
    public static Problem of(ProblemType type, @Nullable String detail) {
        return new Problem(type.uri(), type.title(), type.status(), detail, null, List.of());
    }

    /** A problem of the input. */
    public static Problem of(ProblemType type, @Nullable String detail, List<Violation> violations) {
        return new Problem(type.uri(), type.title(), type.status(), detail, null, violations);
    }

    /** The same with a name for this occurrence. */
    Problem at(URI named) {
        return new Problem(type, title, status, detail, named, violations);
    }
}
