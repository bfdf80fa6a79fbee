package io.marketgate.idempotency;

import io.marketgate.catalogue.wiring.CatalogueTimes;
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
    Idempotency idempotency(KeptAnswers kept, Clock clock, ManagedExecutor workers, CatalogueTimes times) {
        return new Idempotency(kept, clock, workers, times.readTimeout());
    }
}
