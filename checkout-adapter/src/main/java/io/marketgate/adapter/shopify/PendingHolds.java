package io.marketgate.adapter.shopify;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Holds that are still to be placed, in the database all replicas share. Plain SQL: a queue, which nobody lists or filters. */
@Singleton
class PendingHolds {
    private static final int AT_ONCE = 20;

    private final DataSource dataSource;

    PendingHolds(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * Writes a hold down, unless it is there already.
     *
     * @throws IllegalStateException if the database cannot be used; the hold is then not kept, as far as one knows
     */
    void keep(PendingHold hold, Instant next) {
        change(
                "insert into pending_hold (binding, order_id, order_name, why, attempts, next_at) values (?, ?, ?, ?, ?, ?)"
                        + " on conflict (binding, order_id) do nothing",
                hold.binding(),
                hold.order(),
                hold.name(),
                hold.why(),
                hold.attempts(),
                utc(next));
    }

    /**
     * Takes the holds that are due, so that no other replica tries them before their next attempt is due.
     *
     * @throws IllegalStateException if the database cannot be used
     */
    List<PendingHold> take(Instant now) {
        List<PendingHold> taken = new ArrayList<>();
        for (PendingHold hold : due(now)) {
            boolean first = change(
                    "update pending_hold set attempts = attempts + 1, next_at = ?"
                            + " where binding = ? and order_id = ? and attempts = ?",
                    utc(now.plus(hold.backoff())),
                    hold.binding(),
                    hold.order(),
                    hold.attempts());
            if (first) {
                taken.add(hold);
            }
        }
        return taken;
    }

    /** Forgets a hold that is placed. */
    void placed(PendingHold hold) {
        change("delete from pending_hold where binding = ? and order_id = ?", hold.binding(), hold.order());
    }

    private List<PendingHold> due(Instant now) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select binding, order_id, order_name, why, attempts from pending_hold where next_at <= ?"
                                + " order by next_at limit " + AT_ONCE)) {
            select.setObject(1, utc(now));
            List<PendingHold> due = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    due.add(new PendingHold(
                            rows.getString(1),
                            rows.getString(2),
                            rows.getString(3),
                            rows.getString(4),
                            rows.getInt(5)));
                }
            }
            return due;
        } catch (SQLException e) {
            throw new IllegalStateException("pending holds cannot be read now", e);
        }
    }

    private boolean change(String sql, Object... values) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new IllegalStateException("pending holds cannot be written now", e);
        }
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
