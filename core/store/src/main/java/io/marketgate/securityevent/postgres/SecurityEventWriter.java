package io.marketgate.securityevent.postgres;

import io.marketgate.securityevent.EventWindows;
import io.marketgate.securityevent.Occurrence;
import io.marketgate.securityevent.SecurityEvent;
import io.marketgate.securityevent.SecurityEvents;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Writes security events behind the answers. What cannot be written waits, up to a bound; what is beyond it is counted and
 * lost. A gate that is killed loses what it noted within the last minute, and uses of keys within the last hour.
 */
@Singleton
class SecurityEventWriter implements SecurityEvents {
    private static final Logger LOG = Logger.getLogger(SecurityEventWriter.class);
    private static final int MOST_DIFFERENT = 1_000;
    /** Every key at every endpoint of an hour. */
    private static final int MOST_USES = 10_000;

    private static final int MOST_WAITING = 10_000;
    private static final int MOST_AT_ONCE = 500;
    private static final long SECONDS_BETWEEN = 5;

    private final SecurityEventRows rows;
    private final Clock clock;
    private final Counter dropped;
    /** Apart from the others, so that many keys in use leave room for refusals. */
    private final EventWindows uses = new EventWindows(MOST_USES);

    private final EventWindows others = new EventWindows(MOST_DIFFERENT);
    private final Deque<Occurrence> waiting = new ArrayDeque<>();
    private @Nullable ScheduledExecutorService thread;

    SecurityEventWriter(SecurityEventRows rows, Clock clock, MeterRegistry registry) {
        this.rows = rows;
        this.clock = clock;
        this.dropped = registry.counter("marketgate.security.events.dropped");
    }

    void start(@Observes StartupEvent started) {
        thread = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread daemon = new Thread(task, "marketgate-security-events");
            daemon.setDaemon(true);
            return daemon;
        });
        var unused = thread.scheduleWithFixedDelay(
                () -> write(both(windows -> windows.takeEnded(clock.instant()))),
                SECONDS_BETWEEN,
                SECONDS_BETWEEN,
                TimeUnit.SECONDS);
    }

    void stop(@Observes ShutdownEvent stopping) {
        if (thread != null) {
            thread.shutdown();
        }
        writeNoted();
    }

    @Override
    public void note(SecurityEvent event, @Nullable String requestId) {
        (event.kind() == SecurityEvent.Kind.USED ? uses : others).note(event, clock.instant(), requestId);
    }

    @Override
    public void record(SecurityEvent event, @Nullable String requestId) {
        Instant now = clock.instant();
        rows.add(List.of(new Occurrence(event, now, now, 1, requestId)));
    }

    @Override
    public List<Recorded> list(Query query) {
        return rows.list(query);
    }

    @Override
    public void writeNoted() {
        write(both(EventWindows::takeAll));
    }

    private List<Occurrence> both(Function<EventWindows, List<Occurrence>> take) {
        return Stream.of(others, uses).map(take).flatMap(List::stream).toList();
    }

    private synchronized void write(List<Occurrence> noted) {
        noted.forEach(this::queue);
        while (!waiting.isEmpty()) {
            List<Occurrence> due = waiting.stream().limit(MOST_AT_ONCE).toList();
            try {
                rows.add(due);
                due.forEach(written -> waiting.remove());
            } catch (RuntimeException failure) {
                // The stack can quote rows of others' queries.
                LOG.warnf(
                        "event=security-events-not-written waiting=%d reason=%s",
                        waiting.size(), failure.getClass().getSimpleName());
                return;
            }
        }
    }

    private void queue(Occurrence occurrence) {
        if (waiting.size() < MOST_WAITING) {
            waiting.add(occurrence);
        } else {
            dropped.increment(occurrence.times());
        }
    }
}
