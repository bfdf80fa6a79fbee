package io.marketgate.identity.token;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.Key;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwx.JsonWebStructure;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.jose4j.keys.resolvers.VerificationKeyResolver;
import org.jose4j.lang.JoseException;
import org.jose4j.lang.UnresolvableKeyException;
import org.jspecify.annotations.Nullable;

/**
 * The keys that an issuer publishes. They are fetched on first use, hourly, and when an unknown key appears. A hanging
 * server blocks one fetch and no lock: a caller waits at most {@link #BUDGET}, and for {@link #PAUSE} after a failure
 * no new fetch starts. Thread-safe.
 */
final class PublishedKeys implements VerificationKeyResolver {
    static final Duration BUDGET = Duration.ofMillis(1_500);
    static final Duration PAUSE = Duration.ofSeconds(5);
    private static final Duration FRESH = Duration.ofHours(1);
    private static final int OK = 200;

    private final URI address;
    private final InstantSource clock;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(BUDGET)
            .build();
    private volatile @Nullable Fetch latest;

    /**
     * One fetch of the set.
     *
     * @param before the previous valid set, or null
     */
    private record Fetch(
            Instant begun,
            CompletableFuture<JsonWebKeySet> set,
            @Nullable Fetched before) {}

    private record Fetched(Instant at, JsonWebKeySet set) {}

    PublishedKeys(URI address, InstantSource clock) {
        this.address = address;
        this.clock = clock;
    }

    @Override
    public Key resolveKey(JsonWebSignature signature, List<JsonWebStructure> nesting) throws UnresolvableKeyException {
        Fetched known = known();
        if (known != null) {
            try {
                return new JwksVerificationKeyResolver(known.set().getJsonWebKeys()).resolveKey(signature, nesting);
            } catch (UnresolvableKeyException unknownKey) {
                if (!clock.instant().isAfter(known.at().plus(PAUSE))) {
                    throw unknownKey;
                }
            }
        }
        return new JwksVerificationKeyResolver(await(fetch()).getJsonWebKeys()).resolveKey(signature, nesting);
    }

    /** The set last fetched, while it is fresh. */
    private @Nullable Fetched known() {
        Fetch fetch = latest;
        Fetched fetched = fetch == null ? null : fetched(fetch);
        return fetched != null && clock.instant().isBefore(fetched.at().plus(FRESH)) ? fetched : null;
    }

    private static @Nullable Fetched fetched(Fetch fetch) {
        boolean arrived = fetch.set().isDone() && !fetch.set().isCompletedExceptionally();
        return arrived ? new Fetched(fetch.begun(), fetch.set().join()) : fetch.before();
    }

    /** The fetch in progress, the last one while it is too early for another, or a new one. Does not wait. */
    private synchronized Fetch fetch() {
        Fetch last = latest;
        Instant now = clock.instant();
        if (last == null || now.isAfter(last.begun().plus(PAUSE))) {
            last = new Fetch(now, ask(), last == null ? null : fetched(last));
            latest = last;
        }
        return last;
    }

    private CompletableFuture<JsonWebKeySet> ask() {
        HttpRequest request =
                HttpRequest.newBuilder(address).timeout(BUDGET).GET().build();
        CompletableFuture<HttpResponse<String>> sent = http.sendAsync(request, HttpResponse.BodyHandlers.ofString());
        // The request's own timeout ends with the headers of the answer.
        return sent.copy().orTimeout(BUDGET.toMillis(), TimeUnit.MILLISECONDS).handle((response, failure) -> {
            sent.cancel(true);
            if (failure != null || response.statusCode() != OK) {
                throw new CompletionException(new IOException("the issuer's keys could not be fetched"));
            }
            try {
                return new JsonWebKeySet(response.body());
            } catch (JoseException malformed) {
                throw new CompletionException(malformed);
            }
        });
    }

    private static JsonWebKeySet await(Fetch fetch) throws UnresolvableKeyException {
        try {
            return fetch.set().get(BUDGET.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException unreachable) {
            throw new UnresolvableKeyException("no keys", new IOException("the issuer's keys could not be had"));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new UnresolvableKeyException("no keys", new IOException("interrupted"));
        }
    }
}
