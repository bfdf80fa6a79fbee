package io.marketgate.application;

import io.quarkus.runtime.QuarkusBindException;
import java.net.BindException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.flywaydb.core.api.FlywayException;

/** What keeps the gate from starting, in one line for its operator that names the setting at fault where one is. */
final class StartFailure {
    /** Bounds the search, because a chain of causes may be circular. */
    private static final int DEEPEST_CAUSE = 16;

    private static final Pattern LINE_BREAKS = Pattern.compile("\\s*\\R\\s*");
    /** SQL state classes (PostgreSQL, appendix A) of a database that is not there or does not let anybody in. */
    private static final Pattern UNREACHABLE = Pattern.compile("(08|53|57)...");

    private static final Pattern UNAUTHORISED = Pattern.compile("28...");

    private static final String MAY_NOT = "42501";

    /** Flyway's words for a migration of the database that this version does not bring. */
    private static final Pattern UNKNOWN_MIGRATION =
            Pattern.compile("Detected applied migration not resolved locally: (.+?)\\.(?=\\s|$)");

    private StartFailure() {}

    /** The sentence for a failure of the framework or of a part of the gate. */
    static String sentence(Throwable failure) {
        List<Throwable> chain = chain(failure);
        return first(chain, QuarkusBindException.class)
                .map(taken -> "quarkus.http.port is " + taken.getPort() + ", which another process uses")
                .or(() -> first(chain, BindException.class).map(StartFailure::ofManagement))
                .or(() -> first(chain, SQLException.class).flatMap(StartFailure::ofDatabase))
                .or(() -> first(chain, FlywayException.class).map(StartFailure::ofMigration))
                .or(() -> first(chain, RefusedStart.class).map(Throwable::getMessage))
                .or(() -> first(chain, NoSuchFileException.class)
                        .map(gone -> "there is no file `" + gone.getFile() + "`"))
                .orElseGet(() -> oneLine(chain.stream()
                        .map(Throwable::toString)
                        .distinct()
                        .collect(Collectors.joining("; because of "))));
    }

    /** An embedded gate's home that cannot be read or written. */
    static RefusedStart ofHome(Path home, Exception failure) {
        Throwable reason = failure.getCause() == null ? failure : failure.getCause();
        return new RefusedStart(
                "marketgate.home is `" + home + "`, which cannot be used: " + oneLine(reason.toString()));
    }

    /** The framework has an exception of its own for the main port alone. */
    private static String ofManagement(BindException failure) {
        return "quarkus.management.host and .port name an address that cannot be listened at: "
                + oneLine(String.valueOf(failure.getMessage()));
    }

    private static Optional<String> ofDatabase(SQLException failure) {
        String state = Objects.requireNonNullElse(failure.getSQLState(), "");
        String said = oneLine(chain(failure).stream()
                .map(cause -> String.valueOf(cause.getMessage()))
                .distinct()
                .collect(Collectors.joining(": ")));
        if (UNREACHABLE.matcher(state).matches()) {
            return Optional.of("quarkus.datasource.jdbc.url names a database that cannot be reached: " + said);
        }
        return UNAUTHORISED.matcher(state).matches()
                ? Optional.of("quarkus.datasource.username and .password are refused by the database: " + said)
                : Optional.empty();
    }

    private static String ofMigration(FlywayException failure) {
        String said = oneLine(String.valueOf(failure.getMessage()));
        List<String> newer = UNKNOWN_MIGRATION
                .matcher(said)
                .results()
                .map(unknown -> unknown.group(1))
                .toList();
        if (!newer.isEmpty()) {
            // Flyway's own advice, to run its repair, would leave a database that this version cannot serve.
            return "a newer version of the gate has migrated the database (" + String.join(", ", newer)
                    + "), and this one cannot serve it: start the newer one, or restore a backup from before the upgrade";
        }
        boolean forbidden = first(chain(failure), SQLException.class)
                .filter(refused -> MAY_NOT.equals(refused.getSQLState()))
                .isPresent();
        return (forbidden
                        ? "the role that migrates, quarkus.flyway.username, must own the tables: "
                        : "the database cannot be migrated: ")
                + said;
    }

    private static List<Throwable> chain(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .limit(DEEPEST_CAUSE)
                .toList();
    }

    private static <T extends Throwable> Optional<T> first(List<Throwable> chain, Class<T> type) {
        return chain.stream().filter(type::isInstance).map(type::cast).findFirst();
    }

    private static String oneLine(String text) {
        return LINE_BREAKS.matcher(text.strip()).replaceAll(" ");
    }
}
