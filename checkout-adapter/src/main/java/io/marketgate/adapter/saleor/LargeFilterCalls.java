package io.marketgate.adapter.saleor;

import io.marketgate.problem.RequestSize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.regex.Pattern;

/**
 * Truncates filter calls that are too large, because Saleor would treat a 413 as a filter that excludes nothing. The
 * signature of a truncated body never verifies, so such a call excludes the methods that it names.
 */
@Singleton
class LargeFilterCalls {
    private static final Pattern PATH = Pattern.compile("/adapters/saleor/[^/]+/webhooks/?");

    void register(@Observes Filters filters) {
        filters.register(LargeFilterCalls::cut, RequestSize.FIRST + 1);
    }

    private static void cut(RoutingContext context) {
        if (FilterCall.isNamed(context.request().getHeader(FilterCall.HEADER))
                && PATH.matcher(context.normalizedPath()).matches()) {
            RequestSize.cut(context);
        }
        context.next();
    }
}
