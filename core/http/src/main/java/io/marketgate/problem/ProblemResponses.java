package io.marketgate.problem;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Problems as JAX-RS responses. */
final class ProblemResponses {
    /** For clients of a closed gate that cannot know when it opens: about one poll of the catalogue. */
    private static final Duration USUAL_RETRY = Duration.ofSeconds(1);

    private ProblemResponses() {}

    static Response of(Problem problem) {
        return of(problem, null);
    }

    static Response of(Problem problem, @Nullable Duration retryAfter) {
        Response.ResponseBuilder response =
                Response.status(problem.status()).type(Problem.MEDIA_TYPE).entity(problem);
        if (retryAfter != null || problem.status() == 429 || problem.status() == 503) {
            Duration wait = retryAfter == null ? USUAL_RETRY : retryAfter;
            // Whole seconds, rounded up, and never 0, which would cause a storm of retries.
            response.header(
                    HttpHeaders.RETRY_AFTER, Math.max(1, wait.plusMillis(999).toSeconds()));
        }
        if (problem.status() == 401) {
            response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            response.header(HttpHeaders.WWW_AUTHENTICATE, "ApiKey header=\"X-API-Key\"");
        }
        return response.build();
    }
}
