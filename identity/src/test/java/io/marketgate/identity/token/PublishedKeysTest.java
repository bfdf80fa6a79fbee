package io.marketgate.identity.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;
import org.jose4j.lang.UnresolvableKeyException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Many readers share one fetch of an issuer's keys, and a hanging issuer delays no reader for long. */
@Timeout(30)
class PublishedKeysTest {
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-22T10:00:00Z"));
    private final AtomicInteger fetches = new AtomicInteger();
    private RsaJsonWebKey key;
    private HttpServer server;

    @BeforeEach
    void publish() throws IOException, JoseException {
        key = RsaJwkGenerator.generateJwk(2048);
        key.setKeyId("issuer-1");
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/keys", exchange -> {
            fetches.incrementAndGet();
            byte[] set = new JsonWebKeySet(key)
                    .toJson(OutputControlLevel.PUBLIC_ONLY)
                    .getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, set.length);
            exchange.getResponseBody().write(set);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void fetchesOnceForManyReadersAndAgainForAnUnknownKey() throws Exception {
        PublishedKeys keys = keys(server.getAddress().getPort());

        assertThat(keys.resolveKey(signed("issuer-1"), List.of())).isEqualTo(key.getPublicKey());
        assertThat(keys.resolveKey(signed("issuer-1"), List.of())).isEqualTo(key.getPublicKey());
        assertThat(fetches).hasValue(1);

        assertThatThrownBy(() -> keys.resolveKey(signed("stranger"), List.of()))
                .isInstanceOf(UnresolvableKeyException.class);
        assertThat(fetches).as("not asked again at once").hasValue(1);
        now.updateAndGet(instant -> instant.plusSeconds(6));
        key.setKeyId("issuer-2");

        assertThat(keys.resolveKey(signed("issuer-2"), List.of())).isEqualTo(key.getPublicKey());
        assertThat(fetches).hasValue(2);
    }

    @Test
    void waitsForAHangingServerOnlyOnce() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            PublishedKeys keys = keys(silent.getLocalPort());
            ExecutorService workers = Executors.newFixedThreadPool(8);
            long begun = System.nanoTime();
            CompletableFuture<?>[] asking = IntStream.range(0, 40)
                    .mapToObj(i -> CompletableFuture.runAsync(() -> refuse(keys), workers))
                    .toArray(CompletableFuture[]::new);

            CompletableFuture.allOf(asking).get(20, TimeUnit.SECONDS);

            assertThat(System.nanoTime() - begun)
                    .as("forty calls wait for one fetch")
                    .isLessThan(TimeUnit.SECONDS.toNanos(10));
            workers.shutdown();
        }
    }

    private static void refuse(PublishedKeys keys) {
        assertThatThrownBy(() -> keys.resolveKey(signed("issuer-1"), List.of()))
                .isInstanceOf(UnresolvableKeyException.class)
                .hasCauseInstanceOf(IOException.class);
    }

    private PublishedKeys keys(int port) {
        InstantSource clock = now::get;
        return new PublishedKeys(URI.create("http://127.0.0.1:" + port + "/keys"), clock);
    }

    private static JsonWebSignature signed(String keyId) {
        JsonWebSignature signature = new JsonWebSignature();
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        signature.setKeyIdHeaderValue(keyId);
        return signature;
    }
}
