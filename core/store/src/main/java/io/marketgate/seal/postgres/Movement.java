package io.marketgate.seal.postgres;

import io.marketgate.seal.Checkpoint;
import io.marketgate.seal.Checkpoint.Beginning;
import io.marketgate.seal.Checkpoint.DroppedDay;
import io.marketgate.seal.Checkpoint.EventHead;
import io.marketgate.seal.Checkpoint.TrailHead;
import io.marketgate.seal.Head;
import io.marketgate.seal.SealKeys;
import io.marketgate.seal.SealedCommit;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** What the gate has written since a while. What it has not made is passed over, and logged. */
final class Movement {
    private static final Logger LOG = Logger.getLogger(Movement.class);
    private static final int ROWS_AT_ONCE = 1_000;

    private Movement() {}

    /** The heads of the lanes that have commits of that time or later, by lane. The connection must not auto-commit. */
    static Map<Long, Head> lanes(Connection connection, Instant since, SealKeys keys) throws SQLException {
        Map<Long, Head> heads = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement("select id, substring(document from 1 for "
                + SealedCommit.HEADER
                + ") from journal where merchant = '' and id >= ? and disposition = 'COMMIT'")) {
            select.setFetchSize(ROWS_AT_ONCE);
            select.setObject(1, Days.floor(since));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    UUID id = rows.getObject(1, UUID.class);
                    Head head = SealedCommit.head(Days.of(id), rows.getBytes(2), keys);
                    if (head == null) {
                        LOG.errorf("event=journal-commit-foreign id=%s", id);
                    } else {
                        heads.merge(head.lane(), head, (a, b) -> a.sequence() > b.sequence() ? a : b);
                    }
                }
            }
        }
        return heads;
    }

    /** The newest change of the audit trail, or null if none is bound, or the gate has not made the newest. */
    static @Nullable TrailHead trail(Connection connection, SealKeys keys) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                        "select revision, hash, mac from change order by revision desc limit 1");
                ResultSet rows = select.executeQuery()) {
            if (!rows.next() || rows.getBytes(2) == null) {
                return null;
            }
            if (rows.getBytes(3) == null || !keys.made(rows.getBytes(2), rows.getBytes(3))) {
                LOG.errorf("event=change-foreign revision=%d", rows.getLong(1));
                return null;
            }
            return new TrailHead(rows.getLong(1), rows.getBytes(2));
        }
    }

    /** The newest security event, or null if there is none, or the gate has not made it. */
    static @Nullable EventHead events(Connection connection, SealKeys keys) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                        "select sequence, hash, mac from security_event order by sequence desc limit 1");
                ResultSet rows = select.executeQuery()) {
            if (!rows.next()) {
                return null;
            }
            if (!keys.made(rows.getBytes(2), rows.getBytes(3))) {
                LOG.errorf("event=security-event-foreign sequence=%d", rows.getLong(1));
                return null;
            }
            return new EventHead(rows.getLong(1), rows.getBytes(2));
        }
    }

    /** The days dropped since that time. */
    static List<DroppedDay> dropped(Connection connection, Instant since, SealKeys keys) throws SQLException {
        List<DroppedDay> days = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(
                "select day, manifest, mac from journal_dropped where at >= ? order by day")) {
            select.setObject(1, OffsetDateTime.ofInstant(since, ZoneOffset.UTC));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    DroppedDay day = new DroppedDay(rows.getObject(1, LocalDate.class), rows.getBytes(2));
                    if (keys.made(DroppedDays.message(day), rows.getBytes(3))) {
                        days.add(day);
                    } else {
                        LOG.errorf("event=journal-drop-foreign day=%s", day.day());
                    }
                }
            }
        }
        return days;
    }

    /** Where the chain begins, for the first checkpoint: now, since this gate binds all that it writes. */
    static Beginning beginning(Connection connection, Instant opened) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                        "select coalesce((select min(revision) from change where hash is not null),"
                                + " (select max(revision) + 1 from change), 1)");
                ResultSet rows = select.executeQuery()) {
            rows.next();
            return new Checkpoint.Beginning(opened, rows.getLong(1));
        }
    }
}
