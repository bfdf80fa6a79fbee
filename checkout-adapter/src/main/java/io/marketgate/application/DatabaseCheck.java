package io.marketgate.application;

import io.marketgate.checkout.receipt.GateSealKeys;
import io.marketgate.checkout.receipt.ReceiptKey;
import io.marketgate.seal.SealReport;
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
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.postgresql.ds.PGSimpleDataSource;

/** Checks the configured database without starting a gate. Reads only, with the settings of a gate in production. */
final class DatabaseCheck {
    private DatabaseCheck() {}

    static SealReport run(String firstDay, String lastDay) {
        Config config = ConfigProvider.getConfig();
        PGSimpleDataSource database = ConfiguredDatabase.of(config);
        GateSealKeys keys =
                GateSealKeys.derivedFrom(ConfiguredDatabase.needed(config, Mode.RECEIPT), retired(database));
        return new LiveCheck(database, keys).run(begin(firstDay), begin(lastDay).plusMillis(1), flaw -> true);
    }

    private static Instant begin(String day) {
        try {
            return LocalDate.parse(day).atStartOfDay(ZoneOffset.UTC).toInstant();
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
