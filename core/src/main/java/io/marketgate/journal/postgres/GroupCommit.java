package io.marketgate.journal.postgres;

import io.marketgate.journal.Entry;
import io.marketgate.journal.NotRecorded;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Commits entries in groups: whatever waits when a commit ends goes into the next one, so that the group grows with the
 * load and a lone entry waits for nobody (DeWitt et al., "Implementation techniques for main memory database systems",
 * 1984, section 5.2).
 *
 * <p>An entry's promise is kept after its commit and broken at its deadline; between these it is tried for as long as the
 * database comes back in time.
 */
final class GroupCommit implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(GroupCommit.class);
    private static final int LARGEST_GROUP = 512;
    private static final long IDLE_MILLIS = 100;
    private static final long RETRY_NANOS = 50_000_000;

    private final BlockingQueue<Pending> queue;
    private final long timeoutNanos;
    private final LongSupplier ticker;
    private final JournalMeters meters;
    private final List<Writer> writers = new ArrayList<>();
    private final CountDownLatch closing = new CountDownLatch(1);

    /**
     * A group commit that is not started yet.
     *
     * @param stores one for each thread that commits
     * @param ticker nanoseconds that only rise
     */
    GroupCommit(JournalSettings settings, Supplier<JournalStore> stores, JournalMeters meters, LongSupplier ticker) {
        this.queue = new ArrayBlockingQueue<>(settings.queue());
        this.timeoutNanos = settings.timeout().toNanos();
        this.ticker = ticker;
        this.meters = meters;
        meters.watch(queue);
        for (int i = 0; i < settings.writers(); i++) {
            writers.add(new Writer(stores.get(), "journal-writer-" + i));
        }
    }

    void start() {
        writers.forEach(Thread::start);
    }

    /** Takes an entry in, or says at once that it cannot. */
    Pending submit(Entry entry) {
        Pending pending = new Pending(entry, ticker.getAsLong() + timeoutNanos, meters);
        if (isClosing()) {
            pending.failed(NotRecorded.Why.CLOSED);
        } else if (!queue.offer(pending)) {
            pending.failed(NotRecorded.Why.FULL);
        } else if (isClosing() && queue.remove(pending)) {
            pending.failed(NotRecorded.Why.CLOSED);
        }
        return pending;
    }

    /** Breaks the promises whose time is over. To be called several times within a timeout. */
    void expire() {
        long now = ticker.getAsLong();
        queue.forEach(pending -> expire(pending, now));
        writers.forEach(writer -> writer.group.forEach(pending -> expire(pending, now)));
    }

    private static void expire(Pending pending, long now) {
        if (pending.isOverdue(now)) {
            pending.failed(NotRecorded.Why.SLOW);
        }
    }

    private boolean isClosing() {
        return closing.getCount() == 0;
    }

    /** Takes nothing more in, and commits what waits, as far as its deadlines allow. */
    @Override
    public void close() throws InterruptedException {
        closing.countDown();
        for (Writer writer : writers) {
            writer.join(TimeUnit.NANOSECONDS.toMillis(timeoutNanos));
        }
        List<Pending> left = new ArrayList<>();
        queue.drainTo(left);
        writers.forEach(writer -> left.addAll(writer.group));
        left.forEach(pending -> pending.failed(NotRecorded.Why.CLOSED));
    }

    private final class Writer extends Thread {
        private final JournalStore store;
        /** What this thread has taken and not yet settled. */
        private volatile List<Pending> group = List.of();

        Writer(JournalStore store, String name) {
            super(name);
            this.store = store;
            setDaemon(true);
        }

        @Override
        public void run() {
            try (store) {
                while (!isClosing() || !queue.isEmpty()) {
                    Pending first = queue.poll(IDLE_MILLIS, TimeUnit.MILLISECONDS);
                    if (first != null) {
                        commitWith(first);
                    }
                }
            } catch (InterruptedException e) {
                LOG.warn("event=journal-writer-interrupted");
            }
        }

        private void commitWith(Pending first) {
            List<Pending> waiting = new ArrayList<>();
            waiting.add(first);
            queue.drainTo(waiting, LARGEST_GROUP - 1);
            group = List.copyOf(waiting);
            try {
                commit(group);
            } catch (RuntimeException e) {
                // The thread must live, or nothing is ever recorded again.
                LOG.error("event=journal-writer-failed entries={}", group.size(), e);
                group.forEach(pending -> pending.failed(NotRecorded.Why.REFUSED));
            } finally {
                group = List.of();
            }
        }

        private void commit(List<Pending> entries) {
            boolean again = false;
            for (List<Pending> left = awaited(entries); !left.isEmpty(); left = awaited(left)) {
                switch (store.commit(left, again)) {
                    case COMMITTED -> {
                        meters.committed(left.size());
                        left.forEach(Pending::recorded);
                    }
                    case REFUSED -> refused(left);
                    case FAILED -> {
                        again = true;
                        meters.failed();
                        LockSupport.parkNanos(RETRY_NANOS);
                    }
                }
            }
        }

        /** One row must not take the others with it. */
        private void refused(List<Pending> entries) {
            if (entries.size() == 1) {
                Pending culprit = entries.get(0);
                LOG.error("event=journal-entry-refused id={}", culprit.entry().id());
                culprit.failed(NotRecorded.Why.REFUSED);
                return;
            }
            for (Pending pending : entries) {
                commit(List.of(pending));
            }
        }

        /** Those that somebody still waits for. */
        private static List<Pending> awaited(List<Pending> entries) {
            return entries.stream().filter(pending -> !pending.isDone()).toList();
        }
    }
}
