package io.marketgate.seal;

import io.marketgate.seal.Checkpoint.Beginning;
import io.marketgate.seal.Checkpoint.EventHead;
import io.marketgate.seal.Checkpoint.TrailHead;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Checks that checkpoints are signed and follow each other, and gathers what they prove. Takes them in the order of their
 * numbers, from any number on. Not thread-safe.
 */
public final class CheckpointCheck {
    private final PublicKeys keys;
    private final Checked checked;
    private final Map<LocalDate, SealedLanes> days = new HashMap<>();
    private final NavigableMap<Long, byte[]> trail = new TreeMap<>();
    private final NavigableMap<Long, byte[]> events = new TreeMap<>();
    private final Set<String> kids = new TreeSet<>();
    private @Nullable SignedCheckpoint last;
    private byte @Nullable [] before;
    private final long first;
    private long expected;
    private @Nullable Beginning begins;

    /**
     * A check of checkpoints.
     *
     * @param first the number of the first that must be there if any later one is
     */
    public CheckpointCheck(long first, PublicKeys keys, Checked checked) {
        this.first = first;
        this.expected = first;
        this.keys = keys;
        this.checked = checked;
    }

    /**
     * Checks the next one.
     *
     * @param number where it stands
     * @param at when it says that it was made, beside the token, or null if nothing does
     */
    public void next(long number, @Nullable Instant at, String jws) {
        checked.checkpoint();
        for (long gone = expected; gone < number; gone++) {
            checked.found(Flaw.checkpoint(Flaw.Kind.MISSING, gone, "it is gone, and later ones are there"));
            before = null;
        }
        SignedCheckpoint signed = good(number, jws);
        if (signed != null) {
            follow(signed.checkpoint(), at);
            gather(signed.checkpoint());
            last = signed;
        }
        expected = number + 1;
        before = Digest.plain(jws.getBytes(StandardCharsets.US_ASCII));
    }

    /**
     * Checks that a checkpoint still stands which was seen before; behind all calls of {@link #next}, which find gaps
     * themselves.
     *
     * @param stored what stands under its number, or null if nothing does
     */
    public void stands(SignedCheckpoint seen, @Nullable String stored) {
        long number = seen.checkpoint().number();
        boolean passed = number >= first && number < expected;
        if (stored == null && !passed) {
            checked.found(Flaw.checkpoint(Flaw.Kind.MISSING, number, "it is gone, and this replica has seen it"));
        } else if (stored != null && !stored.equals(seen.jws())) {
            checked.found(Flaw.checkpoint(Flaw.Kind.ALTERED, number, "it is not the one that this replica has seen"));
        }
    }

    private @Nullable SignedCheckpoint good(long number, String jws) {
        SignedCheckpoint signed;
        try {
            signed = SignedCheckpoint.read(jws);
        } catch (IllegalArgumentException e) {
            checked.found(Flaw.checkpoint(Flaw.Kind.ALTERED, number, "it cannot be read"));
            return null;
        }
        kids.add(signed.kid());
        if (!keys.knows(signed.kid())) {
            checked.found(Flaw.checkpoint(Flaw.Kind.UNKNOWN_KEY, number, "no key is named `" + signed.kid() + "`"));
            return null;
        }
        if (!signed.isSigned(keys)) {
            checked.found(Flaw.checkpoint(Flaw.Kind.BAD_SIGNATURE, number, "its signature is not by its key"));
            return null;
        }
        long own = signed.checkpoint().number();
        if (own != number) {
            checked.found(Flaw.checkpoint(Flaw.Kind.ALTERED, number, "checkpoint " + own + " stands in its place"));
            return null;
        }
        return signed;
    }

    private void follow(Checkpoint checkpoint, @Nullable Instant at) {
        long number = checkpoint.number();
        if (at != null && !at.equals(checkpoint.at())) {
            checked.found(Flaw.checkpoint(Flaw.Kind.ALTERED, number, "its instant is not " + checkpoint.at()));
        }
        byte[] previous = checkpoint.previous();
        if (number > 1 && previous == null
                || before != null && previous != null && !MessageDigest.isEqual(previous, before)) {
            checked.found(Flaw.checkpoint(
                    Flaw.Kind.BROKEN_CHAIN, number, "it was made behind another checkpoint " + (number - 1)));
        }
    }

    private void gather(Checkpoint checkpoint) {
        if (begins == null) {
            begins = checkpoint.begins();
        }
        for (Head head : checkpoint.lanes()) {
            days.computeIfAbsent(head.day(), first -> new SealedLanes()).add(head);
        }
        TrailHead newest = checkpoint.trail();
        if (newest != null) {
            trail.put(newest.revision(), newest.hash());
        }
        EventHead latest = checkpoint.events();
        if (latest != null) {
            events.put(latest.sequence(), latest.hash());
        }
    }

    /** The newest good checkpoint, or null if there is none. */
    public @Nullable SignedCheckpoint last() {
        return last;
    }

    /** The names of the keys that the checkpoints name. */
    public List<String> kids() {
        return List.copyOf(kids);
    }

    /** Where the chain begins, or null if no checkpoint says so. */
    public @Nullable Beginning begins() {
        return begins;
    }

    /** What is proven of the lanes of a day. */
    public SealedLanes lanes(LocalDate day) {
        return days.getOrDefault(day, new SealedLanes());
    }

    /** What is proven of changes: hashes by revision. */
    public NavigableMap<Long, byte[]> trail() {
        return trail;
    }

    /** What is proven of security events: hashes by sequence. */
    public NavigableMap<Long, byte[]> events() {
        return events;
    }
}
