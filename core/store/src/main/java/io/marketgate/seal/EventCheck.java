package io.marketgate.seal;

import java.security.MessageDigest;
import java.util.NavigableMap;
import org.jspecify.annotations.Nullable;

/** Checks security events. Takes them in the order of their sequence, from any on. Not thread-safe. */
public final class EventCheck {
    private final NavigableMap<Long, byte[]> proven;
    private final @Nullable SealKeys keys;
    private final Checked checked;
    private byte @Nullable [] head;
    private long last;

    /**
     * A check of events.
     *
     * @param proven hashes by sequence, of checkpoints
     * @param keys prove what no checkpoint covers yet; null where the secret is not at hand: all must be covered
     */
    public EventCheck(NavigableMap<Long, byte[]> proven, @Nullable SealKeys keys, Checked checked) {
        this.proven = proven;
        this.keys = keys;
        this.checked = checked;
    }

    /** Where to begin: the hash of the event before, or null if that event is not there. */
    public void after(long sequence, byte @Nullable [] hash) {
        last = hash == null ? sequence - 1 : sequence;
        head = hash;
    }

    /** Checks the next event with the hashes that are stored with it. */
    public void next(SealedEvent event, byte[] hash, byte[] mac) {
        long sequence = event.sequence();
        checked.event();
        gone(Math.max(1, last + 1), sequence - 1);
        byte[] before = sequence == 1 ? SealedEvent.FIRST : head;
        boolean follows = sequence == 1 || last + 1 == sequence;
        byte[] held = proven.get(sequence);
        boolean covered = !proven.isEmpty() && sequence <= proven.lastKey();
        // Behind a gap there is nothing to compare with.
        if (before != null && follows && !MessageDigest.isEqual(event.hash(before), hash)) {
            found(Flaw.Kind.ALTERED, event, "it, or the one before it, is not what was recorded");
        } else if (held != null && !MessageDigest.isEqual(held, hash)) {
            found(Flaw.Kind.ALTERED, event, "a checkpoint holds another hash: it, or one before it, was rewritten");
        } else if (!covered) {
            uncovered(event, hash, mac);
        }
        last = sequence;
        head = hash;
    }

    private void uncovered(SealedEvent event, byte[] hash, byte[] mac) {
        if (keys == null) {
            found(Flaw.Kind.UNSEALED, event, "no checkpoint covers it");
        } else if (!keys.made(hash, mac)) {
            found(Flaw.Kind.ADDED, event, "the gate has not made it");
        }
    }

    /**
     * Ends the check.
     *
     * @param end the last sequence that was to be checked
     */
    public void end(long end) {
        gone(Math.max(1, last + 1), end);
    }

    private void found(Flaw.Kind kind, SealedEvent event, String detail) {
        checked.found(Flaw.event(kind, event.sequence(), event.merchant(), detail));
    }

    private void gone(long from, long to) {
        if (from <= to) {
            checked.found(Flaw.event(
                    Flaw.Kind.MISSING, from, null, from == to ? "it is gone" : "it is gone, and so are all to " + to));
        }
    }
}
