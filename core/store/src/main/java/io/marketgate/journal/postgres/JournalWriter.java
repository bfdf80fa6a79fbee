package io.marketgate.journal.postgres;

import io.marketgate.journal.NotRecorded;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A thread that commits what waits, group by group, on a connection of its own. */
final class JournalWriter extends Thread {
    private static final Logger LOG = LoggerFactory.getLogger(JournalWriter.class);
    private static final long IDLE_MILLIS = 100;

    private final JournalStore store;
    private final Backlog backlog;
    private final JournalMeters meters;
    private final CountDownLatch closing;
    private final LongSupplier ticker;
    private final Setback setback;
    private final Group group = new Group();

    /** @param closing at zero once nothing more comes in */
    JournalWriter(
            String name,
            JournalStore store,
            Backlog backlog,
            JournalMeters meters,
            CountDownLatch closing,
            long timeoutNanos,
            LongSupplier ticker) {
        super(name);
        this.store = store;
        this.backlog = backlog;
        this.meters = meters;
        this.closing = closing;
        this.ticker = ticker;
        this.setback = new Setback(timeoutNanos, ticker);
        setDaemon(true);
    }

    /** What this thread has taken and not yet settled. */
    List<Pending> taken() {
        return group.entries();
    }

    /** Whether commits succeed, or have failed for less long than a decision waits. */
    boolean isRecording() {
        return !setback.lasts();
    }

    @Override
    public void run() {
        try (store) {
            while (closing.getCount() > 0 || !backlog.isEmpty()) {
                takeTurn();
            }
        } catch (InterruptedException e) {
            LOG.warn("event=journal-writer-interrupted");
        }
    }

    /** Survives whatever happens, memory that ran out included: without this thread nothing is ever recorded again. */
    private void takeTurn() throws InterruptedException {
        try {
            backlog.moveTo(group, IDLE_MILLIS);
            if (group.size() > 0) {
                commit(group.entries());
            } else if (setback.isMet()) {
                tryOut();
            }
        } catch (RuntimeException | Error e) {
            giveUp(e);
        } finally {
            backlog.settled(group.entries());
            group.clear();
        }
    }

    /** The connection may have been left within a COPY. */
    private void giveUp(Throwable failure) {
        store.close();
        group.entries().forEach(pending -> pending.failed(NotRecorded.Why.FAILED));
        LOG.error("event=journal-writer-failed entries={}", group.size(), failure);
    }

    private void commit(List<Pending> entries) {
        boolean again = false;
        for (List<Pending> left = awaited(entries); !left.isEmpty(); left = awaited(left)) {
            long begun = ticker.getAsLong();
            switch (store.commit(left, again)) {
                case COMMITTED -> {
                    setback.over();
                    meters.committed(left.size());
                    left.forEach(Pending::recorded);
                }
                case REFUSED -> refused(left);
                case FAILED -> {
                    again = true;
                    failed(begun);
                }
            }
        }
    }

    /** Finds out whether commits succeed again while no decision comes to show it, as where readiness keeps them away. */
    private void tryOut() {
        long begun = ticker.getAsLong();
        if (store.acceptsRows()) {
            setback.over();
        } else {
            failed(begun);
        }
    }

    private void failed(long begun) {
        meters.failed();
        setback.failed(begun);
        setback.pause();
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
