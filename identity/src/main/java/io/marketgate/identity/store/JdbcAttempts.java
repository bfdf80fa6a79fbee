package io.marketgate.identity.store;

import io.marketgate.identity.verification.Attempt;
import io.marketgate.identity.verification.Attempts;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * {@link Attempts} in {@code identity_attempt}: one row a key, counted and reset in one statement. A window ends, and its row
 * goes, when the replica's clock and the database's both say so: one replica whose clock runs ahead gives no new attempts,
 * and locks nobody out for longer than a window.
 */
public final class JdbcAttempts implements Attempts {
    private static final String COUNT = """
            insert into identity_attempt as held (scope, key_hash, attempts, window_ends)
            values (?, ?, 1, least(?, current_timestamp) + ? * interval '1 millisecond')
                on conflict (scope, key_hash) do update
               set attempts = case when held.window_ends <= least(?, current_timestamp) then 1 else held.attempts + 1 end,
                   window_ends = case when held.window_ends <= least(?, current_timestamp)
                                      then excluded.window_ends else held.window_ends end
            returning attempts, window_ends
            """;
    /** A few at a time, and never one that another attempt is just counting. */
    private static final String FORGET = """
            delete from identity_attempt
             where (scope, key_hash) in
                   (select scope, key_hash from identity_attempt
                     where window_ends <= least(?, current_timestamp) order by window_ends limit 100 for update skip locked)
            """;

    private final Transactions transactions;

    public JdbcAttempts(DataSource database) {
        this.transactions = new Transactions(database);
    }

    @Override
    public Optional<Instant> refuse(List<Attempt> attempts, Duration window, Instant now) {
        return transactions.run(connection -> {
            for (Attempt attempt : attempts) {
                Optional<Instant> refusedUntil = count(connection, attempt, window, now);
                if (refusedUntil.isPresent()) {
                    return refusedUntil;
                }
            }
            forget(connection, now);
            return Optional.empty();
        });
    }

    private static Optional<Instant> count(Connection connection, Attempt attempt, Duration window, Instant now)
            throws SQLException {
        try (PreparedStatement upsert = connection.prepareStatement(COUNT)) {
            upsert.setString(1, attempt.scope().name());
            upsert.setString(2, attempt.key().text());
            OffsetDateTime utc = now.atOffset(ZoneOffset.UTC);
            upsert.setObject(3, utc);
            upsert.setLong(4, window.toMillis());
            upsert.setObject(5, utc);
            upsert.setObject(6, utc);
            ResultSet counted = upsert.executeQuery();
            counted.next();
            return counted.getInt(1) <= attempt.limit()
                    ? Optional.empty()
                    : Optional.of(counted.getObject(2, OffsetDateTime.class).toInstant());
        }
    }

    private static void forget(Connection connection, Instant now) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(FORGET)) {
            delete.setObject(1, now.atOffset(ZoneOffset.UTC));
            delete.executeUpdate();
        }
    }
}
