package io.marketgate.journal.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** A PostgreSQL server whose processes are all stopped until this is closed, like a machine that hangs. */
final class PausedServer implements AutoCloseable {
    private final List<Long> processes;

    private PausedServer(List<Long> processes) {
        this.processes = processes;
    }

    static PausedServer of(DataSource dataSource) throws Exception {
        long postmaster = postmaster(dataSource);
        List<Long> processes = new ArrayList<>(List.of(postmaster));
        ProcessHandle.of(postmaster).orElseThrow().descendants().forEach(child -> processes.add(child.pid()));
        PausedServer server = new PausedServer(processes);
        server.signal("-STOP");
        return server;
    }

    @Override
    public void close() throws Exception {
        signal("-CONT");
    }

    private void signal(String signal) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("kill", signal));
        processes.forEach(pid -> command.add(pid.toString()));
        new ProcessBuilder(command).inheritIO().start().waitFor();
    }

    private static long postmaster(DataSource dataSource) throws SQLException, IOException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("show data_directory")) {
            rows.next();
            Path file = Path.of(rows.getString(1), "postmaster.pid");
            return Long.parseLong(Files.readAllLines(file).get(0).trim());
        }
    }
}
