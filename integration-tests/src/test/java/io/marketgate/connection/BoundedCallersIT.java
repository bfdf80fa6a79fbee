package io.marketgate.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.marketgate.access.PresentedKey;
import io.marketgate.harness.PackagedGate;
import io.marketgate.harness.RawConnection;
import io.restassured.response.Response;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What one caller can take from the others: connections that it holds, and keys that it tries. */
@Timeout(120)
class BoundedCallersIT {
    private static final int MOST_CONNECTIONS = 40;
    private static final int WRONG_KEYS = 5;
    private static final Duration DRIP = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String REQUEST = "GET /q/health/live HTTP/1.1\r\nHost: gate\r\n";

    @TempDir
    static Path directory;

    private static PackagedGate gate;

    @BeforeAll
    static void start() {
        gate = PackagedGate.in(directory.resolve("home"))
                .with("marketgate.connections.request-timeout", "2s")
                .with("marketgate.connections.idle-timeout", "3s")
                .with("quarkus.http.limits.max-connections", String.valueOf(MOST_CONNECTIONS))
                .with("marketgate.authentication.wrong-keys-per-minute", String.valueOf(WRONG_KEYS))
                .with("quarkus.http.proxy.proxy-address-forwarding", "true")
                .with("quarkus.http.proxy.trusted-proxies", "127.0.0.1")
                .start();
    }

    @AfterAll
    static void stop() {
        gate.close();
    }

    @Test
    void closesAConnectionThatSaysNothing() {
        try (RawConnection connection = RawConnection.to(gate)) {
            assertThat(connection.readToItsEnd()).isEmpty();
        }
    }

    @Test
    void closesARequestWhoseHeadersDripIn() {
        dripIn(REQUEST + "X-Long: ");
    }

    @Test
    void closesARequestWhoseBodyDripsIn() {
        dripIn("POST /v1/addresses/resolve HTTP/1.1\r\nHost: gate\r\nX-API-Key: "
                + gate.credentials().storefrontKey()
                + "\r\nContent-Type: application/json\r\nContent-Length: 100000\r\n\r\n");
        assertThat(gate.output()).doesNotContain("internal-error");
    }

    @Test
    void answersWhatItCannotReadWithAProblem() {
        assertProblem("GET /" + "a".repeat(8 * 1024) + " HTTP/1.1\r\nHost: gate\r\n\r\n", 414);
        assertProblem(REQUEST + "X-Long: " + "a".repeat(40 * 1024) + "\r\n\r\n", 431);
        assertProblem("this is no request\r\n\r\n", 400);
    }

    private static void assertProblem(String request, int status) {
        try (RawConnection connection = RawConnection.to(gate)) {
            connection.send(request);

            assertThat(connection.readToItsEnd())
                    .startsWith("HTTP/1.1 " + status + " ")
                    .contains("application/problem+json", "\"status\":" + status);
        }
    }

    /** A byte at a time, for as long as the gate takes them. */
    private static void dripIn(String begin) {
        try (RawConnection connection = RawConnection.to(gate)) {
            connection.send(begin);

            await().atMost(PATIENCE).pollInterval(DRIP).until(() -> !connection.send("a"));
        }
    }

    @Test
    void closesAnIdleConnection() {
        try (RawConnection connection = RawConnection.to(gate)) {
            connection.send(REQUEST + "\r\n");

            assertThat(connection.readToItsEnd()).startsWith("HTTP/1.1 200 ");
        }
    }

    @Test
    void answersThoseWhoCameFirstAndClosesFurtherConnections() {
        List<RawConnection> served = new ArrayList<>();
        try {
            while (served.size() <= MOST_CONNECTIONS) {
                RawConnection connection = RawConnection.to(gate);
                connection.send(REQUEST + "\r\n");
                if (!connection.readLine().startsWith("HTTP/1.1 200 ")) {
                    connection.close();
                    break;
                }
                served.add(connection);
            }

            // Connections of earlier calls may still be open.
            assertThat(served).hasSizeBetween(MOST_CONNECTIONS / 2, MOST_CONNECTIONS);
        } finally {
            served.forEach(RawConnection::close);
        }
        await().atMost(PATIENCE)
                .ignoreExceptions()
                .until(() -> withKey("203.0.113.1", right()).statusCode() == 200);
    }

    @Test
    void limitsWrongKeysByTheirAddressAndServesTheRightOne() {
        String guesser = "203.0.113.7";
        for (int i = 0; i < WRONG_KEYS; i++) {
            assertThat(withKey(guesser, wrong()).statusCode()).isEqualTo(401);
        }

        Response limited = withKey(guesser, wrong());

        assertThat(limited.statusCode()).as(limited.asString()).isEqualTo(429);
        assertThat(limited.contentType()).startsWith("application/problem+json");
        assertThat(limited.jsonPath().getString("type")).isEqualTo("urn:marketgate:problem:too-many-requests");
        assertThat(Integer.parseInt(limited.header("Retry-After"))).isBetween(1, 60);
        assertThat(withKey(guesser, right()).statusCode()).as("the right key").isEqualTo(200);
        assertThat(withKey("203.0.113.8", wrong()).statusCode())
                .as("another address")
                .isEqualTo(401);
    }

    @Test
    void countsANetworkOfIpv6AsOneAddressAndLogsAFloodInOneLine() {
        for (int i = 0; i < 20 * WRONG_KEYS; i++) {
            withKey("2001:db8:0:1::" + Integer.toHexString(i + 1), wrong());
        }

        assertThat(withKey("2001:db8:0:1:ffff::1", wrong()).statusCode()).isEqualTo(429);
        assertThat(gate.output().lines().filter(line -> line.contains("event=wrong-keys-limited")))
                .hasSize(1)
                .allMatch(line -> !line.contains("2001:db8"));
    }

    private static Response withKey(String address, String key) {
        return gate.withKey(key)
                .header("X-Forwarded-For", address)
                .header("Connection", "close")
                .get("/v1/vocabulary");
    }

    private static String right() {
        return gate.credentials().storefrontKey();
    }

    private static String wrong() {
        return PresentedKey.generate().text();
    }
}
