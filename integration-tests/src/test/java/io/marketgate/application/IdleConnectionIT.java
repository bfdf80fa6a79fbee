package io.marketgate.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketgate.harness.PackagedGate;
import io.marketgate.harness.SharedGate;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** The gate closes an idle connection before the merchant does, so that no order is sent into a closing connection. */
@ExtendWith(SharedGate.class)
@Timeout(60)
class IdleConnectionIT {
    private static final int PATIENCE_MILLIS = 10_000;
    private static final String ANSWER =
            "HTTP/1.1 404 Not Found\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}";

    @Test
    void isClosedByTheGateFirst(PackagedGate gate) throws Exception {
        try (ServerSocket merchant =
                new ServerSocket(SharedGate.AGENTS_MERCHANT, 1, InetAddress.getLoopbackAddress())) {
            CompletableFuture<Integer> next = CompletableFuture.supplyAsync(() -> answerOne(merchant));

            gate.anonymous()
                    .header("Authorization", "Bearer an-agent")
                    .header("API-Version", "2026-04-17")
                    .get("/adapters/acp/agents/checkout_sessions/cs_1")
                    .then()
                    .statusCode(404);

            assertThat(next.get()).as("what comes after the answer").isEqualTo(-1);
        }
    }

    private static int answerOne(ServerSocket merchant) {
        try (Socket connection = merchant.accept()) {
            connection.setSoTimeout(PATIENCE_MILLIS);
            BufferedReader asked =
                    new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.US_ASCII));
            while (!asked.readLine().isEmpty()) {}
            connection.getOutputStream().write(ANSWER.getBytes(StandardCharsets.US_ASCII));
            return asked.read();
        } catch (IOException unanswered) {
            throw new IllegalStateException(unanswered);
        }
    }
}
