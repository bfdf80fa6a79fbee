package io.marketgate.checkout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Requests that no client library would send. In these tests the server refuses an unreadable request by itself, without a
 * body; the extension that answers with a problem is there once the gate's own {@code main} has enabled it
 * ({@code BoundedCallersIT}).
 */
@QuarkusTest
@WithTestResource(DemonstrationGate.class)
@Timeout(60)
class RawRequestsTest {
    private static final int KIB = 1024;
    private static final String BODILESS = "(?s)HTTP/1[.][01] %d .*\r\n\r\n";

    @Inject
    Storefronts storefronts;

    @ParameterizedTest
    @CsvSource({
        "/v1/checkout/decisions, 256, 257",
        "/v1/checkout/decisions, 256, 900",
        "/adapters/envoy/global, 2048, 2049"
    })
    void refusesATooLargeBodyOfUndeclaredSizeWithoutLogging(String path, int limit, int sent) throws IOException {
        String chunk = Integer.toHexString(KIB) + "\r\n" + " ".repeat(KIB) + "\r\n";
        String[] chunks = IntStream.range(0, sent).mapToObj(i -> chunk).toArray(String[]::new);

        try (Logged logged = Logged.anywhere()) {
            String answer = answer(
                    "POST " + path + " HTTP/1.1\r\nHost: gate\r\nX-API-Key: " + storefronts.key()
                            + "\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n",
                    chunks);

            assertThat(answer)
                    .startsWith("HTTP/1.1 413 ")
                    .containsIgnoringCase("content-type: application/problem+json")
                    .contains("\"urn:marketgate:problem:too-large\"", "larger than " + limit + " KiB");
            // Errors while answering are logged after the answer.
            await().during(Duration.ofMillis(500)).until(logged::records, List::isEmpty);
        }
    }

    @Test
    void refusesATooLongUrlWithoutABody() throws IOException {
        String answer = answer("GET /v1/identity/requirements?market=" + "A".repeat(8 * KIB)
                + " HTTP/1.1\r\nHost: gate\r\nConnection: close\r\n\r\n");

        assertThat(answer).matches(BODILESS.formatted(414));
    }

    @Test
    void refusesAMalformedRequestWithoutABody() throws IOException {
        String answer = answer("this is no request\r\n\r\n");

        assertThat(answer).matches(BODILESS.formatted(400));
    }

    @Test
    void refusesTooLargeHeadersWithoutABody() throws IOException {
        String answer = answer("GET /q/health HTTP/1.1\r\nHost: gate\r\nConnection: close\r\nX-Long: "
                + "a".repeat(40 * KIB) + "\r\n\r\n");

        assertThat(answer).matches(BODILESS.formatted(431));
    }

    /** Everything answered until the gate closes the connection. */
    private static String answer(String head, String... parts) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
            OutputStream out = socket.getOutputStream();
            ByteArrayOutputStream answer = new ByteArrayOutputStream();
            try {
                out.write(head.getBytes(StandardCharsets.US_ASCII));
                for (String part : parts) {
                    out.write(part.getBytes(StandardCharsets.US_ASCII));
                }
                out.flush();
            } catch (IOException closed) {
                // The gate need not read on after a refusal; its answer counts.
            }
            try {
                socket.getInputStream().transferTo(answer);
            } catch (SocketException reset) {
                // Unread parts of the body reset the connection after the answer.
            }
            return answer.toString(StandardCharsets.UTF_8);
        }
    }
}
