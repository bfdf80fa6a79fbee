package io.marketgate.seal.postgres;

import io.marketgate.seal.Leaf;
import io.marketgate.seal.SealedCommit;
import io.marketgate.seal.SealedDay;
import io.marketgate.seal.SealedRow;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A day of the journal in its table, within one transaction of its reader. Rows are fetched by key for several commits at
 * once. Others are looked for only if the day has more rows than commits name.
 */
final class StoredDay implements SealedDay {
    private static final int COMMITS_AT_ONCE = 50;
    private static final int ROWS_AT_ONCE = 500;
    static final String COLUMNS = "merchant, id, market, disposition, document, commit_id";
    private static final String OF_DAY = " from journal where id >= ? and id < ?";
    private static final String OTHERS = " and not (merchant = '' and disposition = 'COMMIT')";

    private final Connection connection;
    private final LocalDate day;
    private @Nullable Found remembered;
    private long named;

    /** @param connection in a transaction that sees one state */
    StoredDay(Connection connection, LocalDate day) {
        this.connection = connection;
        this.day = day;
    }

    @Override
    public LocalDate day() {
        return day;
    }

    @Override
    public void commits(Consumer<StoredCommit> each) {
        try (PreparedStatement select = connection.prepareStatement(
                "select id, document" + OF_DAY + " and merchant = '' and disposition = 'COMMIT' order by id")) {
            bounds(select);
            select.setFetchSize(COMMITS_AT_ONCE);
            List<Found> some = new ArrayList<>();
            int rows = 0;
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    Found commit = Found.of(found.getObject(1, UUID.class), found.getBytes(2));
                    some.add(commit);
                    rows += commit.leaves().size();
                    if (rows >= ROWS_AT_ONCE) {
                        give(some, each);
                        some.clear();
                        rows = 0;
                    }
                }
            }
            give(some, each);
        } catch (SQLException e) {
            throw new IllegalStateException("the journal cannot be read", e);
        }
    }

    /** What a row is found by. */
    private record Key(String merchant, UUID id) {}

    /** A commit and the rows that it names; none if it cannot be read. */
    private record Found(UUID id, byte[] stored, List<Leaf> leaves) {
        static Found of(UUID id, byte[] stored) {
            try {
                return new Found(id, stored, SealedCommit.read(stored).commit().leaves());
            } catch (IllegalArgumentException e) {
                return new Found(id, stored, List.of());
            }
        }
    }

    private void give(List<Found> commits, Consumer<StoredCommit> each) throws SQLException {
        Map<String, List<UUID>> keys = new HashMap<>();
        for (Found commit : commits) {
            for (Leaf leaf : commit.leaves()) {
                keys.computeIfAbsent(leaf.merchant(), first -> new ArrayList<>())
                        .add(leaf.id());
            }
        }
        Map<Key, SealedRow> rows = new HashMap<>();
        for (Map.Entry<String, List<UUID>> of : keys.entrySet()) {
            fetch(of.getKey(), of.getValue(), rows);
        }
        named += rows.size();
        for (Found commit : commits) {
            List<SealedRow> its = new ArrayList<>();
            for (Leaf leaf : commit.leaves()) {
                SealedRow row = rows.get(new Key(leaf.merchant(), leaf.id()));
                if (row != null) {
                    its.add(row);
                }
            }
            each.accept(new StoredCommit(commit.id(), commit.stored(), its));
        }
    }

    private void fetch(String merchant, List<UUID> ids, Map<Key, SealedRow> rows) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select " + COLUMNS + OF_DAY + " and merchant = ? and id = any (?)")) {
            bounds(select);
            select.setString(3, merchant);
            select.setArray(4, connection.createArrayOf("uuid", ids.toArray()));
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    SealedRow row = row(found);
                    rows.put(new Key(row.merchant(), row.id()), row);
                }
            }
        }
    }

    @Override
    public void others(Consumer<SealedRow> each) {
        try {
            if (count() == named) {
                return;
            }
            try (PreparedStatement select =
                    connection.prepareStatement("select merchant, id, commit_id" + OF_DAY + OTHERS)) {
                bounds(select);
                select.setFetchSize(ROWS_AT_ONCE);
                try (ResultSet keys = select.executeQuery()) {
                    while (keys.next()) {
                        UUID id = keys.getObject(2, UUID.class);
                        UUID commit = keys.getObject(3, UUID.class);
                        if (commit == null || !names(commit, keys.getString(1), id)) {
                            give(keys.getString(1), id, each);
                        }
                    }
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the journal cannot be read", e);
        }
    }

    private void give(String merchant, UUID id, Consumer<SealedRow> each) throws SQLException {
        Map<Key, SealedRow> rows = new HashMap<>();
        fetch(merchant, List.of(id), rows);
        rows.values().forEach(each);
    }

    private long count() throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select count(*)" + OF_DAY + OTHERS)) {
            bounds(select);
            try (ResultSet rows = select.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    /** Rows lie in the order of their commits, so the last commit is mostly the next row's too. */
    private boolean names(UUID commit, String merchant, UUID id) throws SQLException {
        Found found = remembered;
        if (found == null || !found.id().equals(commit)) {
            found = find(commit);
            remembered = found;
        }
        return found.leaves().stream()
                .anyMatch(leaf -> leaf.id().equals(id) && leaf.merchant().equals(merchant));
    }

    private Found find(UUID commit) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select document from journal where merchant = '' and id = ? and disposition = 'COMMIT'")) {
            select.setObject(1, commit);
            try (ResultSet rows = select.executeQuery()) {
                return rows.next() ? Found.of(commit, rows.getBytes(1)) : new Found(commit, new byte[0], List.of());
            }
        }
    }

    private void bounds(PreparedStatement statement) throws SQLException {
        statement.setObject(1, Days.floor(day));
        statement.setObject(2, Days.floor(day.plusDays(1)));
    }

    static SealedRow row(ResultSet row) throws SQLException {
        return new SealedRow(
                row.getString(1),
                row.getObject(2, UUID.class),
                row.getString(3),
                row.getString(4),
                row.getBytes(5),
                row.getObject(6, UUID.class));
    }
}
