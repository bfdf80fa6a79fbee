package io.marketgate.journal.postgres;

import io.marketgate.journal.Entry;
import io.marketgate.journal.NotRecorded;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Commits entries in groups: whatever waits when a commit ends goes into the next one, so that the group grows with the
 * load and a lone entry waits for nobody (DeWitt et al., "Implementation techniques for main memory database systems",
 * 1984, section 5.2).
 *
 * <p>An entry's promise is kept after its commit and broken at its deadline; between these it is tried for as long as the
 * database comes back in time.
 */
final class GroupCommit implements AutoCloseable {
    private final Backlog backlog;
    private final long timeoutNanos;
    private final LongSupplier ticker;
    private final JournalMeters meters;
    private final List<JournalWriter> writers = new ArrayList<>();
    private final CountDownLatch closing = new CountDownLatch(1);

    /**
     * A group commit that is not started yet.
     *
     * @param stores one for each thread that commits
     * @param ticker nanoseconds that only rise
     */
    GroupCommit(JournalSettings settings, Supplier<JournalStore> stores, JournalMeters meters, LongSupplier ticker) {
        this.backlog = new Backlog(settings.queue(), settings.queueBytes());
        this.timeoutNanos = settings.timeout().toNanos();
        this.ticker = ticker;
        this.meters = meters;
        meters.watch(backlog);
        for (int i = 0; i < settings.writers(); i++) {
            writers.add(new JournalWriter(
                    "journal-writer-" + i, stores.get(), backlog, meters, closing, timeoutNanos, ticker));
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
        } else if (!backlog.offer(pending)) {
            pending.failed(NotRecorded.Why.FULL);
        } else if (isClosing() && backlog.remove(pending)) {
            pending.failed(NotRecorded.Why.CLOSED);
        }
        return pending;
    }

    /** Breaks the promises whose time is over. To be called several times within a timeout. */
    void expire() {
        long now = ticker.getAsLong();
        for (Pending pending : unsettled()) {
            if (pending.isOverdue(now)) {
                pending.failed(NotRecorded.Why.SLOW);
            }
        }
    }

    /** Whether every writer runs. */
    boolean isAlive() {
        return writers.stream().allMatch(Thread::isAlive);
    }

    /** Whether every writer commits. */
    boolean isRecording() {
        return writers.stream().allMatch(JournalWriter::isRecording);
    }

    int waiting() {
        return backlog.size();
    }

    private boolean isClosing() {
        return closing.getCount() == 0;
    }

    private List<Pending> unsettled() {
        List<Pending> unsettled = backlog.waiting();
        writers.forEach(writer -> unsettled.addAll(writer.taken()));
        return unsettled;
    }

    /** Takes nothing more in, and commits what waits, as far as its deadlines allow. */
    @Override
    public void close() throws InterruptedException {
        closing.countDown();
        for (JournalWriter writer : writers) {
            writer.join(TimeUnit.NANOSECONDS.toMillis(timeoutNanos));
        }
        unsettled().forEach(pending -> pending.failed(NotRecorded.Why.CLOSED));
    }
}
