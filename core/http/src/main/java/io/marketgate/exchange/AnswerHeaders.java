package io.marketgate.exchange;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.jboss.logging.MDC;

/**
 * Names every request and sets the headers that every answer has. No cache keeps what the doors answer, because it holds
 * decisions or personal data, and no browser shows it as a page; an endpoint whose answer is for everybody, or is a page,
 * sets {@code Cache-Control} or {@code Content-Security-Policy} itself.
 */
@Singleton
public class AnswerHeaders {
    /** What the log calls the request's id. */
    private static final String LOGGED_AS = "requestId";
    /** Before every filter that may answer. */
    private static final int FIRST = 2_000_000;

    /** Below it the framework answers: health, metrics, the description. */
    private static final String FRAMEWORK = "/q/";

    private static final CharSequence POLICY = HttpHeaders.createOptimized("Content-Security-Policy");
    private static final String NO_PAGE = "default-src 'none'; frame-ancestors 'none'";
    /** A year. Subdomains are not ours to speak for. */
    private static final String ONLY_BY_TLS = "max-age=31536000";

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
            context.addHeadersEndHandler(ready -> complete(response.headers()));
        }
        // By plain HTTP browsers ignore it. Behind a proxy this is the scheme that the proxy forwards, if it is
        // trusted.
        if ("https".equals(context.request().scheme())) {
            response.putHeader("Strict-Transport-Security", ONLY_BY_TLS);
        }
        context.next();
    }

    /** Defaults come last: an endpoint adds its own header rather than sets it, and of two the stricter counts. */
    private static void complete(MultiMap headers) {
        setIfAbsent(headers, HttpHeaders.CACHE_CONTROL, "no-store");
        setIfAbsent(headers, POLICY, NO_PAGE);
    }

    private static void setIfAbsent(MultiMap headers, CharSequence name, CharSequence value) {
        if (!headers.contains(name)) {
            headers.set(name, value);
        }
    }
}
