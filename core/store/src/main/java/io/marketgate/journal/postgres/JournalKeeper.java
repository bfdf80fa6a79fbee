package io.marketgate.journal.postgres;

import io.marketgate.journal.EngineVersion;
import io.marketgate.journal.Journal;
import io.marketgate.seal.SealKeys;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Opens the journal when the application starts, creates and drops its days, and closes it when the application ends.
 */
@Startup
@ApplicationScoped
class JournalKeeper {
    private static final Logger LOG = Logger.getLogger(JournalKeeper.class);
    private static final String NO_ARCHIVE = "none";
    /** Share of the heap. Waiting entries need the memory twice while they are written. */
    private static final double QUEUE_SHARE = 0.1;

    private final PostgresJournal journal;
    private final OldDays oldDays;
    private final JournalConfig config;
    private final Clock clock;
    private final ScheduledExecutorService days = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "journal-days");
        thread.setDaemon(true);
        return thread;
    });

    @Inject
    JournalKeeper(
            DataSource dataSource,
            @io.quarkus.agroal.DataSource("staff") DataSource staff,
            JournalConfig config,
            SealKeys keys,
            MeterRegistry registry,
            Clock clock) {
        JournalSettings settings =
                new JournalSettings(config.mode(), config.timeout(), config.queue(), queueBytes(), config.writers());
        this.journal = new PostgresJournal(dataSource, staff, settings, keys, registry, System::nanoTime);
        this.oldDays = new OldDays(
                dataSource,
                keys,
                config.archive().filter(folder -> !folder.equals(NO_ARCHIVE)).map(Path::of));
        this.config = config;
        this.clock = clock;
    }

    private static long queueBytes() {
        return (long) (Runtime.getRuntime().maxMemory() * QUEUE_SHARE);
    }

    @PostConstruct
    void open() {
        try {
            journal.start(clock.instant());
        } catch (SQLException e) {
            throw new IllegalStateException("the journal cannot be opened", e);
        }
        var unused = days.scheduleWithFixedDelay(this::keepDays, 1, 1, TimeUnit.HOURS);
    }

    /** What decides here. */
    @Produces
    @Singleton
    static EngineVersion engine(@ConfigProperty(name = "quarkus.application.version") String version) {
        return new EngineVersion(version);
    }

    @Produces
    @Singleton
    Journal journal() {
        return journal;
    }

    private void keepDays() {
        try {
            Instant now = clock.instant();
            journal.makeDays(now);
            Duration kept = config.retention().orElse(KeptFor.EVER).duration();
            if (kept != null && config.archive().isPresent() && !config.hold()) {
                oldDays.forgetOne(kept, now);
            }
        } catch (SQLException | IOException | RuntimeException | Error e) {
            // An exception would end the schedule. Days are created well ahead, so the next hour is early enough.
            LOG.warn("event=journal-days-failed", e);
        }
    }

    void close(@Observes ShutdownEvent event) throws InterruptedException {
        days.shutdownNow();
        journal.close();
    }
}
