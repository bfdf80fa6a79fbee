package io.marketgate.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.HttpRequestDecoder;
import io.netty.handler.codec.http.HttpResponseEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnreadableRequestsTest {
    private static final String READABLE = "GET / HTTP/1.1\r\n\r\n";
    private static final String LONG = "a".repeat(10_000);

    private final EmbeddedChannel connection = new EmbeddedChannel();

    private record Limits(Duration requestTimeout, Duration idleTimeout) implements ConnectionsConfig {}

    @BeforeEach
    void accept() {
        connection.pipeline().addFirst(new ArrivingBytes(new Limits(Duration.ofSeconds(16), Duration.ofSeconds(40))));
        connection.pipeline().addLast(new HttpRequestDecoder(), new HttpResponseEncoder());
    }

    @AfterEach
    void close() {
        connection.finishAndReleaseAll();
    }

    private String answer(String request) {
        connection.writeInbound(Unpooled.copiedBuffer(request, StandardCharsets.US_ASCII));
        StringBuilder answer = new StringBuilder();
        for (ByteBuf part = connection.readOutbound(); part != null; part = connection.readOutbound()) {
            answer.append(part.toString(StandardCharsets.US_ASCII));
            part.release();
        }
        return answer.toString();
    }

    private void assertRefused(String answer, int status, String type) {
        assertThat(answer)
                .startsWith("HTTP/1.1 " + status + " ")
                .contains("content-type: application/problem+json", "connection: close", "cache-control: no-store")
                .contains("\"type\":\"urn:marketgate:problem:" + type + "\"", "\"status\":" + status, "expected\"}");
        assertThat(connection.isOpen()).isFalse();
    }

    @Test
    void refusesATooLongAddress() {
        assertRefused(answer("GET /" + LONG + " HTTP/1.1\r\n\r\n"), 414, "uri-too-long");
    }

    @Test
    void refusesTooLargeHeaders() {
        assertRefused(answer("GET / HTTP/1.1\r\nX-Long: " + LONG + "\r\n\r\n"), 431, "headers-too-large");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "this is no request\r\n\r\n",
                "GET / HTTP/9.9.9\r\n\r\n",
                "GET / HTTP/1.1\r\nX-A\u0001: b\r\n\r\n",
                "GET / HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n"
            })
    void refusesWhatIsNoRequest(String request) {
        assertRefused(answer(request), 400, "invalid-request");
    }

    @Test
    void answersOnce() {
        assertThat(answer("this is no request\r\n\r\n" + READABLE)).containsOnlyOnce("HTTP/1.1 400 ");
    }

    @Test
    void passesOnWhatCanBeRead() {
        assertThat(answer(READABLE)).isEmpty();
        assertThat(connection.<Object>readInbound()).isNotNull();
    }

    @Test
    void leavesItsPlaceToAnAnswerThatIsDue() {
        assertThat(answer(READABLE + "this is no request\r\n\r\n")).isEmpty();
    }
}
