package io.marketgate.seal;

import io.marketgate.seal.Checkpoint.Beginning;
import java.security.MessageDigest;
import java.util.NavigableMap;
import org.jspecify.annotations.Nullable;

/** Checks the audit trail. Takes changes in the order of their revisions, from any revision on. Not thread-safe. */
public final class TrailCheck {
    private final NavigableMap<Long, byte[]> proven;
    private final @Nullable Beginning begins;
    private final @Nullable SealKeys keys;
    private final Checked checked;
    private byte @Nullable [] head;
    private long last = -1;

    /**
     * A check of changes.
     *
     * @param proven hashes by revision, of checkpoints
     * @param begins where the chain begins, or null if that is not known and every change without a hash is older
     * @param keys prove what no checkpoint covers yet; null where the secret is not at hand: all must be covered
     */
    public TrailCheck(
            NavigableMap<Long, byte[]> proven, @Nullable Beginning begins, @Nullable SealKeys keys, Checked checked) {
        this.proven = proven;
        this.begins = begins;
        this.keys = keys;
        this.checked = checked;
    }

    /** Where to begin: the hash of the change before, or null if it has none. */
    public void after(long revision, byte @Nullable [] hash) {
        last = revision;
        head = hash;
    }

    /** Checks the next change with the hashes that are stored with it, which are null in an old one. */
    public void next(TrailChange change, byte @Nullable [] hash, byte @Nullable [] mac) {
        long revision = change.revision();
        checked.change();
        if (last >= 0) {
            gone(last + 1, revision - 1);
        }
        boolean gap = last >= 0 && last + 1 < revision;
        last = revision;
        if (hash == null || mac == null) {
            if (begins == null || revision < begins.revision()) {
                checked.unchained();
            } else {
                checked.found(
                        Flaw.change(Flaw.Kind.ADDED, revision, change.merchant(), "nothing binds it to the trail"));
            }
            head = null;
            return;
        }
        byte[] before = head == null ? TrailChange.FIRST : head;
        if (!gap && !MessageDigest.isEqual(change.hash(before), hash)) {
            checked.found(Flaw.change(
                    Flaw.Kind.ALTERED,
                    revision,
                    change.merchant(),
                    "it, or the one before it, is not what was recorded"));
        }
        byte[] held = proven.get(revision);
        boolean covered = !proven.isEmpty() && revision <= proven.lastKey();
        if (held != null && !MessageDigest.isEqual(held, hash)) {
            checked.found(Flaw.change(
                    Flaw.Kind.ALTERED,
                    revision,
                    change.merchant(),
                    "a checkpoint holds another hash: it, or one before it, was rewritten"));
        } else if (!covered) {
            uncovered(change, hash, mac);
        }
        head = hash;
    }

    private void uncovered(TrailChange change, byte[] hash, byte[] mac) {
        if (keys == null) {
            checked.found(
                    Flaw.change(Flaw.Kind.UNSEALED, change.revision(), change.merchant(), "no checkpoint covers it"));
        } else if (!keys.made(hash, mac)) {
            checked.found(
                    Flaw.change(Flaw.Kind.ADDED, change.revision(), change.merchant(), "the gate has not made it"));
        }
    }

    /**
     * Ends the check.
     *
     * @param end the last revision that was to be checked
     */
    public void end(long end) {
        gone(last + 1, end);
    }

    private void gone(long from, long to) {
        if (from <= to) {
            checked.found(Flaw.change(
                    Flaw.Kind.MISSING, from, null, from == to ? "it is gone" : "it is gone, and so are all to " + to));
        }
    }
}
