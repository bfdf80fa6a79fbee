package io.marketgate.seal;

import io.marketgate.seal.Checkpoint.Beginning;
import io.marketgate.seal.SealedDay.StoredCommit;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Checks the rows of a day against its commits, and its lanes against the checkpoints. For one day. */
public final class DayCheck {
    private static final Duration CLOCKS_MAY_DIFFER = Duration.ofMinutes(1);

    private final SealedDay day;
    private final SealedLanes sealed;
    private final @Nullable Beginning begins;
    private final @Nullable SealKeys keys;
    private final Checked checked;
    private final Map<Long, Walk> walks = new HashMap<>();

    /**
     * A check of a day.
     *
     * @param sealed what the checkpoints prove of it
     * @param begins where the chain begins, or null if that is not known and every row without a commit is older
     * @param keys prove what no checkpoint covers yet; null where the secret is not at hand: all must be covered
     */
    public DayCheck(
            SealedDay day, SealedLanes sealed, @Nullable Beginning begins, @Nullable SealKeys keys, Checked checked) {
        this.day = day;
        this.sealed = sealed;
        this.begins = begins;
        this.keys = keys;
        this.checked = checked;
    }

    /** Where the walk along a lane stands. */
    private static final class Walk {
        private int sequence;
        private byte[] hash = Commit.FIRST;
        private int proven;
    }

    /** Checks the whole day. Blocks. */
    public void run() {
        day.commits(this::commit);
        sealed.ends(this::end);
        day.others(this::other);
    }

    private void commit(StoredCommit stored) {
        SealedCommit commit;
        try {
            commit = SealedCommit.read(stored.stored());
        } catch (IllegalArgumentException e) {
            checked.found(Flaw.commit(Flaw.Kind.ALTERED, stored.id().toString(), String.valueOf(e.getMessage())));
            return;
        }
        String name = commit.commit().name();
        if (!commit.commit().id().equals(stored.id())) {
            checked.found(Flaw.commit(Flaw.Kind.ALTERED, name, "it stands in the place of another"));
            return;
        }
        checked.commit(commit.commit().leaves().size());
        if (continues(commit)) {
            cover(commit, name);
            rows(commit.commit(), stored.rows());
        }
    }

    /** Whether the commit is the next of its lane, if need be behind a gap. */
    private boolean continues(SealedCommit sealedCommit) {
        Commit commit = sealedCommit.commit();
        if (begins != null && at(commit.id()).isBefore(begins.journal().minus(CLOCKS_MAY_DIFFER))) {
            checked.found(Flaw.commit(
                    Flaw.Kind.BROKEN_CHAIN,
                    commit.name(),
                    "it is older than the chain: the checkpoints say that it begins " + begins.journal()));
        }
        Walk walk = walks.computeIfAbsent(commit.lane(), first -> new Walk());
        int expected = walk.sequence + 1;
        if (commit.sequence() < expected) {
            checked.found(
                    Flaw.commit(Flaw.Kind.ADDED, commit.name(), "its place in the lane is taken by an earlier one"));
            stray(commit);
            return false;
        }
        if (beyond(commit) && !isOurs(sealedCommit)) {
            checked.found(Flaw.commit(Flaw.Kind.ADDED, commit.name(), "the gate has not made it"));
            stray(commit);
            return false;
        }
        if (commit.sequence() > expected) {
            gone(commit.lane(), expected, commit.sequence() - 1);
        } else if (!MessageDigest.isEqual(commit.previous(), walk.hash)) {
            checked.found(Flaw.commit(Flaw.Kind.BROKEN_CHAIN, commit.name(), "it was made behind another commit"));
        }
        walk.sequence = commit.sequence();
        walk.hash = sealedCommit.hash();
        return true;
    }

    private void cover(SealedCommit commit, String name) {
        long lane = commit.commit().lane();
        int sequence = commit.commit().sequence();
        Walk walk = walks.getOrDefault(lane, new Walk());
        byte[] proven = sealed.hash(lane, sequence);
        if (proven != null && !MessageDigest.isEqual(proven, commit.hash())) {
            checked.found(Flaw.commit(
                    Flaw.Kind.ALTERED,
                    name,
                    "a checkpoint holds another hash: it, or a commit of the lane after " + walk.proven
                            + ", was rewritten"));
        }
        if (proven != null) {
            walk.proven = sequence;
        }
        if (beyond(commit.commit())) {
            if (keys == null) {
                checked.found(Flaw.commit(Flaw.Kind.UNSEALED, name, "no checkpoint covers it"));
            }
            checked.unsealed(commit.commit().leaves().size());
        }
    }

    private boolean beyond(Commit commit) {
        return commit.sequence() > sealed.end(commit.lane());
    }

    private boolean isOurs(SealedCommit commit) {
        return keys == null || commit.isOf(keys);
    }

    private void stray(Commit commit) {
        for (Leaf leaf : commit.leaves()) {
            checked.found(Flaw.entry(Flaw.Kind.ADDED, leaf, "only a commit that was added names it"));
        }
    }

    private void rows(Commit commit, List<SealedRow> rows) {
        Map<UUID, SealedRow> there = rows.stream().collect(Collectors.toMap(SealedRow::id, row -> row, (a, b) -> a));
        for (Leaf leaf : commit.leaves()) {
            SealedRow row = there.get(leaf.id());
            if (row == null || !row.merchant().equals(leaf.merchant())) {
                checked.found(Flaw.entry(Flaw.Kind.MISSING, leaf, "commit " + commit.name() + " has written it"));
            } else if (!MessageDigest.isEqual(row.leaf().sha256(), leaf.sha256())
                    || !commit.id().equals(row.commit())) {
                checked.found(
                        Flaw.entry(Flaw.Kind.ALTERED, leaf, "it is not what commit " + commit.name() + " has written"));
            }
        }
    }

    private void end(long lane, int end) {
        Walk walk = walks.getOrDefault(lane, new Walk());
        if (walk.sequence < end) {
            gone(lane, walk.sequence + 1, end);
        }
    }

    private void gone(long lane, int from, int to) {
        String id = Commit.text(lane) + "/" + from;
        String detail = from == to ? "it is gone" : "it is gone, and so are all to " + to;
        checked.found(Flaw.commit(Flaw.Kind.MISSING, id, detail));
    }

    private void other(SealedRow row) {
        if (row.commit() == null && isOld(row.id())) {
            checked.unchained();
        } else {
            checked.found(Flaw.entry(Flaw.Kind.ADDED, row, "no commit names it"));
        }
    }

    private boolean isOld(UUID id) {
        return begins == null || at(id).isBefore(begins.journal());
    }

    private static Instant at(UUID id) {
        return Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16);
    }
}
