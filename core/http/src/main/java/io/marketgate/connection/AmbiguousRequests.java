package io.marketgate.connection;

import io.marketgate.problem.ProblemException;
import io.marketgate.problem.ProblemType;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Refuses requests that a proxy and the gate could understand differently, and closes their connection, because the two
 * may not agree on where the next request begins. The server refuses others before anything of ours sees them: a length
 * with a transfer coding, two lengths, line ends and control characters where none may be.
 */
@Singleton
public class AmbiguousRequests {
    /** Behind what every answer has, before everything that reads the request. */
    private static final int FIRST = 1_900_000;

    /** Headers of which one reader may take the first and another the last. */
    private static final List<CharSequence> SINGLE = List.of(
            HttpHeaders.HOST,
            HttpHeaders.AUTHORIZATION,
            HttpHeaders.createOptimized("X-API-Key"),
            HttpHeaders.CONTENT_TYPE,
            HttpHeaders.createOptimized("Idempotency-Key"));

    private static final Pattern ABSOLUTE = Pattern.compile("(?i)https?://([^/?#]*).*");

    void register(@Observes Filters filters) {
        filters.register(AmbiguousRequests::check, FIRST);
    }

    private static void check(RoutingContext context) {
        HttpServerRequest request = context.request();
        Optional<String> fault = fault(request.uri(), request.headers());
        if (fault.isEmpty()) {
            context.next();
            return;
        }
        context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        context.addEndHandler(answered -> request.connection().close());
        context.fail(ProblemException.of(ProblemType.INVALID_REQUEST, fault.get()));
    }

    /** What makes a request ambiguous; empty if it is not. */
    static Optional<String> fault(String target, MultiMap headers) {
        for (CharSequence name : SINGLE) {
            if (headers.getAll(name).size() > 1) {
                return Optional.of("`" + name + "` may be there once");
            }
        }
        if (headers.contains("")) {
            return Optional.of("a header needs a name");
        }
        if (isCoded(headers)) {
            return Optional.of("`Transfer-Encoding` can be nothing but `chunked`");
        }
        return isForAnother(target, headers)
                ? Optional.of("the target must name the `Host`, or be a path")
                : Optional.empty();
    }

    private static boolean isCoded(MultiMap headers) {
        List<String> codings = headers.getAll(HttpHeaders.TRANSFER_ENCODING);
        return !codings.isEmpty() && (codings.size() > 1 || !codings.get(0).equalsIgnoreCase("chunked"));
    }

    private static boolean isForAnother(String target, MultiMap headers) {
        if (target.startsWith("/") || target.equals("*")) {
            return false;
        }
        Matcher absolute = ABSOLUTE.matcher(target);
        return !absolute.matches() || !absolute.group(1).equalsIgnoreCase(headers.get(HttpHeaders.HOST));
    }
}
