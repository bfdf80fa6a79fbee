package io.marketgate.application;

import io.marketgate.checkout.receipt.GateSealKeys;
import io.marketgate.checkout.receipt.ReceiptKey;
import io.marketgate.seal.PublicKeys;
import io.marketgate.seal.SealReport;
import io.marketgate.seal.catalogue.CatalogueReport;
import io.marketgate.seal.postgres.CatalogueComparison;
import io.marketgate.seal.postgres.LiveCheck;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/** Checks the configured database without starting a gate. Reads only, with the settings of a gate in production. */
final class DatabaseCheck {
    private DatabaseCheck() {}

    /**
     * Checks whole days in UTC. Checkpoints must be signed with a key of the set; without one, with a key that the secret
     * makes or the database lists. What no checkpoint covers yet is proven by the secret alone.
     *
     * @throws RefusedStart if it cannot be checked as asked for
     */
    static SealReport run(String firstDay, String lastDay, @Nullable PublicKeys keySet) {
        LocalDate first = day(firstDay);
        LocalDate last = day(lastDay);
        if (first.isAfter(last)) {
            throw new RefusedStart("the first day, `" + first + "`, is after the last, `" + last + "`");
        }
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        if (last.isAfter(today)) {
            throw new RefusedStart("`" + last + "` has not begun: the last day is `" + today + "` at most");
        }
        Proof proof = Proof.of(ConfigProvider.getConfig(), keySet);
        return new LiveCheck(proof.database, proof.keys, proof.own)
                .run(begin(first), begin(last).plusMillis(1), flaw -> true);
    }

    /**
     * Compares the rows of the catalogue, of all merchants, with the audit trail, which is checked from its first change on. Keys are
     * those of {@link #run}.
     *
     * @throws RefusedStart if no key is at hand
     */
    static CatalogueReport catalogue(@Nullable PublicKeys keySet) {
        Proof proof = Proof.of(ConfigProvider.getConfig(), keySet);
        return new CatalogueComparison(proof.database, proof.keys, proof.own).run();
    }

    /**
     * The configured database and what proves it.
     *
     * @param own null where the secret is not at hand
     */
    private record Proof(
            PGSimpleDataSource database,
            PublicKeys keys,
            @Nullable GateSealKeys own) {
        static Proof of(Config config, @Nullable PublicKeys keySet) {
            PGSimpleDataSource database = ConfiguredDatabase.of(config);
            Optional<String> secret =
                    config.getOptionalValue(Mode.RECEIPT, String.class).filter(value -> !value.isBlank());
            if (keySet == null && secret.isEmpty()) {
                throw new RefusedStart(
                        "a key set is missing: name a file with a copy of `/.well-known/jwks.json` as the last"
                                + " argument, or set " + Mode.RECEIPT);
            }
            GateSealKeys own = secret.map(value -> GateSealKeys.derivedFrom(value, retired(database)))
                    .orElse(null);
            return new Proof(database, keySet == null ? Objects.requireNonNull(own) : keySet, own);
        }
    }

    private static Instant begin(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static LocalDate day(String day) {
        try {
            return LocalDate.parse(day);
        } catch (DateTimeParseException e) {
            throw new RefusedStart("`" + day + "` is not a day such as 2026-11-30", e);
        }
    }

    private static List<ReceiptKey> retired(PGSimpleDataSource database) {
        List<ReceiptKey> keys = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select x from receipt_key")) {
            while (rows.next()) {
                keys.add(new ReceiptKey(rows.getString(1)));
            }
            return keys;
        } catch (SQLException e) {
            throw new IllegalStateException("the database cannot be read", e);
        }
    }
}
