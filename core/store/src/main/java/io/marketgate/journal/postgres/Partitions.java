package io.marketgate.journal.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The days of the journal, one partition each. Replicas may do this at the same time; a day that another replica
 * created is accepted.
 */
public final class Partitions {
    private static final String PREFIX = "journal_";
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

    private Partitions() {}

    static LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }

    /** Creates the partition of a day if it is missing. The connection must be in auto-commit. */
    static void ensure(Connection connection, LocalDate day) throws SQLException {
        if (exists(connection, day)) {
            return;
        }
        // A function of the migrations' role, because this one may not own the journal.
        try (PreparedStatement statement = connection.prepareStatement("select journal_make_day(?)")) {
            statement.setObject(1, day);
            statement.execute();
        } catch (SQLException e) {
            if (!exists(connection, day)) {
                throw e;
            }
        }
    }

    /**
     * Drops the partition of a day whose drop is recorded. The database refuses it unless the day is due by what is stated
     * in it.
     *
     * @param entries how many its archive holds, or null if it has none
     */
    static void drop(Connection connection, LocalDate day, @Nullable Long entries) throws SQLException {
        // A function of the migrations' role, because this one may not own the journal.
        try (PreparedStatement statement = connection.prepareStatement("select journal_drop_day(?, ?)")) {
            statement.setObject(1, day);
            statement.setObject(2, entries, Types.BIGINT);
            statement.execute();
        }
    }

    /** The time of the database's clock. */
    static Instant now(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select current_timestamp")) {
            rows.next();
            return rows.getObject(1, OffsetDateTime.class).toInstant();
        }
    }

    /** The days that have a partition, in no order. */
    public static List<LocalDate> days(Connection connection) throws SQLException {
        return days(connection, "journal");
    }

    /** The days that have a partition of a table whose partitions are named by it and the day, in no order. */
    public static List<LocalDate> days(Connection connection, String table) throws SQLException {
        List<LocalDate> days = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement("select c.relname from pg_inherits i"
                + " join pg_class c on c.oid = i.inhrelid where i.inhparent = to_regclass(?)")) {
            select.setString(1, table);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    LocalDate day = parse(rows.getString(1), table + "_");
                    if (day != null) {
                        days.add(day);
                    }
                }
            }
        }
        return days;
    }

    private static boolean exists(Connection connection, LocalDate day) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("select 1 from pg_inherits where inhrelid = to_regclass(?)")) {
            statement.setString(1, PREFIX + DAY.format(day));
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static @Nullable LocalDate parse(String partition, String prefix) {
        try {
            return LocalDate.parse(partition.substring(prefix.length()), DAY);
        } catch (DateTimeParseException | StringIndexOutOfBoundsException e) {
            return null; // An operator's partition with another name is left to the operator.
        }
    }
}
