package io.marketgate.workitem.postgres;

import io.marketgate.merchant.MerchantId;
import io.marketgate.workitem.WorkItem;
import io.marketgate.workitem.WorkItems;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransactionException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Reports that wait for the thread that writes them. */
final class WorkItemQueue implements WorkItems, AutoCloseable {
    private static final Logger LOG = Logger.getLogger(WorkItemQueue.class);
    private static final int MOST_WAITING = 1000;
    private static final Duration LONGEST_CLOSING = Duration.ofSeconds(5);

    private final Predicate<Sighting> store;
    private final Clock clock;
    private final Duration pause;
    private final Counter dropped;
    private final BlockingQueue<Sighting> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread writer = new Thread(this::write, "work-items");

    /**
     * A queue that is not started yet.
     *
     * @param store writes a sighting in its own transaction; false if the merchant's list is full
     * @param pause before a failed attempt is repeated
     */
    WorkItemQueue(Predicate<Sighting> store, Clock clock, MeterRegistry registry, Duration pause) {
        this.store = store;
        this.clock = clock;
        this.pause = pause;
        this.dropped = registry.counter("marketgate.workitems.dropped");
        writer.setDaemon(true);
    }

    void start() {
        writer.start();
    }

    @Override
    public void note(MerchantId merchant, WorkItem.Kind kind, String key, String detail) {
        Sighting sighting =
                new Sighting(merchant, kind, key, detail, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        if (!waiting.offer(sighting)) {
            dropped.increment();
        }
    }

    private void write() {
        try {
            while (closing.getCount() > 0 || !waiting.isEmpty()) {
                Sighting next = waiting.poll(100, TimeUnit.MILLISECONDS);
                while (next != null && !isDone(next)) {
                    // While the gate is closing there is one attempt; the next one would come too late.
                    if (closing.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                        dropped.increment();
                        next = null;
                    }
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether the sighting needs no further attempt. */
    private boolean isDone(Sighting sighting) {
        try {
            if (!store.test(sighting)) {
                dropped.increment();
            }
            return true;
        } catch (RuntimeException failed) {
            SQLException sql = sqlBehind(failed);
            // Neither the database nor the commit failed, so the next attempt would fail too.
            if (sql == null && !(failed instanceof QuarkusTransactionException)) {
                LOG.warnf(failed, "event=work-item-not-written kind=%s", sighting.kind());
                dropped.increment();
                return true;
            }
            String state = sql == null ? "none" : String.valueOf(sql.getSQLState());
            // Data exceptions and constraint violations: the row is at fault, and a retry cannot help.
            boolean rowsFault = state.startsWith("22") || state.startsWith("23");
            LOG.warnf("event=work-item-not-written kind=%s state=%s", sighting.kind(), state);
            if (rowsFault) {
                dropped.increment();
            }
            return rowsFault;
        }
    }

    private static @Nullable SQLException sqlBehind(@Nullable Throwable failed) {
        if (failed == null || failed instanceof SQLException) {
            return (SQLException) failed;
        }
        SQLException sql = sqlBehind(failed.getCause());
        for (Throwable aside : failed.getSuppressed()) {
            sql = sql == null ? sqlBehind(aside) : sql;
        }
        return sql;
    }

    /** Writes what waits as far as the database accepts it, and ends. */
    @Override
    public void close() throws InterruptedException {
        closing.countDown();
        writer.join(LONGEST_CLOSING.toMillis());
        writer.interrupt();
    }
}
