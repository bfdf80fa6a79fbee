package io.marketgate.seal.postgres;

import io.marketgate.merchant.MerchantId;
import io.marketgate.seal.Checked;
import io.marketgate.seal.CheckpointCheck;
import io.marketgate.seal.HistoryUnavailable;
import io.marketgate.seal.Leaf;
import io.marketgate.seal.RowState;
import io.marketgate.seal.SealKeys;
import io.marketgate.seal.SealedCommit;
import io.marketgate.seal.SealedLanes;
import io.marketgate.seal.SealedRow;
import io.marketgate.seal.SignedCheckpoint;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Checks one row of the journal's table against the commit that has written it. */
final class StoredRowCheck {
    private static final int ROWS_AT_ONCE = 50;

    private final DataSource dataSource;
    private final SealKeys keys;

    StoredRowCheck(DataSource dataSource, SealKeys keys) {
        this.dataSource = dataSource;
        this.keys = keys;
    }

    RowState of(MerchantId merchant, UUID id) {
        try (Connection connection = dataSource.getConnection()) {
            // Cursors need a transaction.
            connection.setAutoCommit(false);
            try {
                return of(connection, merchant, id);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new HistoryUnavailable(e);
        }
    }

    private RowState of(Connection connection, MerchantId merchant, UUID id) throws SQLException {
        SealedRow row = row(connection, merchant, id);
        if (row == null) {
            return RowState.NOT_AS_RECORDED;
        }
        if (row.commit() == null) {
            return isOld(connection, id) ? RowState.BEFORE_THE_CHAIN : RowState.NOT_AS_RECORDED;
        }
        SealedCommit commit = commit(connection, row.commit());
        if (commit == null || !commit.commit().id().equals(row.commit()) || !names(commit, row.leaf())) {
            return RowState.NOT_AS_RECORDED;
        }
        return commit.isOf(keys) || isSealed(connection, commit) ? RowState.AS_RECORDED : RowState.NOT_AS_RECORDED;
    }

    private static boolean names(SealedCommit commit, Leaf leaf) {
        return commit.commit().leaves().stream()
                .anyMatch(one -> one.id().equals(leaf.id())
                        && one.merchant().equals(leaf.merchant())
                        && MessageDigest.isEqual(one.sha256(), leaf.sha256()));
    }

    private static boolean isOld(Connection connection, UUID id) throws SQLException {
        SignedCheckpoint newest = CheckpointTable.newest(connection);
        return newest == null
                || id.compareTo(Days.floor(newest.checkpoint().begins().journal())) < 0;
    }

    /**
     * For a commit whose keyed hash is by a secret that is gone: whether its lane leads on to a commit that a checkpoint
     * names, which is at most some minutes of the lane.
     */
    private boolean isSealed(Connection connection, SealedCommit commit) throws SQLException {
        UUID id = commit.commit().id();
        LocalDate day = Days.of(id);
        Instant begin = Days.begin(day);
        CheckpointCheck checkpoints = new CheckpointCheck(1, keys, new Checked(flaw -> false));
        CheckpointTable.read(connection, CheckpointTable.firstAt(connection, begin), (number, at, jws) -> {
            checkpoints.next(number, at, jws);
            return checkpoints.lanes(day).end(commit.commit().lane())
                            < commit.commit().sequence()
                    && at.isBefore(begin.plus(LiveCheck.CLOSED_BY));
        });
        SealedLanes lanes = checkpoints.lanes(day);
        SealedCommit end = commit;
        try (PreparedStatement select = connection.prepareStatement("select document from journal"
                + " where merchant = '' and disposition = 'COMMIT' and id > ? and id < ? order by id")) {
            select.setFetchSize(ROWS_AT_ONCE);
            select.setObject(1, id);
            select.setObject(2, Days.floor(day.plusDays(1)));
            try (ResultSet rows = select.executeQuery()) {
                while (!lanes.proves(end) && rows.next()) {
                    SealedCommit next = readable(rows.getBytes(1));
                    end = next != null && next.follows(end) ? next : end;
                }
            }
        }
        return lanes.proves(end);
    }

    private static @Nullable SealedCommit commit(Connection connection, UUID id) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select document from journal where merchant = '' and id = ? and disposition = 'COMMIT'")) {
            select.setObject(1, id);
            try (ResultSet rows = select.executeQuery()) {
                return rows.next() ? readable(rows.getBytes(1)) : null;
            }
        }
    }

    private static @Nullable SealedCommit readable(byte[] stored) {
        try {
            return SealedCommit.read(stored);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static @Nullable SealedRow row(Connection connection, MerchantId merchant, UUID id) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select " + StoredDay.COLUMNS + " from journal where merchant = ? and id = ?")) {
            select.setString(1, merchant.value());
            select.setObject(2, id);
            try (ResultSet rows = select.executeQuery()) {
                return rows.next() ? StoredDay.row(rows) : null;
            }
        }
    }
}
