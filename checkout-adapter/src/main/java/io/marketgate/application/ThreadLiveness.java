package io.marketgate.application;

import io.marketgate.catalogue.live.Poller;
import io.marketgate.journal.Journal;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** Whether all threads run without which the gate stays closed for good. If one has ended, only a restart helps. */
@Liveness
@Singleton
class ThreadLiveness implements HealthCheck {
    private final Journal journal;
    private final Poller poller;

    ThreadLiveness(Journal journal, Poller poller) {
        this.journal = journal;
        this.poller = poller;
    }

    @Override
    public HealthCheckResponse call() {
        boolean recording = journal.health().alive();
        boolean polling = poller.isAlive();
        return HealthCheckResponse.named("threads")
                .status(recording && polling)
                .withData("journal", recording)
                .withData("catalogue", polling)
                .build();
    }
}
