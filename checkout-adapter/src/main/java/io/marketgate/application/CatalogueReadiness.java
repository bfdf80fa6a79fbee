package io.marketgate.application;

import io.marketgate.catalogue.Catalogue;
import io.marketgate.catalogue.CatalogueHealth;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Keeps requests away from a replica whose catalogue is too old to answer from. Never a reason to restart it. */
@Readiness
@Singleton
class CatalogueReadiness implements HealthCheck {
    private final Catalogue catalogue;

    CatalogueReadiness(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public HealthCheckResponse call() {
        CatalogueHealth health = catalogue.health();
        HealthCheckResponseBuilder response = HealthCheckResponse.named("catalogue")
                .status(health.open())
                .withData("revision", health.revision())
                .withData("ageMillis", health.age().toMillis());
        if (health.trouble() != null) {
            response.withData("trouble", health.trouble().name());
        }
        return response.build();
    }
}
