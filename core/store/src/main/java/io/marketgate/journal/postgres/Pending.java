package io.marketgate.journal.postgres;

import io.marketgate.journal.Entry;
import io.marketgate.journal.NotRecorded;
import java.util.concurrent.CompletableFuture;

/** An entry that waits for its commit; completes the caller's future. */
final class Pending extends CompletableFuture<Void> {
    private final Entry entry;
    private final long deadline;
    private final JournalMeters meters;

    /** @param deadline in the ticker's nanoseconds */
    Pending(Entry entry, long deadline, JournalMeters meters) {
        this.entry = entry;
        this.deadline = deadline;
        this.meters = meters;
    }

    Entry entry() {
        return entry;
    }

    /** Its approximate heap size: the answer, since the rest is small. */
    int bytes() {
        return entry.answer().utf8().length;
    }

    boolean isOverdue(long now) {
        return now - deadline >= 0;
    }

    void recorded() {
        complete(null);
    }

    void failed(NotRecorded.Why why) {
        if (completeExceptionally(new NotRecorded(why))) {
            meters.unrecorded(why);
        }
    }
}
