package io.marketgate.application;

import io.marketgate.catalogue.CatalogueUnavailableException;
import io.marketgate.catalogue.wiring.CatalogueTimes;
import io.marketgate.idempotency.Idempotency;
import io.marketgate.idempotency.KeptAnswers;
import io.marketgate.journal.JournalUnavailable;
import io.marketgate.ledger.LedgerUnavailable;
import io.marketgate.problem.Outage;
import io.marketgate.seal.HistoryUnavailable;
import io.quarkus.oidc.OIDCException;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.context.ManagedExecutor;

/** Tells the doors what they share of the stores, which they do not know. */
@Dependent
class DoorBeans {

    /** A request waits for its kept answer no longer than for the catalogue. */
    @Produces
    @Singleton
    Idempotency idempotency(KeptAnswers kept, Clock clock, ManagedExecutor workers, CatalogueTimes times) {
        return new Idempotency(kept, clock, workers, times.readTimeout());
    }

    @Produces
    @Singleton
    Outage unavailableCatalogue() {
        return Outage.ofDatabase(CatalogueUnavailableException.class);
    }

    @Produces
    @Singleton
    Outage unavailableJournal() {
        return Outage.ofDatabase(JournalUnavailable.class);
    }

    @Produces
    @Singleton
    Outage unavailableLedger() {
        return Outage.ofDatabase(LedgerUnavailable.class);
    }

    @Produces
    @Singleton
    Outage unavailableHistory() {
        return Outage.ofDatabase(HistoryUnavailable.class);
    }

    /** Tokens cannot be checked; keys can. */
    @Produces
    @Singleton
    Outage unreachedProvider() {
        return new Outage(
                OIDCException.class,
                "identity-provider",
                "the identity provider cannot be reached now",
                Duration.ofSeconds(5));
    }
}
