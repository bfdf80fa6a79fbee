package io.marketgate.journal.postgres;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Entries that wait for their commit or are being committed. Bounded in number and in bytes, because the sizes of
 * answers differ a thousandfold.
 */
final class Backlog {
    /** Limits the rows of a group, which are in memory together with the answers. */
    static final long LARGEST_GROUP_BYTES = 8 << 20;

    static final int LARGEST_GROUP = 512;

    private final BlockingQueue<Pending> queue;
    private final long mostBytes;
    private final AtomicLong bytes = new AtomicLong();

    Backlog(int most, long mostBytes) {
        this.queue = new ArrayBlockingQueue<>(most);
        this.mostBytes = mostBytes;
    }

    /** Adds an entry if there is room. An empty backlog takes an entry of any size. */
    boolean offer(Pending pending) {
        long held = bytes.addAndGet(pending.bytes());
        boolean room = held <= mostBytes || held == pending.bytes();
        if (room && queue.offer(pending)) {
            return true;
        }
        bytes.addAndGet(-pending.bytes());
        return false;
    }

    /** Removes an entry, unless a writer has taken it. */
    boolean remove(Pending pending) {
        boolean removed = queue.remove(pending);
        if (removed) {
            bytes.addAndGet(-pending.bytes());
        }
        return removed;
    }

    /**
     * Moves waiting entries into a group, as many as one commit takes. Waits up to {@code millis} for the first entry.
     */
    void moveTo(Group group, long millis) throws InterruptedException {
        long moved = 0;
        Pending next = queue.poll(millis, TimeUnit.MILLISECONDS);
        while (next != null) {
            group.add(next);
            moved += next.bytes();
            next = moved < LARGEST_GROUP_BYTES && group.size() < LARGEST_GROUP ? queue.poll() : null;
        }
    }

    /** Frees the room of entries that were moved into a group and are done. */
    void released(List<Pending> entries) {
        long freed = 0;
        for (Pending pending : entries) {
            freed += pending.bytes();
        }
        bytes.addAndGet(-freed);
    }

    /** The entries that are in no group. */
    List<Pending> waiting() {
        return new ArrayList<>(queue);
    }

    boolean isEmpty() {
        return queue.isEmpty();
    }

    int size() {
        return queue.size();
    }

    long bytes() {
        return bytes.get();
    }
}
