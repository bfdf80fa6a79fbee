package io.marketgate.application;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A real PostgreSQL of the gate's own: durable ({@code fsync} and {@code synchronous_commit} on), reachable from this
 * machine with a generated password only, its data under the gate's home.
 */
final class EmbeddedDatabase implements AutoCloseable {
    private static final String USER = "marketgate";
    private static final String PASSWORD = "database";

    private final PostgresCommands commands;
    private final Path data;
    private final int port;
    private final String password;

    private EmbeddedDatabase(PostgresCommands commands, Path data, int port, String password) {
        this.commands = commands;
        this.data = data;
        this.port = port;
        this.password = password;
    }

    /**
     * Starts the server on a free port. One that a killed gate left behind is stopped first: the lock on the home proves
     * that nobody uses it any more.
     */
    static EmbeddedDatabase start(Home home) throws IOException {
        PostgresCommands commands =
                new PostgresCommands(PostgresBinaries.unpack(home.resolve("binaries")), home.resolve("database.log"));
        Path data = home.resolve("database");
        String password = home.secret(PASSWORD);
        if (Files.notExists(data.resolve("PG_VERSION"))) {
            create(commands, home, data);
        } else if (commands.succeeds("pg_ctl", "status", "-D", data.toString())) {
            commands.run("pg_ctl", "stop", "-D", data.toString(), "-m", "fast", "-w");
        }
        int port = freePort();
        commands.run(
                "pg_ctl",
                "start",
                "-D",
                data.toString(),
                "-w",
                "-l",
                home.resolve("database.log").toString(),
                "-o",
                options(port));
        return new EmbeddedDatabase(commands, data, port, password);
    }

    /** What Quarkus must know to use this server. */
    Map<String, String> settings() {
        return Map.of(
                "quarkus.datasource.jdbc.url", "jdbc:postgresql://127.0.0.1:" + port + "/postgres",
                "quarkus.datasource.username", USER,
                "quarkus.datasource.password", password);
    }

    @Override
    public void close() throws IOException {
        commands.run("pg_ctl", "stop", "-D", data.toString(), "-m", "fast", "-w");
    }

    private static void create(PostgresCommands commands, Home home, Path data) throws IOException {
        // The server is complete only under its own name: a gate killed during initdb starts over.
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
                // One gate with its pools of connections, and room for a person with psql.
                "max_connections=60");
        return "-p " + port + " -c " + String.join(" -c ", settings);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
