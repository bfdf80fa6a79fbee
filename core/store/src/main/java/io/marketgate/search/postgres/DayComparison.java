package io.marketgate.search.postgres;

import io.marketgate.journal.EntryIds;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Compares a day of the projection with the journal's by their keys, and adds what is missing. It relies on nothing but the
 * rows: commits that came late, rows from before commits had rows of their own, and a projection that begins are the same to
 * it. Two sorted indexes are read side by side, and no document but those of missing rows.
 */
final class DayComparison {
    private static final int ROWS_AT_ONCE = 2_000;
    private static final int ROWS_OF_A_TRANSACTION = 200;
    private static final UUID FIRST = new UUID(0, 0);
    private static final String MISSING = """
            select j.merchant, j.id from journal j
            where j.id >= ? and j.id < ? and j.merchant <> '' and (j.merchant, j.id) > (?, ?)
              and not exists (select 1 from decision_search s
                              where s.merchant = j.merchant and s.id = j.id and s.id >= ? and s.id < ?)
            order by j.merchant, j.id limit ?
            """;
    private static final String DELETE = "delete from decision_search where id >= ? and id < ?";

    private final LocalDate day;

    DayComparison(LocalDate day) {
        this.day = day;
    }

    /** Adds the rows that are missing. In auto-commit. */
    void complete(Connection connection) throws SQLException {
        Key last = new Key("", FIRST);
        List<Key> missing = missing(connection, last);
        while (!missing.isEmpty()) {
            for (int first = 0; first < missing.size(); first += ROWS_OF_A_TRANSACTION) {
                Projection.add(
                        connection, missing.subList(first, Math.min(missing.size(), first + ROWS_OF_A_TRANSACTION)));
            }
            last = missing.get(missing.size() - 1);
            missing = missing.size() < ROWS_AT_ONCE ? List.of() : missing(connection, last);
        }
    }

    /** Makes the day anew in one transaction, so that a search sees it as it was or as it is. In auto-commit. */
    void rebuild(Connection connection) throws SQLException {
        Projection.inTransaction(connection, () -> {
            try (PreparedStatement delete = connection.prepareStatement(DELETE)) {
                bounds(delete, 1);
                delete.executeUpdate();
            }
            List<Key> missing = missing(connection, new Key("", FIRST));
            while (!missing.isEmpty()) {
                for (int first = 0; first < missing.size(); first += ROWS_OF_A_TRANSACTION) {
                    List<Key> some = missing.subList(first, Math.min(missing.size(), first + ROWS_OF_A_TRANSACTION));
                    SearchRows.add(connection, JournalRows.read(connection, some));
                }
                missing = missing(connection, missing.get(missing.size() - 1));
            }
        });
    }

    private List<Key> missing(Connection connection, Key after) throws SQLException {
        List<Key> keys = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(MISSING)) {
            bounds(select, 1);
            select.setString(3, after.merchant());
            select.setObject(4, after.id());
            bounds(select, 5);
            select.setInt(7, ROWS_AT_ONCE);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    keys.add(new Key(rows.getString(1), rows.getObject(2, UUID.class)));
                }
            }
        }
        return keys;
    }

    private void bounds(PreparedStatement statement, int at) throws SQLException {
        statement.setObject(at, floor(day));
        statement.setObject(at + 1, floor(day.plusDays(1)));
    }

    private static UUID floor(LocalDate day) {
        return EntryIds.floor(day.atStartOfDay(ZoneOffset.UTC).toInstant());
    }
}
