package io.marketgate.workitem.postgres;

import io.marketgate.merchant.MerchantId;
import io.marketgate.workitem.Position;
import io.marketgate.workitem.WorkItem;
import io.marketgate.workitem.WorkList;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The table {@code work_item}. Plain SQL: what is noted is one statement an item, whoever else notes the same. */
final class WorkItemStore implements WorkList {
    /** Of a merchant. Nobody goes through more, and what makes so many is one thing. */
    private static final int MOST = 10_000;

    private static final String SEEN_AGAIN = """
            update work_item set detail = ?, last_seen = greatest(last_seen, ?), count = count + 1
            where merchant = ? and kind = ? and key = ?
            """;
    private static final String SEEN_FIRST = """
            insert into work_item (id, merchant, kind, key, detail, first_seen, last_seen, count)
            select ?, ?, ?, ?, ?, ?, ?, 1
            where (select count(*) from (select 1 from work_item where merchant = ? limit ?) counted) < ?
            on conflict (merchant, kind, key) do update
            set detail = excluded.detail, last_seen = greatest(work_item.last_seen, excluded.last_seen),
                count = work_item.count + 1
            """;
    private static final String LIST = """
            select id, kind, key, detail, first_seen, last_seen, count from work_item
            where merchant = ? and kind = coalesce(?, kind) and (first_seen, id) > (?, ?)
            order by first_seen, id limit ?
            """;
    private static final Position BEFORE_ALL = new Position(Instant.EPOCH, new UUID(0, 0));

    private final DataSource database;

    WorkItemStore(DataSource database) {
        this.database = database;
    }

    /**
     * Notes one sighting.
     *
     * @return false if the merchant's list is full
     */
    boolean write(Sighting sighting) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return seenAgain(connection, sighting) || seenFirst(connection, sighting);
        }
    }

    private static boolean seenAgain(Connection connection, Sighting sighting) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(SEEN_AGAIN)) {
            update.setString(1, sighting.detail());
            update.setObject(2, utc(sighting.at()));
            update.setString(3, sighting.merchant().value());
            update.setString(4, sighting.kind().name());
            update.setString(5, sighting.key());
            return update.executeUpdate() == 1;
        }
    }

    private static boolean seenFirst(Connection connection, Sighting sighting) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(SEEN_FIRST)) {
            insert.setObject(1, UUID.randomUUID());
            insert.setString(2, sighting.merchant().value());
            insert.setString(3, sighting.kind().name());
            insert.setString(4, sighting.key());
            insert.setString(5, sighting.detail());
            insert.setObject(6, utc(sighting.at()));
            insert.setObject(7, utc(sighting.at()));
            insert.setString(8, sighting.merchant().value());
            insert.setInt(9, MOST);
            insert.setInt(10, MOST);
            return insert.executeUpdate() == 1;
        }
    }

    @Override
    public Page list(MerchantId merchant, WorkItem.@Nullable Kind kind, @Nullable Position after, int limit) {
        Position from = after == null ? BEFORE_ALL : after;
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(LIST)) {
            select.setString(1, merchant.value());
            select.setString(2, kind == null ? null : kind.name());
            select.setObject(3, utc(from.firstSeen()));
            select.setObject(4, from.id());
            select.setInt(5, limit + 1);
            List<WorkItem> items = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    items.add(item(merchant, rows));
                }
            }
            return page(items, limit);
        } catch (SQLException e) {
            throw new IllegalStateException("work items cannot be read now", e);
        }
    }

    private static Page page(List<WorkItem> items, int limit) {
        if (items.size() <= limit) {
            return new Page(items, null);
        }
        WorkItem last = items.get(limit - 1);
        return new Page(items.subList(0, limit), new Position(last.firstSeen(), last.id()));
    }

    private static WorkItem item(MerchantId merchant, ResultSet row) throws SQLException {
        return new WorkItem(
                row.getObject(1, UUID.class),
                merchant,
                WorkItem.Kind.valueOf(row.getString(2)),
                row.getString(3),
                row.getString(4),
                row.getObject(5, OffsetDateTime.class).toInstant(),
                row.getObject(6, OffsetDateTime.class).toInstant(),
                row.getLong(7));
    }

    @Override
    public boolean done(MerchantId merchant, UUID id) {
        try (Connection connection = database.getConnection();
                PreparedStatement delete =
                        connection.prepareStatement("delete from work_item where merchant = ? and id = ?")) {
            delete.setString(1, merchant.value());
            delete.setObject(2, id);
            return delete.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new IllegalStateException("work items cannot be written now", e);
        }
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
