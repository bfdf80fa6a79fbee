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
 * Commits entries in groups. Whatever waits when a commit ends goes into the next one, so groups grow with the load and
 * a lone entry does not wait (DeWitt et al., "Implementation techniques for main memory database systems", 1984,
 * section 5.2).
 *
 * <p>An entry completes after its commit and fails at its deadline. Until then it is retried as long as the database
 * comes back in time.
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
     * @param ticker monotonic nanoseconds
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

    /** Takes an entry, or fails it at once. */
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

    /** Fails the entries past their deadline. Must be called several times within a timeout. */
    void expire() {
        long now = ticker.getAsLong();
        for (Pending pending : unfinished()) {
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

    private List<Pending> unfinished() {
        List<Pending> unfinished = backlog.waiting();
        writers.forEach(writer -> unfinished.addAll(writer.taken()));
        return unfinished;
    }

    /** Takes no more entries, and commits those that wait as far as their deadlines allow. */
    @Override
    public void close() throws InterruptedException {
        closing.countDown();
        for (JournalWriter writer : writers) {
            writer.join(TimeUnit.NANOSECONDS.toMillis(timeoutNanos));
        }
        unfinished().forEach(pending -> pending.failed(NotRecorded.Why.CLOSED));
    }
}
