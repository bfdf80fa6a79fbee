package io.marketgate.application;

import io.marketgate.journal.postgres.Partitions;
import io.marketgate.search.postgres.Projector;
import java.io.PrintStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * {@code rebuild-search [<first day> <last day>]}: makes what is searched anew from the journal of the configured database,
 * while gates may run. Exits with 0, or with 2 if it could not; the days that it has printed are done.
 */
final class RebuildCommand {
    static final String NAME = "rebuild-search";

    private static final int DONE = 0;
    private static final int FAILED = 2;
    private static final String USAGE = """
            usage: java -jar quarkus-run.jar rebuild-search [<first day> <last day>]
            days: such as 2026-11-30, in UTC; without them all days""";

    private RebuildCommand() {}

    /** Runs the command and returns its exit code. */
    static int run(List<String> arguments, PrintStream out, PrintStream err) {
        if (!arguments.isEmpty() && arguments.size() != 2) {
            err.println(USAGE);
            return FAILED;
        }
        try (Connection connection =
                ConfiguredDatabase.of(ConfigProvider.getConfig()).getConnection()) {
            NavigableSet<LocalDate> days = new TreeSet<>(Partitions.days(connection));
            if (!arguments.isEmpty()) {
                days = days.subSet(day(arguments.get(0)), true, day(arguments.get(1)), true);
            }
            for (LocalDate day : days) {
                Projector.rebuild(connection, day);
                out.println(day + " rebuilt");
            }
            return DONE;
        } catch (SQLException | RuntimeException e) {
            err.println("marketgate cannot rebuild: " + StartFailure.sentence(e));
            return FAILED;
        }
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new RefusedStart("`" + text + "` is not a day such as 2026-11-30", e);
        }
    }
}
