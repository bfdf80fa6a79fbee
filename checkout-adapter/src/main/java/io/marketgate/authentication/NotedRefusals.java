package io.marketgate.authentication;

import io.marketgate.access.Caller;
import io.marketgate.access.CurrentCaller;
import io.marketgate.problem.Problem;
import io.marketgate.problem.Refusal;
import io.marketgate.problem.Refused;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerResponseContext;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/**
 * Notes every answer 401 or 403 to a caller as one security event, whoever gave it. The cause is the one that was kept with
 * the request.
 */
@Singleton
public class NotedRefusals {
    /** Right after the filter that names the request. */
    private static final int EARLY = 1_900_000;
    /** The key in the request's context that says that an endpoint has answered by itself. */
    private static final String SPOKEN = "marketgate.spoken";

    private final NotedEvents noted;
    private final CurrentVertxRequest current;

    NotedRefusals(NotedEvents noted, CurrentVertxRequest current) {
        this.noted = noted;
        this.current = current;
    }

    void register(@Observes Filters filters) {
        filters.register(this::begin, EARLY);
    }

    private void begin(RoutingContext request) {
        request.addHeadersEndHandler(ready -> note(request));
        request.next();
    }

    /**
     * Tells refusals from an endpoint's own answers: refusals are problems. What else is 401 or 403 is a verdict on goods in a
     * platform's form, or what the merchant's server has said.
     */
    @ServerResponseFilter
    public void tell(ContainerResponseContext answer) {
        if (isRefusal(answer.getStatus()) && !(answer.getEntity() instanceof Problem)) {
            current.getCurrent().put(SPOKEN, true);
        }
    }

    private void note(RoutingContext request) {
        int status = request.response().getStatusCode();
        if (!isRefusal(status)) {
            return;
        }
        Refused refused = Refused.of(request).orElse(null);
        if (refused == null && request.get(SPOKEN) == null) {
            refused = Refused.because(status == 401 ? Refusal.TOKEN_INVALID : Refusal.OTHER);
        }
        if (refused != null) {
            note(refused, request);
        }
    }

    private void note(Refused refused, RoutingContext request) {
        if (refused.merchant() != null || refused.actor() != null) {
            noted.refused(refused.merchant(), refused.actor(), refused.why(), request);
        } else {
            noted.refused(caller(request), refused.why(), request);
        }
    }

    private static @Nullable Caller caller(RoutingContext request) {
        return request.user() instanceof QuarkusHttpUser user
                ? user.getSecurityIdentity().getAttribute(CurrentCaller.ATTRIBUTE)
                : null;
    }

    private static boolean isRefusal(int status) {
        return status == 401 || status == 403;
    }
}
