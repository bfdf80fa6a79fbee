package io.marketgate.journal.postgres;

import io.marketgate.journal.NotRecorded;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.LongSupplier;
import org.jboss.logging.Logger;

/** A thread that commits waiting entries, group by group, on its own connection. */
final class JournalWriter extends Thread {
    private static final Logger LOG = Logger.getLogger(JournalWriter.class);
    private static final long IDLE_MILLIS = 100;

    private final JournalStore store;
    private final Backlog backlog;
    private final JournalMeters meters;
    private final CountDownLatch closing;
    private final Setback setback;
    private final Group group = new Group();

    /** @param closing at zero once no more entries come */
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
        this.setback = new Setback(timeoutNanos, ticker);
        setDaemon(true);
    }

    /** The entries this thread has taken and not finished. */
    List<Pending> taken() {
        return group.entries();
    }

    /** Whether the last commit succeeded, and the present one takes no longer than a decision waits. */
    boolean isRecording() {
        return !setback.isInTheWay();
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

    /** Survives every error, including out of memory: without this thread nothing is ever recorded again. */
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
            backlog.released(group.entries());
            group.clear();
        }
    }

    /** Discards the connection, which may still be inside a COPY. */
    private void giveUp(Throwable failure) {
        store.close();
        if (setback.isUnderWay()) {
            setback.failed();
        }
        group.entries().forEach(pending -> pending.failed(NotRecorded.Why.FAILED));
        LOG.errorf(failure, "event=journal-writer-failed entries=%d", group.size());
    }

    private void commit(List<Pending> entries) {
        boolean again = false;
        for (List<Pending> left = awaited(entries); !left.isEmpty(); left = awaited(left)) {
            setback.attempted();
            switch (store.commit(left, again)) {
                case COMMITTED -> {
                    setback.over();
                    meters.committed(left.size());
                    left.forEach(Pending::recorded);
                }
                case REFUSED -> {
                    setback.undecided();
                    refused(left);
                }
                case FAILED -> {
                    again = true;
                    failed();
                }
            }
        }
    }

    /**
     * Tests whether commits succeed again while no decision arrives, for instance because readiness keeps them away.
     */
    private void tryOut() {
        setback.attempted();
        if (store.commits()) {
            setback.over();
        } else {
            failed();
        }
    }

    private void failed() {
        meters.failed();
        setback.failed();
        setback.pause();
    }

    /** Commits the rows one by one, so that one refused row does not affect the others. */
    private void refused(List<Pending> entries) {
        if (entries.size() == 1) {
            Pending culprit = entries.get(0);
            LOG.errorf("event=journal-entry-refused id=%s", culprit.entry().id());
            culprit.failed(NotRecorded.Why.REFUSED);
            return;
        }
        for (Pending pending : entries) {
            commit(List.of(pending));
        }
    }

    /** The entries that callers still wait for. */
    private static List<Pending> awaited(List<Pending> entries) {
        return entries.stream().filter(pending -> !pending.isDone()).toList();
    }
}
