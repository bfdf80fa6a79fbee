package io.marketgate.securityevent;

import io.marketgate.securityevent.SecurityEvent.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * Counts events that are alike within a window of time: an hour for uses of keys, a minute for all others. Holds a bounded
 * number of different events; beyond it, an event counts without who and where. Thread-safe.
 */
public final class EventWindows {
    private static final long SECOND = Duration.ofSeconds(1).toMillis();
    private static final long MINUTE = Duration.ofMinutes(1).toMillis();
    private static final long HOUR = Duration.ofHours(1).toMillis();
    /** How long after its end a window is kept, for threads that have found it and not counted yet. */
    private static final long GRACE = Duration.ofSeconds(1).toMillis();

    private final int most;
    private final Map<Window, Count> counts = new ConcurrentHashMap<>();

    private record Window(SecurityEvent event, long begin, long end) {}

    private static final class Count {
        private final Instant first;
        private final @Nullable String requestId;
        private final LongAdder times = new LongAdder();
        private final AtomicLong last;

        Count(Instant first, @Nullable String requestId) {
            this.first = first;
            this.requestId = requestId;
            this.last = new AtomicLong(first.toEpochMilli());
        }

        /** Notes the instant to the second, so that threads seldom write to one place. */
        void add(Instant at) {
            times.increment();
            if (at.toEpochMilli() - last.get() >= SECOND) {
                last.accumulateAndGet(at.toEpochMilli(), Math::max);
            }
        }

        Occurrence of(SecurityEvent event) {
            Instant latest = Instant.ofEpochMilli(last.get());
            return new Occurrence(
                    event, first, latest.isBefore(first) ? first : latest, Math.max(1, times.sum()), requestId);
        }
    }

    /** @param most how many different events are held at a time */
    public EventWindows(int most) {
        this.most = most;
    }

    /** Counts an event. Never blocks. */
    public void note(SecurityEvent event, Instant at, @Nullable String requestId) {
        Count count = counts.get(window(event, at));
        if (count == null) {
            SecurityEvent counted = counts.size() < most ? event : withoutDetails(event);
            count = counts.computeIfAbsent(window(counted, at), first -> new Count(at, requestId));
        }
        count.add(at);
    }

    /** Takes what was counted in windows that have ended. */
    public List<Occurrence> takeEnded(Instant now) {
        return take(now.toEpochMilli() - GRACE);
    }

    /** Takes all that was counted. */
    public List<Occurrence> takeAll() {
        return take(Long.MAX_VALUE);
    }

    private List<Occurrence> take(long endedBy) {
        List<Occurrence> taken = new ArrayList<>();
        for (Window window : List.copyOf(counts.keySet())) {
            Count count = window.end() <= endedBy ? counts.remove(window) : null;
            if (count != null) {
                taken.add(count.of(window.event()));
            }
        }
        return taken;
    }

    private static Window window(SecurityEvent event, Instant at) {
        long length = event.kind() == Kind.USED ? HOUR : MINUTE;
        long begin = Math.floorDiv(at.toEpochMilli(), length) * length;
        return new Window(event, begin, begin + length);
    }

    private static SecurityEvent withoutDetails(SecurityEvent event) {
        return new SecurityEvent(event.kind(), event.merchant(), null, null, event.outcome(), null);
    }
}
