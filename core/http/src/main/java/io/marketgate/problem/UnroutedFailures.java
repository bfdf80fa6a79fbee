package io.marketgate.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.marketgate.exchange.RequestId;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * Answers with a problem the requests that fail outside every endpoint, such as one without a host. The server would
 * log their path, which contains callers' input.
 */
@Singleton
public class UnroutedFailures {
    /** After the endpoints' own mappers and just before the server's handler. */
    private static final int BEFORE_LAST = Integer.MAX_VALUE - 1;

    private final UnexpectedFailures unexpected;
    private final ObjectMapper json;

    UnroutedFailures(UnexpectedFailures unexpected, ObjectMapper json) {
        this.unexpected = unexpected;
        this.json = json;
    }

    void register(@Observes Router router) {
        router.route().order(BEFORE_LAST).failureHandler(this::answer);
    }

    private void answer(RoutingContext context) {
        @Nullable Throwable failure = context.failure();
        int status = context.statusCode();
        if (isServers(failure) || context.response().headWritten()) {
            context.next();
        } else if (RequestId.of(context).isEmpty()) {
            refuse(context);
        } else if (status >= 400 && status < 500) {
            answer(context, ProblemResponses.of(Problem.of(ProblemType.ofStatus(status), null)));
        } else if (failure == null) {
            context.next();
        } else if (failure instanceof ProblemException refusal) {
            answer(context, refusal.answer(context));
        } else {
            answer(context, unexpected.respond(failure));
        }
    }

    /**
     * Answers a request that the router refused before every filter, by its host or its target. The connection is closed: a
     * proxy may have understood the request, and what stands behind it, differently.
     */
    private void refuse(RoutingContext context) {
        String detail = context.request().authority() == null
                ? "a valid `Host` header is needed"
                : "the target must name the `Host`, or be a path";
        context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        context.addEndHandler(answered -> context.request().connection().close());
        answer(context, ProblemResponses.of(Problem.of(ProblemType.INVALID_REQUEST, detail)));
    }

    /** Refused credentials and busy workers, which the server answers without logging the path. */
    private static boolean isServers(@Nullable Throwable failure) {
        return failure instanceof SecurityException || failure instanceof RejectedExecutionException;
    }

    private void answer(RoutingContext context, Response problem) {
        try (problem) {
            HttpServerResponse response = context.response().setStatusCode(problem.getStatus());
            Object wait = problem.getHeaders().getFirst(jakarta.ws.rs.core.HttpHeaders.RETRY_AFTER);
            if (wait != null) {
                response.putHeader(HttpHeaders.RETRY_AFTER, wait.toString());
            }
            Problem named = NamedProblems.named((Problem) problem.getEntity(), context);
            response.putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE).end(json.writeValueAsString(named));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a problem is always JSON", e);
        }
    }
}
