package io.marketgate.idempotency;

import io.marketgate.identity.person.HashPurpose;
import io.marketgate.identity.person.PersonKeys;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.UUID;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Keys and answers in the table {@code idempotency}, for a day by the replica's clock and the database's both: one replica
 * whose clock runs ahead must not carry out again what another has carried out.
 */
final class JdbcKeptAnswers implements KeptAnswers {
    private static final Duration LIFE = Duration.ofHours(24);
    /** Beyond every timeout of a request: who claimed the key has died, or could not say what came of it. */
    private static final Duration LONGEST_FLIGHT = Duration.ofSeconds(60);

    private static final String OF_KEY = " where merchant = ? and caller = ? and path = ? and key = ?";
    private static final String INSERT = """
            insert into idempotency (merchant, caller, path, key, claim, request, claimed_at)
            values (?, ?, ?, ?, ?, ?, least(?, current_timestamp)) on conflict do nothing
            """;
    private static final String FIND =
            "select request, claimed_at, status, answer, revision, valid_until, least(?, current_timestamp) as now"
                    + " from idempotency" + OF_KEY + " for update";
    private static final String CLAIM = """
            update idempotency set claim = ?, request = ?, claimed_at = least(?, current_timestamp),
                   status = null, answer = null, revision = null, valid_until = null
            """ + OF_KEY;
    private static final String KEEP =
            "update idempotency set status = ?, answer = ?, revision = ?, valid_until = ?" + OF_KEY + " and claim = ?";
    private static final String RELEASE = "delete from idempotency" + OF_KEY + " and claim = ? and answer is null";
    /** A few at every claim, so that more are forgotten than are made and nobody waits for it. */
    private static final String FORGET = """
            delete from idempotency where ctid in
                (select ctid from idempotency where claimed_at < least(?, current_timestamp) - interval '24 hours'
                  limit 10 for update skip locked)
            """;

    private final DataSource database;
    private final PersonKeys keys;

    JdbcKeptAnswers(DataSource database, PersonKeys keys) {
        this.database = database;
        this.keys = keys;
    }

    @Override
    public Claim claim(IdempotencyKey key, byte[] request, Instant now, Predicate<KeptAnswer> still) {
        UUID claim = UUID.randomUUID();
        String digest = digest(request);
        String hash = keys.hash(HashPurpose.REQUEST, digest).text();
        return transaction(connection -> {
            forget(connection, now);
            try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
                name(insert, 1, key);
                insert.setObject(5, claim);
                insert.setString(6, hash);
                insert.setObject(7, now.atOffset(ZoneOffset.UTC));
                if (insert.executeUpdate() == 1) {
                    return new Claim.Claimed(claim);
                }
            }
            Claim known = find(connection, key, digest, now, still);
            if (known != null) {
                return known;
            }
            try (PreparedStatement update = connection.prepareStatement(CLAIM)) {
                update.setObject(1, claim);
                update.setString(2, hash);
                update.setObject(3, now.atOffset(ZoneOffset.UTC));
                name(update, 4, key);
                update.executeUpdate();
                return new Claim.Claimed(claim);
            }
        });
    }

    /** What came of the request that claimed the key, or null where the key may be claimed again. */
    private @Nullable Claim find(
            Connection connection, IdempotencyKey key, String digest, Instant replica, Predicate<KeptAnswer> still)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(FIND)) {
            select.setObject(1, replica.atOffset(ZoneOffset.UTC));
            name(select, 2, key);
            try (ResultSet row = select.executeQuery()) {
                // A row that went between the two statements has been released: whoever did is done with it.
                if (!row.next()) {
                    return new Claim.InFlight();
                }
                Instant claimedAt =
                        row.getObject("claimed_at", OffsetDateTime.class).toInstant();
                Instant now = row.getObject("now", OffsetDateTime.class).toInstant();
                if (!claimedAt.plus(LIFE).isAfter(now)) {
                    return null;
                }
                if (!isOf(row.getString("request"), digest)) {
                    return new Claim.Mismatch();
                }
                if (row.getString("answer") == null) {
                    return claimedAt.plus(LONGEST_FLIGHT).isAfter(now) ? new Claim.InFlight() : null;
                }
                KeptAnswer answer = answer(row);
                return still.test(answer) ? new Claim.Answered(answer) : null;
            }
        }
    }

    private static KeptAnswer answer(ResultSet row) throws SQLException {
        OffsetDateTime validUntil = row.getObject("valid_until", OffsetDateTime.class);
        return new KeptAnswer(
                row.getInt("status"),
                row.getString("answer"),
                row.getObject("revision", Long.class),
                validUntil == null ? null : validUntil.toInstant());
    }

    @Override
    public void keep(IdempotencyKey key, UUID claim, KeptAnswer answer) {
        int unused = transaction(connection -> {
            try (PreparedStatement update = connection.prepareStatement(KEEP)) {
                update.setInt(1, answer.status());
                update.setString(2, answer.body());
                update.setObject(3, answer.revision());
                update.setObject(
                        4,
                        answer.validUntil() == null ? null : answer.validUntil().atOffset(ZoneOffset.UTC));
                name(update, 5, key);
                update.setObject(9, claim);
                return update.executeUpdate();
            }
        });
    }

    @Override
    public void release(IdempotencyKey key, UUID claim) {
        int unused = transaction(connection -> {
            try (PreparedStatement delete = connection.prepareStatement(RELEASE)) {
                name(delete, 1, key);
                delete.setObject(5, claim);
                return delete.executeUpdate();
            }
        });
    }

    private static void forget(Connection connection, Instant now) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(FORGET)) {
            delete.setObject(1, now.atOffset(ZoneOffset.UTC));
            delete.executeUpdate();
        }
    }

    private static void name(PreparedStatement statement, int from, IdempotencyKey key) throws SQLException {
        statement.setString(from, key.merchant().value());
        statement.setString(from + 1, key.caller());
        statement.setString(from + 2, key.path());
        statement.setString(from + 3, key.key());
    }

    /** With every key, for keys are rotated while answers are kept. */
    private boolean isOf(String hash, String digest) {
        return keys.everyHash(HashPurpose.REQUEST, digest).stream()
                .anyMatch(one -> one.text().equals(hash));
    }

    private static String digest(byte[] request) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(request));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private interface Work<T> {
        T run(Connection connection) throws SQLException;
    }

    private <T> T transaction(Work<T> work) {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                T result = work.run(connection);
                connection.commit();
                return result;
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the idempotency keys cannot be used", e);
        }
    }
}
