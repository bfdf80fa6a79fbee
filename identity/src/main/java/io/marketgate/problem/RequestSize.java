package io.marketgate.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.RouteConstants;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Refuses a body that is larger than its path allows. One that announces its size is refused before anything of it is read,
 * with a problem; one that does not is cut off by the server, which answers without.
 */
@Singleton
class RequestSize {
    /** Before authentication and before the server's own limit. */
    private static final int FIRST = 1_000_000;
    /** Right behind the server's own limit, which would otherwise hold for every path. */
    private static final int BEHIND_SERVERS_LIMIT = -RouteConstants.ROUTE_ORDER_UPLOAD_LIMIT - 1;
    /** What the wire contract allows: a cart of 500 lines with papers is far below it. */
    private static final long WIRE_CONTRACT = 256 * 1024;
    /** Platforms send whole carts with everything they know of a product. */
    private static final String PLATFORMS = "/adapters/";

    private final long platforms;
    private final ObjectMapper json;

    RequestSize(@ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize limit, ObjectMapper json) {
        this.platforms = limit.asLongValue();
        this.json = json;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, FIRST);
        filters.register(this::limitUnannounced, BEHIND_SERVERS_LIMIT);
    }

    private long limit(RoutingContext context) {
        return context.normalizedPath().startsWith(PLATFORMS) ? platforms : WIRE_CONTRACT;
    }

    private void limitUnannounced(RoutingContext context) {
        context.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, limit(context));
        context.next();
    }

    private void check(RoutingContext context) {
        long limit = limit(context);
        if (announced(context) <= limit) {
            context.next();
            return;
        }
        context.response()
                .setStatusCode(ProblemType.TOO_LARGE.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE)
                .end(problem(limit));
    }

    private String problem(long limit) {
        try {
            return json.writeValueAsString(
                    Problem.of(ProblemType.TOO_LARGE, "the body is larger than " + limit / 1024 + " KiB"));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a problem is always JSON", e);
        }
    }

    private static long announced(RoutingContext context) {
        String length = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        try {
            return length == null ? 0 : Long.parseLong(length.strip());
        } catch (NumberFormatException e) {
            return Long.MAX_VALUE;
        }
    }
}
