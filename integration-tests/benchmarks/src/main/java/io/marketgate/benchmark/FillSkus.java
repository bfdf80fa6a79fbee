package io.marketgate.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;

/**
 * Gives the demonstration merchant of an embedded gate as many SKUs as it takes, {@code BENCH-0} onwards, as copies of its
 * own and as one revision. Arguments: the gate's home, and how many.
 */
public final class FillSkus {
    private static final List<String> MODELS = List.of("HERBAL-OTC-1", "OMEGA-3-1", "LIPSTICK-1", "BP-MONITOR-1");

    private FillSkus() {}

    /** Fills. */
    public static void main(String[] arguments) throws IOException, SQLException {
        Path home = Path.of(arguments[0]);
        int count = Integer.parseInt(arguments[1]);
        String port = Files.readAllLines(home.resolve("database/postmaster.pid"))
                .get(3)
                .strip();
        String password = Files.readString(home.resolve("secrets/database")).strip();
        try (Connection connection = DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port + "/postgres", "marketgate", password)) {
            connection.setAutoCommit(false);
            fill(connection, count);
            connection.commit();
        }
    }

    private static void fill(Connection connection, int count) throws SQLException {
        UUID change = UUID.randomUUID();
        try (Statement statement = connection.createStatement()) {
            statement.execute("insert into change (id, revision, merchant, author, at) values ('" + change
                    + "', null, 'demo', 'benchmark', now())");
        }
        try (PreparedStatement copy = connection.prepareStatement("""
                insert into sku (id, merchant, name, product_class, title, payload, opened_by, closed_by)
                select gen_random_uuid(), merchant, 'BENCH-' || n, product_class, title,
                    replace(payload, name, 'BENCH-' || n), ?, null
                from sku cross join generate_series(?, ?, ?) as n
                where merchant = 'demo' and name = ? and closed_by is null
                """)) {
            for (int i = 0; i < MODELS.size(); i++) {
                copy.setObject(1, change);
                copy.setInt(2, i);
                copy.setInt(3, count - 1);
                copy.setInt(4, MODELS.size());
                copy.setString(5, MODELS.get(i));
                copy.executeUpdate();
            }
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("update revision set revision = revision + 1, head = '" + change + "'");
            statement.execute(
                    "update change set revision = (select revision from revision) where id = '" + change + "'");
            statement.execute("analyze sku");
        }
    }
}
