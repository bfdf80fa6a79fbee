package io.marketgate.seal;

import java.security.MessageDigest;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** The heads that checkpoints prove of a day's lanes. */
public final class SealedLanes {
    private final Map<Long, NavigableMap<Integer, byte[]>> lanes = new HashMap<>();

    void add(Head head) {
        lanes.computeIfAbsent(head.lane(), first -> new TreeMap<>()).put(head.sequence(), head.hash());
    }

    /** The proven hash of a commit, or null if none is. */
    byte @Nullable [] hash(long lane, int sequence) {
        NavigableMap<Integer, byte[]> heads = lanes.get(lane);
        return heads == null ? null : heads.get(sequence);
    }

    /** Whether a checkpoint names exactly this commit. */
    public boolean proves(SealedCommit commit) {
        byte[] hash = hash(commit.commit().lane(), commit.commit().sequence());
        return hash != null && MessageDigest.isEqual(hash, commit.hash());
    }

    /** How far a lane is proven; 0 if it is not. */
    public int end(long lane) {
        NavigableMap<Integer, byte[]> heads = lanes.get(lane);
        return heads == null ? 0 : heads.lastKey();
    }

    void ends(BiConsumer<Long, Integer> each) {
        lanes.forEach((lane, heads) -> each.accept(lane, heads.lastKey()));
    }
}
