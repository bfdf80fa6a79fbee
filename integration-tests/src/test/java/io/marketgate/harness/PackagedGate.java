package io.marketgate.harness;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import io.restassured.builder.RequestSpecBuilder;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The packaged application as an operator runs it: a process of its own with a home of its own. Starts and restarts
 * wait until it is ready.
 *
 * <pre>{@code
 * try (PackagedGate gate = PackagedGate.in(home).start()) {
 *     gate.asStorefront().body(cart).post("/v1/checkout/decisions").then().statusCode(200);
 * }
 * }</pre>
 */
public final class PackagedGate implements AutoCloseable {
    private static final Duration TIMEOUT = Duration.ofSeconds(120);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path home;
    private final int port;
    private final int managementPort;
    private final Map<String, String> settings;
    private OwnProcess process;

    private PackagedGate(Path home, Map<String, String> settings) {
        this.home = home;
        this.port = Ports.free();
        this.managementPort = Ports.free();
        this.settings = Map.copyOf(settings);
        this.process = launch();
    }

    /** A gate that has not been started, embedded unless its settings say otherwise. */
    public static Plan in(Path home) {
        return new Plan(home, Map.of());
    }

    /** Settings of a gate that has not been started. */
    public record Plan(Path home, Map<String, String> settings) {
        public Plan {
            settings = Map.copyOf(settings);
        }

        /** The same with one more setting. */
        public Plan with(String name, String value) {
            Map<String, String> more = new TreeMap<>(settings);
            more.put(name, value);
            return new Plan(home, more);
        }

        /** The same without a setting. */
        public Plan without(String name) {
            Map<String, String> fewer = new TreeMap<>(settings);
            fewer.remove(name);
            return new Plan(home, fewer);
        }

        /** Starts it and waits until it is ready. */
        public PackagedGate start() {
            PackagedGate gate = new PackagedGate(home, settings);
            try {
                gate.awaitReady();
                return gate;
            } catch (RuntimeException | Error failed) {
                gate.close();
                throw failed;
            }
        }

        /** Starts it, and expects that the start fails. Leaves the home alone: it may belong to another gate. */
        public Refusal refused() {
            PackagedGate gate = new PackagedGate(home, settings);
            try {
                return new Refusal(gate.process.awaitExit(), gate.output());
            } finally {
                gate.process.kill();
            }
        }
    }

    /** How a gate refused to start. */
    public record Refusal(int exitCode, String output) {}

    /** Its address, without a slash at the end. */
    public String url() {
        return "http://127.0.0.1:" + port;
    }

    /** Where health and metrics are, without a slash at the end: of a gate in production at a port of their own. */
    public String managementUrl() {
        return settings.containsKey("quarkus.datasource.jdbc.url") ? "http://127.0.0.1:" + managementPort : url();
    }

    /** Its home directory. */
    public Path home() {
        return home;
    }

    /** Its output since its first start. */
    public String output() {
        return process.output();
    }

    /** The keys it generated. */
    public Credentials credentials() {
        try {
            return JSON.readValue(home.resolve("credentials.json").toFile(), Credentials.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Requests without a credential. */
    public RequestSpecification anonymous() {
        return RestAssured.given(new RequestSpecBuilder()
                .setBaseUri(url())
                .setContentType("application/json")
                .setUrlEncodingEnabled(true)
                .build());
    }

    /** Requests with an API key. */
    public RequestSpecification withKey(String key) {
        return anonymous().header("X-API-Key", key);
    }

    /** Requests with an access token. */
    public RequestSpecification withToken(String token) {
        return anonymous().header("Authorization", "Bearer " + token);
    }

    /** Requests with the generated storefront key. */
    public RequestSpecification asStorefront() {
        return withKey(credentials().storefrontKey());
    }

    /** Requests with the generated administrator's key. */
    public RequestSpecification asAdministrator() {
        return withKey(credentials().adminKey());
    }

    /** A connection to its embedded database. */
    public Connection database() throws SQLException, IOException {
        return DriverManager.getConnection(jdbcUrl("postgres"), "marketgate", databasePassword());
    }

    /** The JDBC URL of a database on its embedded server. */
    public String jdbcUrl(String database) throws IOException {
        return "jdbc:postgresql://127.0.0.1:" + databasePort() + "/" + database;
    }

    /** One of the secrets that it generated, by the name of its setting; {@code database} for its database's. */
    public String secret(String name) throws IOException {
        return Files.readString(home.resolve("secrets").resolve(name)).strip();
    }

    /** Creates a database on the same server for another program, and returns its URL. */
    public URI newDatabase(String name) throws SQLException, IOException {
        try (Connection connection = database();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        }
        String password = URLEncoder.encode(databasePassword(), StandardCharsets.UTF_8);
        return URI.create("postgres://marketgate:" + password + "@127.0.0.1:" + databasePort() + "/" + name);
    }

    private String databasePort() throws IOException {
        return Files.readAllLines(home.resolve("database/postmaster.pid"))
                .get(3)
                .strip();
    }

    private String databasePassword() throws IOException {
        return secret("database");
    }

    /** Kills the gate with {@code kill -9}; its database server goes on. */
    public void kill() {
        process.kill();
    }

    /** Kills the database server, not the gate, with {@code kill -9}; the gate starts another. */
    public void killDatabase() {
        ProcessHandle server =
                databaseServer().orElseThrow(() -> new IllegalStateException("the database is not running"));
        server.destroyForcibly();
        await().atMost(TIMEOUT).until(() -> !server.isAlive());
    }

    /** Suspends the database server, as a failing disk would: its connections stay open, and nothing answers. */
    public void pauseDatabase() {
        signalDatabase("STOP");
    }

    /** Resumes the database server. */
    public void resumeDatabase() {
        signalDatabase("CONT");
    }

    private void signalDatabase(String signal) {
        ProcessHandle server =
                databaseServer().orElseThrow(() -> new IllegalStateException("the database is not running"));
        OwnProcess.signal(server, signal, home.resolveSibling("kill.log"));
    }

    /** Asks it to end, as an orchestrator does, and does not wait. */
    public void terminate() {
        process.terminate();
    }

    /** Waits until it has ended by itself. */
    public void awaitEnd() {
        process.awaitExit();
    }

    /** Stops it in an orderly way. */
    public void stop() {
        process.stop();
    }

    /** Starts it again on the same home and port, after {@link #kill} or {@link #stop}. */
    public void restart() {
        process = launch();
        awaitReady();
    }

    /** Ends it and all processes that it left behind. */
    @Override
    public void close() {
        process.stop();
        databaseServer().ifPresent(ProcessHandle::destroy);
        await().atMost(TIMEOUT).until(() -> databaseServer().isEmpty());
    }

    private Optional<ProcessHandle> databaseServer() {
        Path pid = home.resolve("database/postmaster.pid");
        if (Files.notExists(pid)) {
            return Optional.empty();
        }
        try {
            return ProcessHandle.of(
                            Long.parseLong(Files.readAllLines(pid).get(0).strip()))
                    .filter(ProcessHandle::isAlive);
        } catch (IOException | IndexOutOfBoundsException e) {
            // The server removes the file as its last step, perhaps between the two checks.
            return Optional.empty();
        }
    }

    private OwnProcess launch() {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx512m");
        command.add("-XX:+ExitOnOutOfMemoryError");
        command.add("-Dmarketgate.home=" + home);
        command.add("-Dquarkus.http.port=" + port);
        command.add("-Dquarkus.management.port=" + managementPort);
        settings.forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.add("-jar");
        command.add(System.getProperty("marketgate.application"));
        return OwnProcess.start(command, Map.of(), home.resolveSibling(home.getFileName() + ".log"));
    }

    private void awaitReady() {
        process.awaitReady(URI.create(managementUrl() + "/q/health/ready"), TIMEOUT);
    }
}
