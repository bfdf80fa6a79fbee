package io.marketgate.seal;

import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * The chain of the commits of one connection within one day. No two connections share a lane, so commits stay concurrent;
 * and a lane never outlives its connection, so a commit of unknown outcome is the last of its lane and nothing forks. Not
 * thread-safe.
 */
public final class Lane {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final LocalDate day;
    private final long number = RANDOM.nextLong();
    private final TimeBasedEpochGenerator ids = new TimeBasedEpochGenerator(RANDOM);
    private byte[] head = Commit.FIRST;
    private int sequence;
    private Instant latest = Instant.MIN;

    /** A lane without commits. */
    public Lane(LocalDate day) {
        this.day = day;
    }

    /** The day of its rows, in UTC. */
    public LocalDate day() {
        return day;
    }

    /**
     * An id for the next commit, above those of the lane before.
     *
     * @param at the latest instant of its rows
     */
    public UUID nextId(Instant at) {
        if (at.isAfter(latest)) {
            latest = at;
        }
        return ids.construct(latest.toEpochMilli());
    }

    /** The next commit. The lane does not advance before {@link #committed}, so a commit rolled back leaves no gap. */
    public Commit next(UUID id, List<Leaf> leaves) {
        return new Commit(id, number, sequence + 1, head, leaves);
    }

    /** Advances to a commit that is known to be committed. */
    public void committed(SealedCommit commit) {
        sequence = commit.commit().sequence();
        head = commit.hash();
    }
}
