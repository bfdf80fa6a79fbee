package io.marketgate.catalogue.live;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/** A monotonic clock that moves only by {@link #advance}. It starts near its overflow, as a real one may. */
public final class SettableNanos implements LongSupplier {
    private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 5);

    /** Moves forward. */
    public void advance(Duration by) {
        now.addAndGet(by.toNanos());
    }

    @Override
    public long getAsLong() {
        return now.get();
    }
}
