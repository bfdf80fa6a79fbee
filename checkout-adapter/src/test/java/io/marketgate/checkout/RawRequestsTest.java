package io.marketgate.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Requests that no client library would send. What cannot be read as a request is refused by the server before anything of
 * ours sees it, and there is no place to give it a problem for a body: it has none.
 */
@QuarkusTest
@WithTestResource(DemonstrationGate.class)
@Timeout(60)
class RawRequestsTest {
    private static final int KIB = 1024;
    private static final String BODILESS = "(?s)HTTP/1[.][01] %d .*\r\n\r\n";

    @Inject
    Storefronts storefronts;

    @Test
    void refusesABodyOfUnannouncedSizeBeforeItIsRead() throws IOException {
        String chunk = Integer.toHexString(KIB) + "\r\n" + " ".repeat(KIB) + "\r\n";

        String answer = answer(
                "POST /v1/checkout/decisions HTTP/1.1\r\nHost: gate\r\nConnection: close\r\nX-API-Key: "
                        + storefronts.key()
                        + "\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n",
                IntStream.range(0, 300).mapToObj(i -> chunk).toArray(String[]::new));

        assertThat(answer).startsWith("HTTP/1.1 413 ").doesNotContain("Exception", "\tat ", "io.netty", "java.");
    }

    @Test
    void refusesAnAddressTooLongToReadWithoutABody() throws IOException {
        String answer = answer("GET /v1/identity/requirements?market=" + "A".repeat(8 * KIB)
                + " HTTP/1.1\r\nHost: gate\r\nConnection: close\r\n\r\n");

        assertThat(answer).matches(BODILESS.formatted(414));
    }

    @Test
    void refusesWhatIsNoRequestWithoutABody() throws IOException {
        String answer = answer("this is no request\r\n\r\n");

        assertThat(answer).matches(BODILESS.formatted(400));
    }

    @Test
    void refusesHeadersTooLargeToReadWithoutABody() throws IOException {
        String answer = answer("GET /q/health HTTP/1.1\r\nHost: gate\r\nConnection: close\r\nX-Long: "
                + "a".repeat(40 * KIB) + "\r\n\r\n");

        assertThat(answer).matches(BODILESS.formatted(431));
    }

    /** All that is answered until the gate closes the connection. */
    private static String answer(String head, String... parts) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
            OutputStream out = socket.getOutputStream();
            try {
                out.write(head.getBytes(StandardCharsets.US_ASCII));
                for (String part : parts) {
                    out.write(part.getBytes(StandardCharsets.US_ASCII));
                }
                out.flush();
                socket.shutdownOutput();
            } catch (IOException closed) {
                // The gate need not read on once it has refused; its answer is what counts.
            }
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
