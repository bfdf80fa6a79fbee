package io.marketgate.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketgate.harness.PackagedGate;
import io.marketgate.harness.RawConnection;
import io.marketgate.harness.SharedGate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Requests that a proxy and the gate could understand differently. Behind each stands a second request, which must not be
 * answered: where the gate sees it, a proxy may have taken it for the body of the first.
 */
@ExtendWith(SharedGate.class)
@Timeout(60)
class AmbiguousRequestsIT {
    private static final String SECOND = "GET /v1/vocabulary HTTP/1.1\r\nHost: gate\r\nX-Second: yes\r\n\r\n";

    /** In the version of the request, as far as it has one. */
    private static final String REFUSAL = "(?s)HTTP/\\d[.]\\d 400 .*";

    @TestFactory
    Stream<DynamicTest> areRefusedAndTheirConnectionIsClosed(PackagedGate gate) {
        return requests(gate.credentials().storefrontKey()).entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> {
                    try (RawConnection connection = RawConnection.to(gate)) {
                        connection.send(entry.getValue() + SECOND);

                        String answer = connection.readToItsEnd();

                        assertThat(answer).matches(REFUSAL);
                        assertThat(answer.split("HTTP/\\d[.]\\d ", -1))
                                .as(answer)
                                .hasSize(2);
                        assertThat(answer).doesNotContain("Exception", "io.netty", "io.vertx", "\tat ");
                    }
                }));
    }

    /** Their heads were well-formed, so that they were under way; what follows cannot be read as chunks. */
    @ParameterizedTest
    @ValueSource(
            strings = {"fffffffffffffffff\r\n{}", "-1\r\n{}", "xyz\r\n{}", "2\n{}\r\n0\r\n\r\n", "2\r\n{}0\r\n\r\n"})
    void closesTheConnectionOfUnreadableChunks(String chunks, PackagedGate gate) {
        try (RawConnection connection = RawConnection.to(gate)) {
            connection.send("POST /v1/addresses/resolve HTTP/1.1\r\nHost: gate\r\nX-API-Key: "
                    + gate.credentials().storefrontKey()
                    + "\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n" + chunks + SECOND);

            assertThat(connection.readToItsEnd()).doesNotContain("HTTP/1.1 200", "HTTP/1.1 401", "Exception");
        }
    }

    /** RFC 9112, section 5.2, leaves the choice; what the line then says is judged like any other. */
    @Test
    void readsAFoldedHeaderAsOneLine(PackagedGate gate) {
        try (RawConnection connection = RawConnection.to(gate)) {
            connection.send("GET /v1/vocabulary HTTP/1.1\r\nHost: gate\r\nX-API-Key: "
                    + gate.credentials().storefrontKey() + "\r\nAccept:\r\n text/csv\r\nConnection: close\r\n\r\n");

            assertThat(connection.readToItsEnd()).startsWith("HTTP/1.1 406 ");
        }
    }

    private static Map<String, String> requests(String key) {
        String get = "GET /v1/vocabulary HTTP/1.1\r\n";
        String host = "Host: gate\r\n";
        String post = "POST /v1/addresses/resolve HTTP/1.1\r\nHost: gate\r\nX-API-Key: " + key
                + "\r\nContent-Type: application/json\r\n";
        Map<String, String> requests = new LinkedHashMap<>();
        requests.put("no host", get + "\r\n");
        requests.put("two hosts", get + host + "Host: other\r\n\r\n");
        requests.put("the same host twice", get + host + host + "\r\n");
        requests.put("a host with a path", get + "Host: gate/v1\r\n\r\n");
        requests.put("another host in the target", "GET http://other/v1/vocabulary HTTP/1.1\r\n" + host + "\r\n");
        requests.put("a target that is no path", "GET v1/vocabulary HTTP/1.1\r\n" + host + "\r\n");
        requests.put("length and coding", post + "Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n");
        requests.put("coding and length", post + "Transfer-Encoding: chunked\r\nContent-Length: 2\r\n\r\n0\r\n\r\n");
        requests.put(
                "a coding in a folded line",
                post + "Transfer-Encoding:\r\n chunked\r\nContent-Length: 2\r\n\r\n0\r\n\r\n");
        requests.put("a coding with a tab", post + "Transfer-Encoding:\tchunked\r\nContent-Length: 2\r\n\r\n0\r\n\r\n");
        requests.put("another coding", post + "Transfer-Encoding: xchunked\r\nContent-Length: 2\r\n\r\n{}");
        requests.put("two codings", post + "Transfer-Encoding: chunked\r\nTransfer-Encoding: x\r\n\r\n0\r\n\r\n");
        requests.put("a coding before chunks", post + "Transfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n");
        requests.put("a coding of no coding", post + "Transfer-Encoding: identity\r\n\r\n");
        requests.put("a space before the colon", post + "Transfer-Encoding : chunked\r\n\r\n0\r\n\r\n");
        requests.put("two lengths", post + "Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}");
        requests.put("the same length twice", post + "Content-Length: 2\r\nContent-Length: 2\r\n\r\n{}");
        requests.put("a list of lengths", post + "Content-Length: 2, 3\r\n\r\n{}");
        requests.put("a signed length", post + "Content-Length: +2\r\n\r\n{}");
        requests.put("a negative length", post + "Content-Length: -1\r\n\r\n");
        requests.put("a length in hexadecimal", post + "Content-Length: 0x2\r\n\r\n{}");
        requests.put("a length that overflows", post + "Content-Length: 99999999999999999999\r\n\r\n{}");
        requests.put("a folded host", get + "Host: gate\r\n .example\r\n\r\n");
        requests.put("a carriage return in a header", get + host + "X-Odd: a\rb\r\n\r\n");
        requests.put("a line feed alone", get + host + "X-Odd: a\nX-Other: b\r\n\r\n");
        requests.put("a zero in a header", get + host + "X-Odd: a\u0000b\r\n\r\n");
        requests.put("a zero in a name", get + host + "X-O\u0000dd: a\r\n\r\n");
        requests.put("a name without a colon", get + host + "X-Odd\r\n\r\n");
        requests.put("an empty name", get + host + ": a\r\n\r\n");
        requests.put("two keys", get + host + "X-API-Key: " + key + "\r\nX-API-Key: " + key + "\r\n\r\n");
        requests.put("two authorizations", get + host + "Authorization: Bearer a\r\nAuthorization: Bearer b\r\n\r\n");
        requests.put("two media types", post + "Content-Type: text/plain\r\nContent-Length: 2\r\n\r\n{}");
        requests.put(
                "coding in HTTP/1.0", post.replace("/1.1", "/1.0") + "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n");
        requests.put("no version", "GET /v1/vocabulary\r\n" + host + "\r\n");
        requests.put("HTTP/2 without asking", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n");
        return requests;
    }
}
