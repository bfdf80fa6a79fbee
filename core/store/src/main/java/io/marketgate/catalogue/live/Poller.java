package io.marketgate.catalogue.live;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The thread that refreshes at about every poll interval, or sooner after a hint. A lost hint costs one interval at
 * most.
 */
public final class Poller implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Poller.class);
    private static final double JITTER = 0.2;

    private final Refresher refresher;
    private final Duration interval;
    private final Semaphore hints = new Semaphore(0);
    private volatile @Nullable Thread thread;

    public Poller(Refresher refresher, Duration interval) {
        this.refresher = refresher;
        this.interval = interval;
    }

    /** Starts polling with an immediate refresh. */
    public void start() {
        Thread poll = new Thread(this::poll, "marketgate-catalogue");
        poll.setDaemon(true);
        thread = poll;
        poll.start();
    }

    /** Reports that there may be a change. Hints that arrive together count as one. */
    public void hint() {
        hints.release();
    }

    /** Whether the thread polls. */
    public boolean isAlive() {
        Thread poll = thread;
        return poll != null && poll.isAlive();
    }

    /** Stops polling; does not wait for a running refresh. */
    @Override
    public void close() {
        Thread poll = thread;
        thread = null;
        if (poll != null) {
            poll.interrupt();
        }
    }

    private void poll() {
        try {
            while (Thread.currentThread().equals(thread)) {
                hints.drainPermits();
                refreshOnce();
                awaitNext();
            }
        } catch (InterruptedException stopped) {
            LOG.debug("event=catalogue-poller-stopped");
        }
    }

    /**
     * Refreshes and catches every error, so that polling continues. The lease then ends the answers, and the log says
     * why.
     */
    private void refreshOnce() {
        try {
            refresher.refresh();
        } catch (RuntimeException | Error unexpected) {
            LOG.error("event=catalogue-refresh-failed", unexpected);
        }
    }

    private void awaitNext() throws InterruptedException {
        double factor = 1 + ThreadLocalRandom.current().nextDouble(-JITTER, JITTER);
        long nanos = (long) (interval.toNanos() * factor);
        if (hints.tryAcquire(nanos, TimeUnit.NANOSECONDS)) {
            LOG.debug("event=catalogue-hint");
        }
    }
}
