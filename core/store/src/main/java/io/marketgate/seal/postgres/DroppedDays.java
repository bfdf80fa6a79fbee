package io.marketgate.seal.postgres;

import io.marketgate.seal.Checkpoint.DroppedDay;
import io.marketgate.seal.Digest;
import io.marketgate.seal.PublicKeys;
import io.marketgate.seal.SealKeys;
import io.marketgate.seal.SignedCheckpoint;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** The record of days that retention has dropped. */
public final class DroppedDays {
    private static final Duration SAID_WITHIN = Duration.ofDays(1);

    private DroppedDays() {}

    /** Records a drop within the transaction that drops. */
    public static void add(Connection connection, DroppedDay day, Instant at, SealKeys keys) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into journal_dropped (day, manifest, at, mac) values (?, ?, ?, ?) on conflict (day) do nothing")) {
            insert.setObject(1, day.day());
            insert.setBytes(2, day.manifest());
            insert.setObject(3, OffsetDateTime.ofInstant(at, ZoneOffset.UTC));
            insert.setBytes(4, keys.mac(message(day)));
            insert.executeUpdate();
        }
    }

    /**
     * The day as it was dropped by the gate, or null if it was not. Where the secret of the record's keyed hash is gone
     * or not at hand, a checkpoint of that time must say so.
     *
     * @param secrets make the keyed hash, or null if they are not at hand
     */
    static @Nullable DroppedDay find(Connection connection, LocalDate day, PublicKeys keys, @Nullable SealKeys secrets)
            throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select manifest, at, mac from journal_dropped where day = ?")) {
            select.setObject(1, day);
            try (ResultSet rows = select.executeQuery()) {
                if (!rows.next()) {
                    return null;
                }
                DroppedDay dropped = new DroppedDay(day, rows.getBytes(1));
                Instant at = rows.getObject(2, OffsetDateTime.class).toInstant();
                boolean made = secrets != null && secrets.made(message(dropped), rows.getBytes(3));
                return made || isSigned(connection, dropped, at, keys) ? dropped : null;
            }
        }
    }

    private static boolean isSigned(Connection connection, DroppedDay dropped, Instant at, PublicKeys keys)
            throws SQLException {
        byte[] record = message(dropped);
        boolean[] signed = {false};
        CheckpointTable.read(
                connection, CheckpointTable.firstAt(connection, at.minus(SAID_WITHIN)), (number, on, jws) -> {
                    SignedCheckpoint checkpoint = SignedCheckpoint.read(jws);
                    signed[0] = checkpoint.checkpoint().dropped().stream()
                                    .anyMatch(day -> MessageDigest.isEqual(message(day), record))
                            && checkpoint.isSigned(keys);
                    return !signed[0] && on.isBefore(at.plus(SAID_WITHIN));
                });
        return signed[0];
    }

    static byte[] message(DroppedDay day) {
        byte[] manifest = day.manifest();
        return Digest.of("dropped")
                .add(day.day().toString())
                .add(manifest == null ? null : Digest.text(manifest))
                .end();
    }
}
