package io.marketgate.journal.postgres;

import io.marketgate.journal.NotRecorded;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.jboss.logging.Logger;

/** Counts decisions that may not be recorded, and logs the sums, because they can occur in large numbers. */
final class LostEntries {
    private static final Logger LOG = Logger.getLogger(LostEntries.class);

    private final Map<NotRecorded.Why, LongAdder> unreported = new ConcurrentHashMap<>();

    void add(NotRecorded.Why why) {
        unreported.computeIfAbsent(why, first -> new LongAdder()).increment();
    }

    /** Logs one line for each reason that has occurred since the last report. */
    void report() {
        unreported.forEach((why, count) -> {
            long entries = count.sumThenReset();
            if (entries > 0) {
                LOG.warnf("event=journal-unrecorded why=%s entries=%d", why, entries);
            }
        });
    }
}
