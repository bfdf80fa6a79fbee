package io.marketgate.search.postgres;

import io.marketgate.journal.postgres.Partitions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.jboss.logging.Logger;

/** The days of the projection, one partition each, beside those of the journal. */
final class SearchDays {
    private static final Logger LOG = Logger.getLogger(SearchDays.class);
    private static final String TABLE = "decision_search";

    private SearchDays() {}

    /** Makes a day where the journal has one, and drops the days that the journal has dropped. In auto-commit. */
    static void follow(Connection connection) throws SQLException {
        NavigableSet<LocalDate> journal = journal(connection);
        List<LocalDate> held = Partitions.days(connection, TABLE);
        for (LocalDate day : journal) {
            if (!held.contains(day)) {
                make(connection, day);
            }
        }
        for (LocalDate day : held) {
            if (!journal.contains(day)) {
                drop(connection, day);
            }
        }
    }

    /** The days of the journal. */
    static NavigableSet<LocalDate> journal(Connection connection) throws SQLException {
        return new TreeSet<>(Partitions.days(connection));
    }

    /** Another replica or thread may make it at the same time; the function makes it once. */
    private static void make(Connection connection, LocalDate day) throws SQLException {
        try (PreparedStatement call = connection.prepareStatement("select search_make_day(?)")) {
            call.setObject(1, day);
            call.execute();
        }
    }

    /** Gives up where a search holds the table; the next hour tries again. */
    private static void drop(Connection connection, LocalDate day) {
        try (PreparedStatement call = connection.prepareStatement("select search_drop_day(?)")) {
            call.setObject(1, day);
            call.execute();
            LOG.infof("event=search-day-forgotten day=%s", day);
        } catch (SQLException e) {
            LOG.infof("event=search-day-not-forgotten day=%s state=%s", day, e.getSQLState());
        }
    }

    /** Whether a day was compared at that time or later. */
    static boolean isCompared(Connection connection, LocalDate day, OffsetDateTime since) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select 1 from search_day where day = ? and compared_at >= ?")) {
            select.setObject(1, day);
            select.setObject(2, since);
            try (ResultSet rows = select.executeQuery()) {
                return rows.next();
            }
        }
    }

    /** Notes that a day was compared in a state of the database that is not older than that. */
    static void compared(Connection connection, LocalDate day, OffsetDateTime at) throws SQLException {
        try (PreparedStatement upsert =
                connection.prepareStatement("insert into search_day (day, compared_at) values (?, ?)"
                        + " on conflict (day) do update set compared_at = excluded.compared_at")) {
            upsert.setObject(1, day);
            upsert.setObject(2, at);
            upsert.executeUpdate();
        }
    }

    /** The end of a day. */
    static OffsetDateTime end(LocalDate day) {
        return day.plusDays(1).atStartOfDay().atOffset(ZoneOffset.UTC);
    }
}
