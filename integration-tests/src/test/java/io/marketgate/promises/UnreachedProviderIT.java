package io.marketgate.promises;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketgate.harness.PackagedGate;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A gate that starts while its identity provider is away refuses tokens as unavailable, and no token is an error of ours. */
class UnreachedProviderIT {
    @TempDir
    static Path directory;

    @Test
    void refusesTokensUntilTheProviderIsReached() throws IOException {
        try (PackagedGate gate = PackagedGate.in(directory.resolve("home"))
                .with("marketgate.embedded", "true")
                .with("quarkus.oidc.auth-server-url", "http://127.0.0.1:" + closedPort() + "/realms/marketgate")
                .start()) {
            for (String token : new String[] {"garbage", "e30.e30.e30"}) {
                Response answer = gate.withToken(token).get("/admin/v1/changes?since=0");

                assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(503);
                assertThat(answer.contentType()).startsWith("application/problem+json");
                assertThat(answer.jsonPath().getString("detail")).contains("identity provider");
                assertThat(answer.header("Retry-After")).isNotNull();
            }
            assertThat(gate.asAdministrator().get("/admin/v1/changes?since=0").statusCode())
                    .isEqualTo(200);
        }
    }

    private static int closedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
