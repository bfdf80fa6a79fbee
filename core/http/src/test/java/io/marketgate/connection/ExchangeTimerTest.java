package io.marketgate.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.HttpRequestDecoder;
import io.netty.handler.codec.http.HttpResponseEncoder;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** By the clock of the channel, which stands still between the steps of a test. */
class ExchangeTimerTest {
    private static final String REQUEST = "POST / HTTP/1.1\r\nContent-Length: 4\r\n\r\n[{}]";

    private final EmbeddedChannel connection = new EmbeddedChannel();

    private record Limits(Duration requestTimeout, Duration idleTimeout) implements ConnectionsConfig {}

    @BeforeEach
    void accept() {
        connection.freezeTime();
        connection.pipeline().addFirst(new ArrivingBytes(new Limits(Duration.ofSeconds(16), Duration.ofSeconds(40))));
        connection.pipeline().addLast(new HttpRequestDecoder(), new HttpResponseEncoder());
    }

    @AfterEach
    void close() {
        connection.finishAndReleaseAll();
    }

    @Test
    void closesAConnectionThatSaysNothing() {
        pass(15);
        assertThat(connection.isOpen()).isTrue();

        pass(3);
        assertThat(connection.isOpen()).isFalse();
    }

    @Test
    void closesARequestWhoseBytesDripIn() {
        int taken = 0;
        while (connection.isOpen() && taken < REQUEST.length()) {
            come(REQUEST.substring(taken, taken + 1));
            pass(1);
            taken++;
        }

        assertThat(taken).isBetween(16, 18);
    }

    @Test
    void closesABodyWhoseBytesDripIn() {
        come(REQUEST.substring(0, REQUEST.length() - 4));
        pass(10);
        come("[");
        pass(10);

        assertThat(connection.isOpen()).isFalse();
    }

    @Test
    void measuresEachRequestOnItsOwn() {
        for (int i = 0; i < 5; i++) {
            come(REQUEST.substring(0, 10));
            pass(12);
            come(REQUEST.substring(10));
            answer(HttpResponseStatus.OK);
        }

        assertThat(connection.isOpen()).isTrue();
    }

    @Test
    void waitsForItsOwnAnswerAsLongAsThatTakes() {
        come(REQUEST);
        pass(1000);

        assertThat(connection.isOpen()).isTrue();
    }

    @Test
    void takesContinueForNoAnswer() {
        come(REQUEST.substring(0, REQUEST.length() - 4));
        answer(HttpResponseStatus.CONTINUE);
        come("[{}]");
        pass(1000);
        assertThat(connection.isOpen()).isTrue();

        answer(HttpResponseStatus.OK);
        pass(42);
        assertThat(connection.isOpen()).isFalse();
    }

    @Test
    void closesAnIdleConnection() {
        come(REQUEST);
        answer(HttpResponseStatus.OK);
        pass(39);
        assertThat(connection.isOpen()).isTrue();

        pass(3);
        assertThat(connection.isOpen()).isFalse();
    }

    @Test
    void waitsForTheSecondAnswerOfTwoRequestsThatCameTogether() {
        come(REQUEST + REQUEST);
        answer(HttpResponseStatus.OK);
        pass(1000);

        assertThat(connection.isOpen()).isTrue();
    }

    @Test
    void closesARequestThatIsAnsweredBeforeItsEndAndGoesOn() {
        come(REQUEST.substring(0, REQUEST.length() - 4));
        answer(HttpResponseStatus.REQUEST_ENTITY_TOO_LARGE);
        pass(18);

        assertThat(connection.isOpen()).isFalse();
    }

    private void come(String bytes) {
        connection.writeInbound(Unpooled.copiedBuffer(bytes, StandardCharsets.US_ASCII));
    }

    private void answer(HttpResponseStatus status) {
        connection.writeOutbound(new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, status));
    }

    /** Time in which nothing comes, in seconds. */
    private void pass(int seconds) {
        connection.advanceTimeBy(seconds, TimeUnit.SECONDS);
        connection.runScheduledPendingTasks();
    }
}
