package io.marketgate.seal.postgres;

import io.marketgate.seal.Checked;
import io.marketgate.seal.CheckpointCheck;
import io.marketgate.seal.HistoryUnavailable;
import io.marketgate.seal.RowState;
import io.marketgate.seal.SealKeys;
import io.marketgate.seal.SignedCheckpoint;
import io.marketgate.seal.TrailChange;
import io.marketgate.seal.TrailCheck;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.NavigableMap;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Checks one change of the catalogue against the chain of all. */
final class StoredChangeCheck {
    private final DataSource dataSource;
    private final SealKeys keys;

    StoredChangeCheck(DataSource dataSource, SealKeys keys) {
        this.dataSource = dataSource;
        this.keys = keys;
    }

    RowState of(long revision) {
        try (Connection connection = dataSource.getConnection()) {
            // Cursors need a transaction.
            connection.setAutoCommit(false);
            try {
                return of(connection, revision);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new HistoryUnavailable(e);
        }
    }

    private RowState of(Connection connection, long revision) throws SQLException {
        Stored stored = stored(connection, revision);
        if (stored == null) {
            return RowState.NOT_AS_RECORDED;
        }
        if (stored.hash == null || stored.mac == null) {
            return isOld(connection, revision) ? RowState.BEFORE_THE_CHAIN : RowState.NOT_AS_RECORDED;
        }
        byte[] before = TrailRows.hash(connection, revision - 1);
        if (!MessageDigest.isEqual(stored.change.hash(before == null ? TrailChange.FIRST : before), stored.hash)) {
            return RowState.NOT_AS_RECORDED;
        }
        return keys.made(stored.hash, stored.mac) || isSealed(connection, stored.change)
                ? RowState.AS_RECORDED
                : RowState.NOT_AS_RECORDED;
    }

    /** A change as it stands, with its hashes. */
    private record Stored(TrailChange change, byte @Nullable [] hash, byte @Nullable [] mac) {}

    private static @Nullable Stored stored(Connection connection, long revision) throws SQLException {
        AtomicReference<@Nullable Stored> found = new AtomicReference<>();
        TrailRows.read(
                connection,
                new TrailRows.Span(revision, revision),
                (change, hash, mac) -> found.set(new Stored(change, hash, mac)));
        return found.get();
    }

    private static boolean isOld(Connection connection, long revision) throws SQLException {
        SignedCheckpoint newest = CheckpointTable.newest(connection);
        return newest == null || revision < newest.checkpoint().begins().revision();
    }

    /**
     * For a change whose keyed hash is by a secret that is gone: whether the chain leads on from it to a change that a
     * checkpoint names.
     */
    private boolean isSealed(Connection connection, TrailChange change) throws SQLException {
        CheckpointCheck checkpoints = new CheckpointCheck(1, keys, new Checked(flaw -> false));
        NavigableMap<Long, byte[]> proven = checkpoints.trail();
        CheckpointTable.read(connection, CheckpointTable.firstAt(connection, change.at()), (number, at, jws) -> {
            checkpoints.next(number, at, jws);
            return proven.ceilingKey(change.revision()) == null;
        });
        Long sealed = proven.ceilingKey(change.revision());
        if (sealed == null) {
            return false;
        }
        Checked checked = new Checked(flaw -> true);
        TrailRows.check(
                connection,
                new TrailRows.Span(change.revision(), sealed),
                new TrailCheck(proven, checkpoints.begins(), keys, checked));
        return checked.flaws().isEmpty();
    }
}
