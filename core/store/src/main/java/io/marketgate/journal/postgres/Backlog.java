package io.marketgate.journal.postgres;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Entries that wait for their commit or are being committed. Bounded in number and in bytes, for answers differ in size a
 * thousandfold, and the heap is filled by what they hold and not by how many they are.
 */
final class Backlog {
    /** A group's rows are made at once, beside its answers. */
    static final long LARGEST_GROUP_BYTES = 8 << 20;

    static final int LARGEST_GROUP = 512;

    private final BlockingQueue<Pending> queue;
    private final long mostBytes;
    private final AtomicLong bytes = new AtomicLong();

    Backlog(int most, long mostBytes) {
        this.queue = new ArrayBlockingQueue<>(most);
        this.mostBytes = mostBytes;
    }

    /** Takes an entry in if there is room for it. An empty backlog has room for an entry of any size. */
    boolean offer(Pending pending) {
        long held = bytes.addAndGet(pending.bytes());
        boolean room = held <= mostBytes || held == pending.bytes();
        if (room && queue.offer(pending)) {
            return true;
        }
        bytes.addAndGet(-pending.bytes());
        return false;
    }

    /** Takes an entry out again, unless a writer has it. */
    boolean remove(Pending pending) {
        boolean removed = queue.remove(pending);
        if (removed) {
            bytes.addAndGet(-pending.bytes());
        }
        return removed;
    }

    /** Moves what waits into a group, as much as one commit takes; waits a while for the first entry. */
    void moveTo(Group group, long millis) throws InterruptedException {
        long moved = 0;
        Pending next = queue.poll(millis, TimeUnit.MILLISECONDS);
        while (next != null) {
            group.add(next);
            moved += next.bytes();
            next = moved < LARGEST_GROUP_BYTES && group.size() < LARGEST_GROUP ? queue.poll() : null;
        }
    }

    /** Gives the room of entries back that were moved into a group. */
    void settled(List<Pending> entries) {
        long freed = 0;
        for (Pending pending : entries) {
            freed += pending.bytes();
        }
        bytes.addAndGet(-freed);
    }

    /** Those that are in no group. */
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
