package io.marketgate.authentication;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;

/**
 * Counts wrong keys by where they come from, on this replica. Keys are in memory, so one costs no look into the
 * database; beyond the limit it costs no line in the log either. Right keys are never counted, so those who share an
 * address with a guesser are served. Thread-safe, never blocks.
 */
@Singleton
class WrongKeys {
    private static final Logger LOG = Logger.getLogger(WrongKeys.class);
    private static final Duration WINDOW = Duration.ofMinutes(1);
    /** Beyond it the sources seen least are forgotten, and begin anew. */
    private static final int MOST_SOURCES = 10_000;

    private final int most;
    private final Clock clock;
    private final Counter limited;
    private final Cache<String, Window> windows =
            Caffeine.newBuilder().maximumSize(MOST_SOURCES).build();
    private final AtomicLong unlogged = new AtomicLong();
    private final AtomicReference<Instant> nextLine = new AtomicReference<>(Instant.MIN);

    /** Wrong keys of one source since the first of them. */
    private record Window(Instant begin, int wrong) {
        Instant end() {
            return begin.plus(WINDOW);
        }
    }

    WrongKeys(AuthenticationConfig config, Clock clock, MeterRegistry registry) {
        this.most = config.wrongKeysPerMinute();
        this.clock = clock;
        this.limited = Counter.builder("marketgate.wrong.keys.limited")
                .description("wrong keys beyond the limit of their source")
                .register(registry);
    }

    /**
     * Counts a wrong key.
     *
     * @param source where it comes from
     * @return empty within the limit; else how long the limit holds
     */
    Optional<Duration> count(String source) {
        Instant now = clock.instant();
        Window window = windows.asMap()
                .compute(
                        source,
                        (unused, known) -> known == null || !now.isBefore(known.end())
                                ? new Window(now, 1)
                                : new Window(known.begin(), Math.min(known.wrong(), most) + 1));
        if (window.wrong() <= most) {
            return Optional.empty();
        }
        limited.increment();
        log(now);
        return Optional.of(Duration.between(now, window.end()));
    }

    /** One line a minute, whatever comes. Names no address: it may be a person's. */
    private void log(Instant now) {
        unlogged.incrementAndGet();
        Instant due = nextLine.get();
        if (!now.isBefore(due) && nextLine.compareAndSet(due, now.plus(WINDOW))) {
            LOG.warnf("event=wrong-keys-limited refused=%d limit=%d", unlogged.getAndSet(0), most);
        }
    }
}
