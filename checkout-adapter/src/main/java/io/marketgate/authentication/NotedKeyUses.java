package io.marketgate.authentication;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Notes the uses of keys and writes them behind the answers: of each key and day one row, once. A use that was noted
 * and not written, because the gate was killed within the minute, is written at the next use.
 */
@Singleton
class NotedKeyUses {
    private static final Logger LOG = Logger.getLogger(NotedKeyUses.class);
    private static final long SECONDS_BETWEEN = 60;

    private final StoredKeyUses stored;
    private final Clock clock;
    private final Map<String, LocalDate> noted = new ConcurrentHashMap<>();
    private final Map<String, LocalDate> unwritten = new ConcurrentHashMap<>();
    private @Nullable ScheduledExecutorService thread;

    NotedKeyUses(StoredKeyUses stored, Clock clock) {
        this.stored = stored;
        this.clock = clock;
    }

    void start(@Observes StartupEvent started) {
        thread = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread daemon = new Thread(task, "marketgate-key-uses");
            daemon.setDaemon(true);
            return daemon;
        });
        var unused = thread.scheduleWithFixedDelay(this::write, SECONDS_BETWEEN, SECONDS_BETWEEN, TimeUnit.SECONDS);
    }

    void stop(@Observes ShutdownEvent stopping) {
        if (thread != null) {
            thread.shutdownNow();
        }
        write();
    }

    /** Notes that a key is used now. Never blocks; a key that was noted today costs one look. */
    void note(String key) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        if (!today.equals(noted.get(key)) && !today.equals(noted.put(key, today))) {
            unwritten.put(key, today);
        }
    }

    /** Writes what was noted. Blocks. What cannot be written now is tried again. */
    void write() {
        Map<String, LocalDate> due = Map.copyOf(unwritten);
        if (due.isEmpty()) {
            return;
        }
        try {
            stored.keep(due);
            due.forEach(unwritten::remove);
        } catch (RuntimeException failure) {
            // The stack can quote rows of others' queries, and the state is all there is to know.
            LOG.warnf("event=key-uses-not-written keys=%d reason=\"%s\"", due.size(), failure.getMessage());
        }
    }
}
