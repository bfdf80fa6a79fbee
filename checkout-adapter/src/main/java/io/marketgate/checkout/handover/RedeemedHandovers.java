package io.marketgate.checkout.handover;

import java.nio.charset.StandardCharsets;
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
import javax.sql.DataSource;

/**
 * Which hand-overs have been redeemed, in the database all replicas share. A token is good once. Whoever redeemed it may ask
 * again for a minute, because an answer can get lost on its way and the shopper must not be lost with it.
 */
public final class RedeemedHandovers {
    private static final Duration ASKED_AGAIN = Duration.ofMinutes(1);
    /**
     * Far beyond what the clocks of replicas are apart: by one of them the token may not have expired yet. The database's
     * clock must agree, for one replica's may be wrong by years.
     */
    private static final String FORGET =
            "delete from handover_redemption where expires_at < least(?, current_timestamp) - interval '1 day'";

    private final DataSource dataSource;

    public RedeemedHandovers(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * Redeems a token. Blocks.
     *
     * @param actor who redeems it, as the audit trail names callers
     * @param expiresAt when the token expires
     * @return false if it has been redeemed before
     * @throws IllegalStateException if the database cannot be used; the token is then not redeemed, as far as one knows
     */
    public boolean redeem(String token, String actor, Instant expiresAt, Instant now) {
        byte[] hash = sha256(token);
        try (Connection connection = dataSource.getConnection()) {
            forgetLongExpired(connection, now);
            return insert(connection, hash, actor, expiresAt, now) || isAskedAgain(connection, hash, actor, now);
        } catch (SQLException e) {
            throw new IllegalStateException("hand-overs cannot be redeemed now", e);
        }
    }

    private static void forgetLongExpired(Connection connection, Instant now) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(FORGET)) {
            delete.setObject(1, utc(now));
            delete.executeUpdate();
        }
    }

    private static boolean insert(Connection connection, byte[] hash, String actor, Instant expiresAt, Instant now)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into handover_redemption"
                + " (token_sha256, redeemed_by, redeemed_at, expires_at) values (?, ?, ?, ?)"
                + " on conflict (token_sha256) do nothing")) {
            insert.setBytes(1, hash);
            insert.setString(2, actor);
            insert.setObject(3, utc(now));
            insert.setObject(4, utc(expiresAt));
            return insert.executeUpdate() == 1;
        }
    }

    private static boolean isAskedAgain(Connection connection, byte[] hash, String actor, Instant now)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select 1 from handover_redemption where token_sha256 = ? and redeemed_by = ? and redeemed_at > ?")) {
            select.setBytes(1, hash);
            select.setString(2, actor);
            select.setObject(3, utc(now.minus(ASKED_AGAIN)));
            try (ResultSet rows = select.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static byte[] sha256(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
