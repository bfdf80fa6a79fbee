package io.marketgate.seal.postgres;

import io.marketgate.seal.History;
import io.marketgate.seal.SealKeys;
import io.marketgate.seal.catalogue.CatalogueTrail;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/** Closes the history each minute while the application runs, at its start, and after the journal's last commit. */
@Startup
@ApplicationScoped
class CheckpointKeeper {
    private static final Logger LOG = Logger.getLogger(CheckpointKeeper.class);
    private static final int AFTER_THE_JOURNAL = 3_000;

    private final Checkpoints checkpoints;
    private final History history;
    private final CatalogueTrail catalogue;
    private final ScheduledExecutorService minutes = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "journal-checkpoints");
        thread.setDaemon(true);
        return thread;
    });

    /** A checkpoint that is not made now. */
    private interface Closing {
        void run() throws SQLException;
    }

    @Inject
    CheckpointKeeper(
            DataSource dataSource,
            @io.quarkus.agroal.DataSource("staff") DataSource staff,
            SealKeys keys,
            Clock clock) {
        this.checkpoints = new Checkpoints(dataSource, keys, clock);
        this.history = new StoredHistory(staff, keys, checkpoints);
        this.catalogue = new StoredCatalogueTrail(staff, keys, checkpoints);
    }

    @PostConstruct
    void open() {
        close(checkpoints::closeNow);
        var unusedMinutes =
                minutes.scheduleWithFixedDelay(() -> close(checkpoints::closeMinute), 1, 1, TimeUnit.MINUTES);
        var unusedHours = minutes.scheduleWithFixedDelay(() -> close(checkpoints::closeAll), 1, 1, TimeUnit.HOURS);
    }

    @Produces
    @Singleton
    History history() {
        return history;
    }

    @Produces
    @Singleton
    CatalogueTrail catalogue() {
        return catalogue;
    }

    private static void close(Closing closing) {
        try {
            closing.run();
        } catch (SQLException | RuntimeException | Error e) {
            // An exception would end the schedule. The next checkpoint covers what this one did not.
            LOG.warn("event=journal-checkpoint-failed", e);
        }
    }

    void close(@Observes @Priority(AFTER_THE_JOURNAL) ShutdownEvent event) {
        minutes.shutdownNow();
        close(checkpoints::closeNow);
    }
}
