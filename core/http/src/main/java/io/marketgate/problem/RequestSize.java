package io.marketgate.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.All;
import io.quarkus.vertx.http.runtime.RouteConstants;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Refuses a body that is larger than its path allows, with a problem. One that announces its size is refused before anything
 * of it is read, one that does not where {@link #read} has read too much. Where a caller takes a refusal as a yes, the body is
 * {@linkplain #cut cut off} instead. How large, and who reads it, is for each door to {@linkplain RequestLimit register}.
 */
@Singleton
public class RequestSize {
    /** Before authentication and before the server's own limit. */
    public static final int FIRST = 1_000_000;

    /** Right behind the server's own limit, which would otherwise hold for every path. */
    private static final int BEHIND_SERVERS_LIMIT = -RouteConstants.ROUTE_ORDER_UPLOAD_LIMIT - 1;
    /** The key of an undeclared body's limit in the request's context. */
    private static final String LIMIT = "marketgate.request-size";
    /** Marks, in the request's context, a body that is cut off. */
    private static final String CUT = "marketgate.request-cut";
    /** How many times the limit is read of a body that is cut off; a client that is still sending may not read the answer. */
    private static final int DRAINED = 8;

    /** The longest path first. */
    private final List<RequestLimit> limits;

    private final ObjectMapper json;

    RequestSize(@All List<RequestLimit> registered, ObjectMapper json) {
        this.limits = registered.stream()
                .sorted(Comparator.comparingInt(
                                (RequestLimit limit) -> limit.below().length())
                        .reversed())
                .toList();
        this.json = json;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, FIRST);
        filters.register(this::limitUnannounced, BEHIND_SERVERS_LIMIT);
    }

    /** Has the body of a request cut off at the limit of its path; to be called by a filter that runs before {@link #FIRST}. */
    public static void cut(RoutingContext context) {
        context.put(CUT, true);
    }

    private static boolean isCut(RoutingContext context) {
        return context.get(CUT) != null;
    }

    /** The limit of a path. */
    RequestLimit limit(String path) {
        for (RequestLimit limit : limits) {
            if (path.startsWith(limit.below())) {
                return limit;
            }
        }
        return RequestLimit.USUAL;
    }

    private void limitUnannounced(RoutingContext context) {
        if (context.request().getHeader(HttpHeaders.CONTENT_LENGTH) == null) {
            RequestLimit limit = limit(context.normalizedPath());
            context.put(LIMIT, limit.bytes());
            // The server goes by what has arrived, which runs ahead of what is read. It must not be the first to
            // see too much: after its answer ours fails, with stacks in the log.
            long most = limit.bytes()
                    * switch (limit.reader()) {
                        case ENDPOINT -> isCut(context) ? 2 * DRAINED : 2;
                        case FRAMEWORK -> 1;
                    };
            context.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, most);
        }
        context.next();
    }

    /**
     * Reads the whole body of a request, or what stands before the limit of one that is cut off.
     *
     * @throws ProblemException if it is larger than its path allows; the connection is then closed
     */
    public static byte[] read(RoutingContext context, InputStream body) throws IOException {
        Long limit = context.get(LIMIT);
        if (limit == null) {
            return body.readAllBytes();
        }
        byte[] read = body.readNBytes((int) Math.min(limit + 1, Integer.MAX_VALUE));
        if (read.length > limit) {
            context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
            context.addBodyEndHandler(answered -> context.request().connection().close());
            if (isCut(context)) {
                body.skip((DRAINED - 1) * limit);
                return Arrays.copyOf(read, limit.intValue());
            }
            throw ProblemException.of(ProblemType.TOO_LARGE, detail(limit));
        }
        return read;
    }

    private void check(RoutingContext context) {
        long limit = limit(context.normalizedPath()).bytes();
        if (announced(context) <= limit) {
            context.next();
            return;
        }
        if (isCut(context)) {
            // The server would refuse the announced size. Without it, the body is read like one of unknown size.
            context.request().headers().remove(HttpHeaders.CONTENT_LENGTH);
            context.next();
            return;
        }
        context.response()
                .setStatusCode(ProblemType.TOO_LARGE.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE)
                .end(problem(context, limit));
    }

    private String problem(RoutingContext context, long limit) {
        try {
            return json.writeValueAsString(
                    NamedProblems.named(Problem.of(ProblemType.TOO_LARGE, detail(limit)), context));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a problem is always JSON", e);
        }
    }

    private static String detail(long limit) {
        return "the body is larger than " + limit / 1024 + " KiB";
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
