package io.marketgate.journal.postgres;

import static java.util.Objects.requireNonNull;

import io.marketgate.journal.NotRecorded;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.Map;

/** The journal's metrics, and the log of what they count as lost. */
final class JournalMeters {
    private final MeterRegistry registry;
    private final Counter commits;
    private final Counter entries;
    private final Counter failures;
    private final Map<NotRecorded.Why, Counter> unrecorded = new EnumMap<>(NotRecorded.Why.class);
    private final LostEntries lost = new LostEntries();

    JournalMeters(MeterRegistry registry) {
        this.registry = registry;
        this.commits = registry.counter("marketgate.journal.commits");
        this.entries = registry.counter("marketgate.journal.entries");
        this.failures = registry.counter("marketgate.journal.failures");
        // All of them at once: an alert sees no rise in a counter that begins with its first loss.
        for (NotRecorded.Why why : NotRecorded.Why.values()) {
            unrecorded.put(why, registry.counter("marketgate.journal.unrecorded", "why", why.name()));
        }
    }

    void watch(Backlog backlog) {
        Gauge.builder("marketgate.journal.waiting", backlog, Backlog::size).register(registry);
        Gauge.builder("marketgate.journal.waiting.bytes", backlog, Backlog::bytes)
                .register(registry);
    }

    void committed(int count) {
        commits.increment();
        entries.increment(count);
    }

    /** Counts a failed commit that is retried while callers wait. */
    void failed() {
        failures.increment();
    }

    /** Counts a decision that may not be recorded: refused in durable mode, answered in relaxed mode. */
    void unrecorded(NotRecorded.Why why) {
        requireNonNull(unrecorded.get(why)).increment();
        lost.add(why);
    }

    /** Logs the decisions that were counted as not recorded since the last call. */
    void report() {
        lost.report();
    }
}
