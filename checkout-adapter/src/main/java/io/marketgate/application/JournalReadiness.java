package io.marketgate.application;

import io.marketgate.journal.Journal;
import io.marketgate.journal.JournalHealth;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Keeps requests away from a replica whose decisions cannot be recorded now. Never a reason to restart it. */
@Readiness
@Singleton
class JournalReadiness implements HealthCheck {
    private final Journal journal;

    JournalReadiness(Journal journal) {
        this.journal = journal;
    }

    @Override
    public HealthCheckResponse call() {
        JournalHealth health = journal.health();
        return HealthCheckResponse.named("journal")
                .status(health.open())
                .withData("waiting", health.waiting())
                .build();
    }
}
