package io.marketgate.adapter.saleor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.marketgate.adapter.PlatformHttp;
import io.marketgate.adapter.SigningPlatforms;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.interfaces.RSAPublicKey;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ShopKeysTest {
    private static final KeyPair KEYS = SigningPlatforms.rsa();

    private final SettableClock clock = new SettableClock();
    private final AtomicInteger asked = new AtomicInteger();
    private String answer = SigningPlatforms.jwks("1", KEYS);
    private int status = 200;
    private HttpServer server;
    private ShopKeys keys;

    @BeforeEach
    void startShop() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/.well-known/jwks.json", exchange -> {
            asked.incrementAndGet();
            byte[] body = answer.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Location", "/elsewhere");
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        URI shop = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
        keys = new ShopKeys(new PlatformHttp(Runnable::run), shop, clock);
    }

    @AfterEach
    void stopShop() {
        server.stop(0);
    }

    @Test
    void fetchesAKeyOnce() {
        assertThat(find("1")).contains((RSAPublicKey) KEYS.getPublic());
        assertThat(find("1")).isPresent();
        assertThat(asked).hasValue(1);
    }

    @Test
    void asksForAnUnknownKeyOncePerRest() {
        find("1");
        clock.now = clock.now.plus(ShopKeys.REST);
        answer = SigningPlatforms.jwks("2", KEYS);

        assertThat(find("2")).isPresent();
        assertThat(find("3")).isEmpty();
        assertThat(find("4")).isEmpty();
        assertThat(asked).hasValue(2);
    }

    @Test
    void asksAnewOncePerRestForAKeyThatDidNotSign() {
        find("1");
        KeyPair next = SigningPlatforms.rsa();
        answer = SigningPlatforms.jwks("1", next);

        assertThat(findAnew("1")).contains((RSAPublicKey) KEYS.getPublic());
        clock.now = clock.now.plus(ShopKeys.REST);
        assertThat(findAnew("1")).contains((RSAPublicKey) next.getPublic());
        assertThat(findAnew("1")).contains((RSAPublicKey) next.getPublic());
        assertThat(find("1")).contains((RSAPublicKey) next.getPublic());
        assertThat(asked).hasValue(2);
    }

    @Test
    void forgetsAKeyThatTheShopWithdrew() {
        find("1");
        answer = SigningPlatforms.jwks("2", KEYS);
        clock.now = clock.now.plus(ShopKeys.LIFE);

        assertThat(find("1")).isEmpty();
    }

    @Test
    void keepsWhatItHoldsWhileTheShopFails() {
        find("1");
        clock.now = clock.now.plus(ShopKeys.REST);
        status = 500;

        assertThatThrownBy(() -> find("2")).hasRootCauseInstanceOf(IOException.class);
        assertThat(find("1")).isPresent();
    }

    @Test
    void followsNoRedirectAndReadsNoEndlessOrForeignAnswer() {
        status = 302;
        assertThatThrownBy(() -> find("1")).hasRootCauseMessage("answered 302");

        status = 200;
        clock.now = clock.now.plus(ShopKeys.REST);
        answer = " ".repeat(300_000);
        assertThatThrownBy(() -> find("1")).hasRootCauseMessage("the answer is longer than 262144 bytes");

        clock.now = clock.now.plus(ShopKeys.REST);
        answer = "{\"keys\":{}}";
        assertThatThrownBy(() -> find("1")).hasRootCauseMessage("no key set");
    }

    @Test
    void passesOverKeysThatDoNotSignOrAreTooShort() {
        answer = SigningPlatforms.jwks("1", KEYS).replace("\"RSA\"", "\"oct\"");
        assertThat(find("1")).isEmpty();

        clock.now = clock.now.plus(ShopKeys.REST);
        answer = SigningPlatforms.jwks("1", KEYS).replace("\"sig\"", "\"enc\"");
        assertThat(find("1")).isEmpty();

        clock.now = clock.now.plus(ShopKeys.REST);
        answer = "{\"keys\":[{\"kty\":\"RSA\",\"kid\":\"1\",\"n\":\"" + "A_".repeat(100) + "\",\"e\":\"AQAB\"}]}";
        assertThat(find("1")).isEmpty();
    }

    private Optional<RSAPublicKey> findAnew(String id) {
        return keys.findAnew(id)
                .toCompletableFuture()
                .orTimeout(10, TimeUnit.SECONDS)
                .join();
    }

    private Optional<RSAPublicKey> find(String id) {
        return keys.find(id)
                .toCompletableFuture()
                .orTimeout(10, TimeUnit.SECONDS)
                .join();
    }

    private static final class SettableClock extends Clock {
        private Instant now = Instant.parse("2026-11-22T10:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
