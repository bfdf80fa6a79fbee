package io.marketgate.application;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * The gate's own PostgreSQL. It is durable ({@code fsync} and {@code synchronous_commit} on) and reachable from this
 * machine only, with a generated password. Its data is under the gate's home. A killed server is restarted.
 */
final class EmbeddedDatabase implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(EmbeddedDatabase.class);
    private static final String USER = "marketgate";
    private static final String PASSWORD = "database";
    private static final long LOOK_SECONDS = 1;

    private final PostgresCommands commands;
    private final Path data;
    private final Path log;
    private final Postmaster postmaster;
    private final int port;
    private final String password;
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "embedded-database-watch");
        thread.setDaemon(true);
        return thread;
    });
    private boolean closed;

    private EmbeddedDatabase(Home home, PostgresCommands commands, Path data) throws IOException {
        this.commands = commands;
        this.data = data;
        this.log = home.resolve("database.log");
        this.postmaster = new Postmaster(data, home.resolve("binaries"));
        this.port = freePort();
        this.password = home.secret(PASSWORD);
    }

    /**
     * Starts the server on a free port. Stops a server left by a killed gate first: the lock on the home proves that no
     * gate uses it.
     */
    static EmbeddedDatabase start(Home home) throws IOException {
        PostgresCommands commands =
                new PostgresCommands(PostgresBinaries.unpack(home.resolve("binaries")), home.resolve("database.log"));
        Path data = home.resolve("database");
        if (Files.notExists(data.resolve("PG_VERSION"))) {
            home.secret(PASSWORD);
            create(commands, home, data);
        }
        EmbeddedDatabase database = new EmbeddedDatabase(home, commands, data);
        database.stop();
        if (!database.started()) {
            throw commands.refused("pg_ctl start");
        }
        var unused =
                database.watch.scheduleWithFixedDelay(database::look, LOOK_SECONDS, LOOK_SECONDS, TimeUnit.SECONDS);
        return database;
    }

    /** The Quarkus settings for this server. */
    Map<String, String> settings() {
        return Map.of(
                "quarkus.datasource.jdbc.url", "jdbc:postgresql://127.0.0.1:" + port + "/postgres",
                "quarkus.datasource.username", USER,
                "quarkus.datasource.password", password);
    }

    @Override
    public synchronized void close() throws IOException {
        closed = true;
        watch.shutdownNow();
        stop();
    }

    /** Restarts the server if it has ended, and tries until it runs. */
    private synchronized void look() {
        try {
            if (closed || postmaster.isRunning()) {
                return;
            }
            LOG.warnf("event=embedded-database-ended log=%s", log);
            if (started()) {
                LOG.warn("event=embedded-database-started-again");
            }
        } catch (IOException | RuntimeException | Error e) {
            // An exception would end the watch.
            LOG.error("event=embedded-database-watch-failed", e);
        }
    }

    private void stop() throws IOException {
        if (postmaster.isRunning()) {
            commands.run("pg_ctl", "stop", "-D", data.toString(), "-m", "fast", "-w");
        }
    }

    private boolean started() throws IOException {
        return postmaster.isOutOfTheWay()
                && commands.succeeds(
                        "pg_ctl", "start", "-D", data.toString(), "-w", "-l", log.toString(), "-o", options(port));
    }

    private static void create(PostgresCommands commands, Home home, Path data) throws IOException {
        // Only a complete server gets its final name, so a gate killed during initdb starts over.
        Path draft = home.resolve("database.new");
        Trees.delete(draft);
        commands.run(
                "initdb",
                "-D",
                draft.toString(),
                "-U",
                USER,
                "-E",
                "UTF8",
                "--locale=C",
                "--auth=scram-sha-256",
                "--pwfile=" + home.resolve("secrets").resolve(PASSWORD));
        Trees.delete(data);
        Files.move(draft, data);
    }

    private static String options(int port) {
        List<String> settings = List.of(
                "listen_addresses=127.0.0.1",
                "unix_socket_directories=",
                "fsync=on",
                "synchronous_commit=on",
                "full_page_writes=on",
                // One gate with its connection pools, and a few for psql.
                "max_connections=70");
        return "-p " + port + " -c " + String.join(" -c ", settings);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
