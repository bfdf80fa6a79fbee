package io.marketgate.authentication;

import io.quarkus.oidc.OIDCException;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Refuses tokens as unavailable where the identity provider has not been reached since the start. Then a token fails on the
 * way to every endpoint, where no mapper of exceptions is asked.
 */
@Singleton
class UnreachedProvider {
    /** Before what answers every other failure outside the endpoints. */
    private static final int BEFORE_UNROUTED = Integer.MAX_VALUE - 2;

    void register(@Observes Router router) {
        router.route().order(BEFORE_UNROUTED).failureHandler(UnreachedProvider::refuse);
    }

    private static void refuse(RoutingContext context) {
        if (context.failure() instanceof OIDCException outage
                && !context.response().headWritten()) {
            context.fail(ProviderOutage.refusal(outage));
        } else {
            context.next();
        }
    }
}
