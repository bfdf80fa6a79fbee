package io.marketgate.idempotency;

import io.marketgate.catalogue.wiring.CatalogueConfig;
import io.marketgate.identity.person.PersonKeys;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import javax.sql.DataSource;
import org.eclipse.microprofile.context.ManagedExecutor;

/** Puts idempotency together. */
@Dependent
class IdempotencyBeans {

    @Produces
    @Singleton
    Idempotency idempotency(
            DataSource database, PersonKeys keys, Clock clock, ManagedExecutor workers, CatalogueConfig config) {
        return new Idempotency(new JdbcKeptAnswers(database, keys), clock, workers, config.readTimeout());
    }
}
