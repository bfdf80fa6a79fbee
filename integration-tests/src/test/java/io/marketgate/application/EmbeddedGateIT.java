package io.marketgate.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.marketgate.harness.Credentials;
import io.marketgate.harness.PackagedGate;
import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The gate with no settings. */
class EmbeddedGateIT {
    private static final String DAYS_OF_THE_JOURNAL =
            "select count(*) from pg_inherits where inhparent = to_regclass('journal')";

    @TempDir
    static Path directory;

    private static PackagedGate gate;

    @BeforeAll
    static void start() {
        gate = PackagedGate.in(directory.resolve("home")).start();
    }

    @AfterAll
    static void stop() {
        gate.close();
    }

    @Test
    void printsWhereTheKeysAreAndAFirstRequest() {
        assertThat(gate.output())
                .contains(gate.home().resolve("credentials.json").toString())
                .contains("curl")
                .contains(gate.url());
    }

    /** A person reads it. */
    @Test
    void logsPlainText() {
        assertThat(gate.output()).contains("INFO ").doesNotContain("{\"timestamp\"");
    }

    /** Each line of a first start is for whoever operates it: the database, its migration, the packs, version and port. */
    @Test
    void logsFewLinesAtItsFirstStart() {
        List<String> lines = gate.output()
                .lines()
                .takeWhile(line -> !line.startsWith("Marketgate is ready"))
                .filter(line -> !line.isBlank())
                .toList();

        assertThat(lines)
                .noneMatch(line -> line.contains("WARN ") || line.contains("ERROR "))
                .hasSizeLessThanOrEqualTo(6)
                .anyMatch(line -> line.contains("Successfully applied"))
                .anyMatch(line -> line.contains("event=packs-imported"))
                .anyMatch(line -> line.contains("Listening on"));
    }

    /** An error in the log of a database that has just been made is a fault of the gate's. */
    @Test
    void startsItsDatabaseWithoutAnError() throws Exception {
        await().atMost(Duration.ofMinutes(2))
                .until(() -> queried("select count(*) from search_day").equals(queried(DAYS_OF_THE_JOURNAL)));

        assertThat(Files.readAllLines(gate.home().resolve("database.log")))
                .noneMatch(line -> line.contains("ERROR:") || line.contains("FATAL:") || line.contains("PANIC:"));
    }

    @Test
    void greetsABrowser() {
        assertThat(gate.anonymous().get("/").asString())
                .contains("This gate is <strong>open</strong>", "curl -s " + gate.url() + "/v1/checkout/decisions");
    }

    @Test
    void printsNoKey() {
        Credentials credentials = gate.credentials();

        assertThat(gate.output()).doesNotContain(credentials.adminKey()).doesNotContain(credentials.storefrontKey());
    }

    @Test
    void keepsItsSecretsToTheirOwner() throws Exception {
        assertThat(FileSystems.getDefault().supportedFileAttributeViews()).contains("posix");
        for (String file : new String[] {"credentials.json", "secrets/database", "secrets/marketgate.keys.person"}) {
            assertThat(PosixFilePermissions.toString(
                            Files.getPosixFilePermissions(gate.home().resolve(file))))
                    .as(file)
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void writesDurably() throws Exception {
        assertThat(setting("fsync")).isEqualTo("on");
        assertThat(setting("synchronous_commit")).isEqualTo("on");
        assertThat(setting("full_page_writes")).isEqualTo("on");
    }

    @Test
    void listensOnTheLoopbackAddressOnly() throws Exception {
        assertThat(setting("listen_addresses")).isEqualTo("127.0.0.1");
        int port = Integer.parseInt(gate.url().substring(gate.url().lastIndexOf(':') + 1));
        for (InetAddress address : (Iterable<InetAddress>) NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress())::iterator) {
            assertThat(answers(address, port)).as("%s", address).isFalse();
        }
    }

    @Test
    void letsNoSecondGateIntoItsHome() {
        PackagedGate.Refusal refusal = PackagedGate.in(gate.home()).refused();

        assertThat(refusal.exitCode()).isEqualTo(1);
        assertThat(refusal.output()).contains("another gate is running in");
    }

    @Test
    void answersHealthMetricsAndItsDescription() {
        gate.anonymous().get("/q/health/live").then().statusCode(200);
        gate.anonymous().get("/q/health/ready").then().statusCode(200);
        gate.anonymous().get("/q/metrics").then().statusCode(200);
        gate.anonymous().get("/q/openapi").then().statusCode(200);
        gate.anonymous().get("/q/swagger-ui/").then().statusCode(200);
    }

    private static boolean answers(InetAddress address, int port) {
        try (Socket socket = new Socket(address, port)) {
            return socket.isConnected();
        } catch (IOException refused) {
            return false;
        }
    }

    private static String setting(String name) throws Exception {
        return queried("show " + name);
    }

    private static String queried(String query) throws Exception {
        try (Connection connection = gate.database();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            result.next();
            return result.getString(1);
        }
    }
}
