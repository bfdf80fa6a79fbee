package io.marketgate.exchange;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.jboss.logging.MDC;

/**
 * Names every request and sets the headers that every answer has. No cache keeps what the doors answer, because it holds
 * decisions or personal data; an endpoint whose answer is for everybody sets {@code Cache-Control} itself.
 */
@Singleton
public class AnswerHeaders {
    /** What the log calls the request's id. */
    private static final String LOGGED_AS = "requestId";
    /** Before every filter that may answer. */
    private static final int FIRST = 2_000_000;

    /** Below it the framework answers: health, metrics, the description. */
    private static final String FRAMEWORK = "/q/";

    void register(@Observes Filters filters) {
        filters.register(AnswerHeaders::begin, FIRST);
    }

    private static void begin(RoutingContext context) {
        RequestId id = RequestId.chosenBy(context.request().getHeader(RequestId.HEADER));
        id.keepIn(context);
        MDC.put(LOGGED_AS, id.text());
        HttpServerResponse response = context.response()
                .putHeader(RequestId.HEADER, id.text())
                .putHeader("X-Content-Type-Options", "nosniff");
        if (!context.normalizedPath().startsWith(FRAMEWORK)) {
            response.putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        }
        context.next();
    }
}
