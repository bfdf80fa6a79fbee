package io.marketgate.idempotency;

import io.marketgate.problem.AnyQuery;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ResourceInfo;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses a header that names no key, which the framework takes for one that is not there. The caller would think the
 * request safe to repeat. The headers of platforms are for the merchant behind the gate.
 */
@Singleton
public class EmptyKeys {
    private final RoutingContext request;

    EmptyKeys(RoutingContext request) {
        this.request = request;
    }

    /** Checks a request that has an endpoint. */
    @ServerRequestFilter
    public void refuse(ResourceInfo endpoint) {
        String key = request.request().getHeader(Idempotency.HEADER);
        if (key != null && key.isBlank() && !endpoint.getResourceClass().isAnnotationPresent(AnyQuery.class)) {
            throw Idempotency.malformed();
        }
    }
}
