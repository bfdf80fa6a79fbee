package io.marketgate.journal.postgres;

import io.marketgate.journal.Entry;
import io.marketgate.journal.Journal;
import io.marketgate.journal.JournalHealth;
import io.marketgate.merchant.MerchantId;
import io.marketgate.seal.SealKeys;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The journal in a PostgreSQL database whose tables Flyway has created. */
public final class PostgresJournal implements Journal, AutoCloseable {
    private static final Logger LOG = Logger.getLogger(PostgresJournal.class);
    /** The number of expiry checks within a timeout. */
    private static final int LOOKS_PER_TIMEOUT = 20;
    /** Between two lines of the log about decisions that are not recorded. */
    private static final long REPORT_SECONDS = 1;
    /** The number of days created ahead. */
    private static final int DAYS_AHEAD = 7;

    private final DataSource dataSource;
    private final JournalSettings settings;
    private final JournalReader reader;
    private final GroupCommit commits;
    private final JournalMeters meters;
    private final ScheduledExecutorService deadlines;

    /** A journal that is not started yet, and reads over the connections by which it writes. */
    public PostgresJournal(
            DataSource dataSource,
            JournalSettings settings,
            SealKeys keys,
            MeterRegistry registry,
            LongSupplier ticker) {
        this(dataSource, dataSource, settings, keys, registry, ticker);
    }

    /**
     * A journal that is not started yet.
     *
     * @param readers connections to the same server for {@link #find}
     * @param keys seal what is committed
     * @param ticker monotonic nanoseconds, such as {@code System::nanoTime}
     */
    public PostgresJournal(
            DataSource dataSource,
            DataSource readers,
            JournalSettings settings,
            SealKeys keys,
            MeterRegistry registry,
            LongSupplier ticker) {
        this.dataSource = dataSource;
        this.settings = settings;
        this.meters = new JournalMeters(registry);
        this.reader = new JournalReader(readers);
        this.commits = new GroupCommit(settings, () -> new JournalStore(dataSource, settings, keys), meters, ticker);
        this.deadlines = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "journal-deadlines");
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Starts recording.
     *
     * @throws SQLException if the database cannot be reached or, in durable mode, does not keep what it acknowledges
     */
    public void start(Instant now) throws SQLException {
        if (settings.mode() == JournalMode.DURABLE) {
            try (Connection connection = dataSource.getConnection()) {
                Durability.require(connection);
            }
        }
        makeDays(now);
        commits.start();
        long period = Math.max(1, settings.timeout().toMillis() / LOOKS_PER_TIMEOUT);
        var unusedLooks = deadlines.scheduleWithFixedDelay(this::expire, period, period, TimeUnit.MILLISECONDS);
        var unusedReports =
                deadlines.scheduleWithFixedDelay(meters::report, REPORT_SECONDS, REPORT_SECONDS, TimeUnit.SECONDS);
    }

    /** Fails overdue entries and catches every error, because an exception would end the schedule. */
    private void expire() {
        try {
            commits.expire();
        } catch (RuntimeException | Error e) {
            LOG.error("event=journal-deadlines-failed", e);
        }
    }

    @Override
    public CompletionStage<Void> record(Entry entry) {
        Pending pending = commits.submit(entry);
        return settings.mode() == JournalMode.DURABLE ? pending : CompletableFuture.completedFuture(null);
    }

    @Override
    public @Nullable Entry find(MerchantId merchant, UUID id) {
        return reader.find(merchant, id);
    }

    @Override
    public JournalHealth health() {
        boolean open = settings.mode() == JournalMode.RELAXED || commits.isRecording();
        return new JournalHealth(commits.isAlive(), open, commits.waiting());
    }

    /** Creates the partitions of the coming days. */
    public void makeDays(Instant now) throws SQLException {
        LocalDate today = Partitions.dayOf(now);
        try (Connection connection = dataSource.getConnection()) {
            for (int ahead = 0; ahead <= DAYS_AHEAD; ahead++) {
                Partitions.ensure(connection, today.plusDays(ahead));
            }
        }
    }

    /** Takes no more entries and commits those that wait. */
    @Override
    public void close() throws InterruptedException {
        commits.close();
        deadlines.shutdownNow();
        meters.report();
    }
}
