package io.marketgate.idempotency;

import io.marketgate.catalogue.wiring.CatalogueConfig;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.eclipse.microprofile.context.ManagedExecutor;

/** Assembles idempotency. */
@Dependent
class IdempotencyBeans {

    @Produces
    @Singleton
    Idempotency idempotency(KeptAnswers kept, Clock clock, ManagedExecutor workers, CatalogueConfig config) {
        return new Idempotency(kept, clock, workers, config.readTimeout());
    }
}
