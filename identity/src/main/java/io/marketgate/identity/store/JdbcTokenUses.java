package io.marketgate.identity.store;

import io.marketgate.decision.Subject;
import io.marketgate.identity.person.HashPurpose;
import io.marketgate.identity.person.KeyedHash;
import io.marketgate.identity.person.PersonKeys;
import io.marketgate.identity.person.Secret;
import io.marketgate.identity.verification.TokenUses;
import io.marketgate.merchant.MerchantId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import javax.sql.DataSource;

/**
 * {@link TokenUses} in {@code identity_token_use}. A token is known by its plain hash, so that replicas agree on it while a
 * key for persons is rotated: what an issuer has signed cannot be guessed. A use is forgotten when the replica's clock and
 * the database's both say that the token is over.
 */
public final class JdbcTokenUses implements TokenUses {
    private static final String CLAIM = """
            insert into identity_token_use (merchant, token_hash, subject_hash, ends) values (?, ?, ?, ?)
                on conflict do nothing
            """;
    private static final String HELD =
            "select subject_hash = any (?) from identity_token_use where merchant = ? and token_hash = ?";
    private static final String FORGET = """
            delete from identity_token_use
             where (merchant, token_hash) in
                   (select merchant, token_hash from identity_token_use
                     where ends <= least(?, current_timestamp) order by ends limit 100 for update skip locked)
            """;

    private final Transactions transactions;
    private final PersonKeys keys;

    public JdbcTokenUses(DataSource database, PersonKeys keys) {
        this.transactions = new Transactions(database);
        this.keys = keys;
    }

    @Override
    public boolean claim(MerchantId merchant, Subject subject, Secret<String> signed, Instant until, Instant now) {
        String token = sha256(signed.value());
        return transactions.run(connection -> {
            try (PreparedStatement claim = connection.prepareStatement(CLAIM)) {
                claim.setString(1, merchant.value());
                claim.setString(2, token);
                claim.setString(
                        3,
                        keys.hash(HashPurpose.SUBJECT, merchant.value(), subject.value())
                                .text());
                claim.setObject(4, until.atOffset(ZoneOffset.UTC));
                claim.executeUpdate();
            }
            boolean mine = isOf(connection, merchant, subject, token);
            forget(connection, now);
            return mine;
        });
    }

    private boolean isOf(Connection connection, MerchantId merchant, Subject subject, String token)
            throws SQLException {
        try (PreparedStatement held = connection.prepareStatement(HELD)) {
            held.setArray(
                    1,
                    connection.createArrayOf(
                            "text",
                            keys.everyHash(HashPurpose.SUBJECT, merchant.value(), subject.value()).stream()
                                    .map(KeyedHash::text)
                                    .toArray()));
            held.setString(2, merchant.value());
            held.setString(3, token);
            ResultSet row = held.executeQuery();
            return row.next() && row.getBoolean(1);
        }
    }

    private static void forget(Connection connection, Instant now) throws SQLException {
        try (PreparedStatement forget = connection.prepareStatement(FORGET)) {
            forget.setObject(1, now.atOffset(ZoneOffset.UTC));
            forget.executeUpdate();
        }
    }

    private static String sha256(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("this machine has no SHA-256", absent);
        }
    }
}
