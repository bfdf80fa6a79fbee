package io.marketgate.adapter.saleor;

import io.marketgate.adapter.PlatformHttp;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.interfaces.RSAPublicKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * The signing keys of one shop, fetched from its key set. They are fetched again when they are an hour old, and when a
 * signature names an unknown key or does not verify, but at most once within {@link #REST}, however many calls ask.
 */
final class ShopKeys {
    static final Duration REST = Duration.ofMinutes(1);
    static final Duration LIFE = Duration.ofHours(1);
    private static final int OK = 200;

    private final PlatformHttp http;
    private final URI source;
    private final Clock clock;

    private Map<String, RSAPublicKey> held = Map.of();
    private Instant heldUntil = Instant.MIN;
    private CompletableFuture<Map<String, RSAPublicKey>> newest = CompletableFuture.completedFuture(Map.of());
    private Instant restUntil = Instant.MIN;

    ShopKeys(PlatformHttp http, URI shop, Clock clock) {
        this.http = http;
        this.source = shop.resolve("/.well-known/jwks.json");
        this.clock = clock;
    }

    /** The key with this id, or empty if the shop has none; fails if the shop's keys cannot be fetched. */
    CompletionStage<Optional<RSAPublicKey>> find(String id) {
        return current(id).thenApply(keys -> Optional.ofNullable(keys.get(id)));
    }

    /** The same after a signature did not verify; fetches again unless the last fetch is within {@link #REST}. */
    CompletionStage<Optional<RSAPublicKey>> findAnew(String id) {
        return newest().thenApply(keys -> Optional.ofNullable(keys.get(id)));
    }

    private synchronized CompletableFuture<Map<String, RSAPublicKey>> current(String id) {
        return clock.instant().isBefore(heldUntil) && held.containsKey(id)
                ? CompletableFuture.completedFuture(held)
                : newest();
    }

    private synchronized CompletableFuture<Map<String, RSAPublicKey>> newest() {
        Instant now = clock.instant();
        if (!now.isBefore(restUntil)) {
            restUntil = now.plus(REST);
            newest = fetch(now);
        }
        return newest;
    }

    private CompletableFuture<Map<String, RSAPublicKey>> fetch(Instant now) {
        HttpRequest request = HttpRequest.newBuilder(source)
                .header("Accept", "application/json")
                .build();
        return http.send(request)
                .thenApply(ShopKeys::read)
                .thenApply(keys -> hold(keys, now))
                .toCompletableFuture();
    }

    private synchronized Map<String, RSAPublicKey> hold(Map<String, RSAPublicKey> keys, Instant asOf) {
        held = keys;
        heldUntil = asOf.plus(LIFE);
        return keys;
    }

    private static Map<String, RSAPublicKey> read(HttpResponse<byte[]> response) {
        if (response.statusCode() != OK) {
            throw new UncheckedIOException(new IOException("answered " + response.statusCode()));
        }
        try {
            return KeySet.read(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
