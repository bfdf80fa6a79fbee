package io.marketgate.application;

import io.quarkus.vertx.http.HttpServerStart;
import io.quarkus.vertx.http.HttpsServerStart;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Keeps requests away from a replica that does not listen yet: the management port, where it is asked, opens first. */
@Readiness
@Singleton
class ListeningReadiness implements HealthCheck {
    private volatile boolean listening;

    void plain(@ObservesAsync HttpServerStart started) {
        listening = true;
    }

    void encrypted(@ObservesAsync HttpsServerStart started) {
        listening = true;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("listening").status(listening).build();
    }
}
