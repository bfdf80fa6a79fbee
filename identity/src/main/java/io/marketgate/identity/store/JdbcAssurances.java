package io.marketgate.identity.store;

import io.marketgate.decision.Assurance;
import io.marketgate.decision.Subject;
import io.marketgate.identity.assurance.Assurances;
import io.marketgate.identity.assurance.NewAssurance;
import io.marketgate.identity.person.HashPurpose;
import io.marketgate.identity.person.KeyedHash;
import io.marketgate.identity.person.PersonKeys;
import io.marketgate.market.MarketCode;
import io.marketgate.merchant.MerchantId;
import io.marketgate.rule.AssuranceLevel;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

/** {@link Assurances} in {@code identity_link} and {@code identity_assurance}. */
public final class JdbcAssurances implements Assurances {
    private static final String FIND = """
            select l.pseudonym, a.document_type, a.country, a.level, a.claims, a.valid_from, a.valid_to
              from identity_link l
              left join identity_assurance a on a.pseudonym = l.pseudonym and a.valid_to > ?
             where l.merchant = ? and l.subject_hash = any (?)
             order by a.document_type, a.level
            """;
    private static final String LOCK_LINK =
            "select pseudonym, subject_hash from identity_link where merchant = ? and subject_hash = any (?) for update";
    private static final String LINK =
            "insert into identity_link (merchant, subject_hash, pseudonym) values (?, ?, ?) on conflict do nothing";
    private static final String REHASH =
            "update identity_link set subject_hash = ? where merchant = ? and subject_hash = ?";
    private static final String KEEP = """
            insert into identity_assurance
                   (pseudonym, document_type, level, id, country, claims, document_hash, valid_from, valid_to)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (pseudonym, document_type, level) do update
               set id = excluded.id, country = excluded.country, claims = excluded.claims,
                   document_hash = excluded.document_hash,
                   valid_from = excluded.valid_from, valid_to = excluded.valid_to
            """;
    /** Whether a subject is kept under a key newer than all that are held here: such a subject cannot be found. */
    private static final String NEWER_KEY = """
            select exists (select from identity_link
                            where merchant = ? and split_part(subject_hash, ':', 1)::integer > ?)
            """;

    private static final String ERASE = "delete from identity_link where merchant = ? and subject_hash = any (?)";

    private final Transactions transactions;
    private final PersonKeys keys;

    public JdbcAssurances(DataSource database, PersonKeys keys) {
        this.transactions = new Transactions(database);
        this.keys = keys;
    }

    @Override
    public Assurance find(MerchantId merchant, Subject subject, Instant now) {
        return transactions.run(connection -> {
            try (PreparedStatement query = connection.prepareStatement(FIND)) {
                query.setObject(1, now.atOffset(ZoneOffset.UTC));
                query.setString(2, merchant.value());
                query.setArray(3, hashes(connection, merchant, subject));
                return assurance(query.executeQuery());
            }
        });
    }

    @Override
    public void keep(MerchantId merchant, Subject subject, NewAssurance assurance) {
        String fresh = UUID.randomUUID().toString();
        transactions.run(connection -> {
            String pseudonym = link(connection, merchant, subject, fresh);
            Assurance.Held held = assurance.held();
            KeyedHash document = assurance.document();
            try (PreparedStatement insert = connection.prepareStatement(KEEP)) {
                insert.setString(1, pseudonym);
                insert.setString(2, held.documentType());
                insert.setString(3, held.level().name());
                insert.setObject(4, assurance.id());
                insert.setString(5, held.country().value());
                insert.setArray(
                        6, connection.createArrayOf("text", held.claims().toArray()));
                insert.setString(7, document == null ? null : document.text());
                insert.setObject(8, held.since().atOffset(ZoneOffset.UTC));
                insert.setObject(9, held.until().atOffset(ZoneOffset.UTC));
                return insert.executeUpdate();
            }
        });
    }

    @Override
    public boolean erase(MerchantId merchant, Subject subject) {
        return transactions.run(connection -> {
            try (PreparedStatement delete = connection.prepareStatement(ERASE)) {
                delete.setString(1, merchant.value());
                delete.setArray(2, hashes(connection, merchant, subject));
                boolean erased = delete.executeUpdate() > 0;
                refuseNewerKey(connection, merchant);
                return erased;
            }
        });
    }

    /** A replica that has not yet got a new key cannot say that nothing is left of a subject. */
    private void refuseNewerKey(Connection connection, MerchantId merchant) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(NEWER_KEY)) {
            query.setString(1, merchant.value());
            query.setInt(2, keys.newestVersion());
            ResultSet row = query.executeQuery();
            if (row.next() && row.getBoolean(1)) {
                throw new UnknownPersonKey();
            }
        }
    }

    /** Locks the subject's link, made now if there was none, so that an erasure waits for what is written under it. */
    private String link(Connection connection, MerchantId merchant, Subject subject, String fresh) throws SQLException {
        Optional<String> linked = lockLink(connection, merchant, subject);
        if (linked.isEmpty()) {
            try (PreparedStatement insert = connection.prepareStatement(LINK)) {
                insert.setString(1, merchant.value());
                insert.setString(2, newest(merchant, subject));
                insert.setString(3, fresh);
                insert.executeUpdate();
            }
            linked = lockLink(connection, merchant, subject);
        }
        return linked.orElseThrow(() -> new SQLException("link erased while written", "40001"));
    }

    private Optional<String> lockLink(Connection connection, MerchantId merchant, Subject subject) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(LOCK_LINK)) {
            query.setString(1, merchant.value());
            query.setArray(2, hashes(connection, merchant, subject));
            ResultSet rows = query.executeQuery();
            if (!rows.next()) {
                return Optional.empty();
            }
            rehash(connection, merchant, rows.getString(2), newest(merchant, subject));
            return Optional.of(rows.getString(1));
        }
    }

    private static void rehash(Connection connection, MerchantId merchant, String held, String newest)
            throws SQLException {
        if (!held.equals(newest)) {
            try (PreparedStatement update = connection.prepareStatement(REHASH)) {
                update.setString(1, newest);
                update.setString(2, merchant.value());
                update.setString(3, held);
                update.executeUpdate();
            }
        }
    }

    private String newest(MerchantId merchant, Subject subject) {
        return keys.hash(HashPurpose.SUBJECT, merchant.value(), subject.value()).text();
    }

    private Array hashes(Connection connection, MerchantId merchant, Subject subject) throws SQLException {
        return connection.createArrayOf(
                "text",
                keys.everyHash(HashPurpose.SUBJECT, merchant.value(), subject.value()).stream()
                        .map(KeyedHash::text)
                        .toArray());
    }

    private static Assurance assurance(ResultSet rows) throws SQLException {
        String pseudonym = null;
        List<Assurance.Held> held = new ArrayList<>();
        while (rows.next()) {
            pseudonym = rows.getString("pseudonym");
            if (rows.getString("document_type") != null) {
                held.add(held(rows));
            }
        }
        return new Assurance(pseudonym, held);
    }

    private static Assurance.Held held(ResultSet row) throws SQLException {
        return new Assurance.Held(
                row.getString("document_type"),
                new MarketCode(row.getString("country")),
                AssuranceLevel.valueOf(row.getString("level")),
                Set.of((String[]) row.getArray("claims").getArray()),
                row.getObject("valid_from", OffsetDateTime.class).toInstant(),
                row.getObject("valid_to", OffsetDateTime.class).toInstant());
    }
}
