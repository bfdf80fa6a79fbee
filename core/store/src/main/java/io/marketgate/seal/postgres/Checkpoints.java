package io.marketgate.seal.postgres;

import io.marketgate.seal.Checkpoint;
import io.marketgate.seal.Checkpoint.Beginning;
import io.marketgate.seal.Checkpoint.DroppedDay;
import io.marketgate.seal.Checkpoint.EventHead;
import io.marketgate.seal.Checkpoint.TrailHead;
import io.marketgate.seal.Head;
import io.marketgate.seal.SealKeys;
import io.marketgate.seal.SignedCheckpoint;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Closes the history with signed checkpoints. Every replica may try at any time: a number's key lets one win, and the
 * others continue behind it. Thread-safe.
 */
public final class Checkpoints {
    private static final Logger LOG = Logger.getLogger(Checkpoints.class);
    /** A little less than a minute, for the clocks of replicas and their timers. */
    private static final Duration MINUTE = Duration.ofSeconds(55);
    /** How long before the newest checkpoint a commit may have been begun that it did not see. */
    private static final Duration LATE = Duration.ofMinutes(10);
    /** Further back than any commit that is still under way. */
    private static final Duration LONG_AGO = Duration.ofHours(25);

    private final DataSource dataSource;
    private final SealKeys keys;
    private final Clock clock;
    private final Instant opened;
    /** The newest sequence of a lane that a checkpoint names. */
    private final Map<Long, Integer> named = new HashMap<>();

    private final Set<DroppedDay> told = new HashSet<>();
    private long trail;
    private long events;
    private @Nullable Instant readFrom;
    private volatile @Nullable SignedCheckpoint newest;

    public Checkpoints(DataSource dataSource, SealKeys keys, Clock clock) {
        this.dataSource = dataSource;
        this.keys = keys;
        this.clock = clock;
        this.opened = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** The newest checkpoint that this replica knows, or null if there is none. Does not block. */
    public @Nullable SignedCheckpoint newest() {
        return newest;
    }

    /**
     * Closes the minute, unless another replica has done so or nothing was written. The first one is made in any case: it
     * says where the chain begins. Blocks.
     *
     * @throws SQLException if the database cannot be used
     */
    public void closeMinute() throws SQLException {
        close(LATE, MINUTE);
    }

    /** The same at once, for the end of a replica. */
    public void closeNow() throws SQLException {
        close(LATE, Duration.ZERO);
    }

    /** The same for what was written since yesterday, however late its commit came. */
    public void closeAll() throws SQLException {
        close(LONG_AGO, Duration.ZERO);
    }

    private synchronized void close(Duration late, Duration apart) throws SQLException {
        SignedCheckpoint known = newest;
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                follow(connection, late);
                if (isDue(apart) && add(connection, late)) {
                    connection.commit();
                } else {
                    connection.rollback();
                }
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                forget();
                newest = known;
                throw e;
            }
        }
    }

    private boolean isDue(Duration apart) {
        SignedCheckpoint last = newest;
        return last == null || !last.checkpoint().at().plus(apart).isAfter(clock.instant());
    }

    /** After a failure what was noted may not have been committed. */
    private void forget() {
        named.clear();
        told.clear();
        trail = 0;
        events = 0;
        readFrom = null;
    }

    /** Reads the checkpoints of the other replicas. */
    private void follow(Connection connection, Duration late) throws SQLException {
        SignedCheckpoint known = newest;
        SignedCheckpoint there = CheckpointTable.newest(connection);
        Instant since = since(there, late).minus(late);
        long from = readFrom != null && !since.isBefore(readFrom) && known != null
                ? known.checkpoint().number() + 1
                : CheckpointTable.firstAt(connection, since);
        CheckpointTable.read(connection, from, (number, at, jws) -> {
            note(SignedCheckpoint.read(jws));
            return true;
        });
        if (readFrom == null || since.isBefore(readFrom)) {
            readFrom = since;
        }
        if (there != null) {
            note(there);
        }
        if (known != null
                && (there == null
                        || there.checkpoint().number() < known.checkpoint().number())) {
            // Goes on behind the one that is gone, so that the gap is seen for ever.
            LOG.errorf(
                    "event=journal-checkpoint-gone number=%d",
                    known.checkpoint().number());
            newest = known;
        } else {
            newest = there;
        }
    }

    private void note(SignedCheckpoint signed) {
        for (Head head : signed.checkpoint().lanes()) {
            named.merge(head.lane(), head.sequence(), Math::max);
        }
        told.addAll(signed.checkpoint().dropped());
        TrailHead head = signed.checkpoint().trail();
        trail = head == null ? trail : Math.max(trail, head.revision());
        EventHead event = signed.checkpoint().events();
        events = event == null ? events : Math.max(events, event.sequence());
    }

    private boolean add(Connection connection, Duration late) throws SQLException {
        SignedCheckpoint before = newest;
        Instant since = since(before, late).minus(late);
        List<Head> moved = Movement.lanes(connection, since, keys).values().stream()
                .filter(head -> head.sequence() > named.getOrDefault(head.lane(), 0))
                .toList();
        TrailHead changed = Movement.trail(connection, keys);
        EventHead event = Movement.events(connection, keys);
        List<DroppedDay> dropped = Movement.dropped(connection, since, keys).stream()
                .filter(day -> !told.contains(day))
                .toList();
        boolean quiet = before != null
                && moved.isEmpty()
                && dropped.isEmpty()
                && (changed == null || changed.revision() <= trail)
                && (event == null || event.sequence() <= events);
        if (quiet) {
            return false;
        }
        SignedCheckpoint signed = SignedCheckpoint.of(next(connection, before, moved, changed, event, dropped), keys);
        boolean won = CheckpointTable.add(connection, signed);
        if (won) {
            note(signed);
            newest = signed;
        }
        return won;
    }

    private Checkpoint next(
            Connection connection,
            @Nullable SignedCheckpoint before,
            List<Head> moved,
            @Nullable TrailHead changed,
            @Nullable EventHead event,
            List<DroppedDay> dropped)
            throws SQLException {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        if (before == null) {
            Beginning begins = Movement.beginning(connection, opened);
            return new Checkpoint(1, now, null, begins, moved, changed, event, dropped);
        }
        Checkpoint last = before.checkpoint();
        Instant at = now.isBefore(last.at()) ? last.at() : now;
        return new Checkpoint(last.number() + 1, at, before.hash(), last.begins(), moved, changed, event, dropped);
    }

    /** From when on nothing is closed yet. */
    private Instant since(@Nullable SignedCheckpoint last, Duration late) {
        return last == null ? Instant.EPOCH.plus(late) : last.checkpoint().at();
    }
}
