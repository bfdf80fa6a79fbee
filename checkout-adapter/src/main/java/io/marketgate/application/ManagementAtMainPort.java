package io.marketgate.application;

import io.quarkus.vertx.http.ManagementInterface;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/**
 * Answers health, metrics and the description of the API at the main port of an embedded gate, which has no other port.
 * In production nothing of that is at the main port, because the framework puts it on the management interface.
 */
@Singleton
class ManagementAtMainPort {
    private static final String FRAMEWORK = "/q/";

    private final GateConfig config;
    private @Nullable Router main;

    ManagementAtMainPort(GateConfig config) {
        this.config = config;
    }

    void keep(@Observes Router router) {
        main = router;
    }

    /** The framework announces the management interface after the main router. */
    void serve(@Observes ManagementInterface management) {
        if (main != null && config.embedded()) {
            main.route().order(0).handler(request -> pass(request, management.router()));
        }
    }

    private static void pass(RoutingContext request, Router management) {
        if (request.normalizedPath().startsWith(FRAMEWORK)) {
            management.handleContext(request);
        } else {
            request.next();
        }
    }
}
