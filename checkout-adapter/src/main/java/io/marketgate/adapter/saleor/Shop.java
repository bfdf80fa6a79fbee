package io.marketgate.adapter.saleor;

import io.marketgate.access.Caller;
import io.marketgate.checkout.wire.Body;
import io.marketgate.merchant.StorefrontId;
import io.marketgate.problem.Cause;
import io.marketgate.problem.ProblemException;
import io.marketgate.problem.ProblemType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * A shop that may install the app.
 *
 * @param caller as whom its calls are answered, once they are proven
 * @param url where its API is
 * @param app where this gate serves it the app
 */
record Shop(Caller caller, StorefrontId storefront, URI url, URI app, ShopKeys keys) {

    /**
     * Proves that the shop sent a body.
     *
     * @return fails with a {@link ProblemException}, 401 if it did not and 503 if its keys cannot be fetched, or with what
     *     nobody foresaw
     */
    CompletionStage<Caller> prove(@Nullable String signature, Body body) {
        DetachedJws jws = DetachedJws.parse(signature);
        if (jws == null) {
            return CompletableFuture.failedStage(unproven());
        }
        return keys.find(jws.keyId())
                // A shop may have a new key under the old one's id.
                .thenCompose(held ->
                        isBy(held, jws, body) ? CompletableFuture.completedFuture(held) : keys.findAnew(jws.keyId()))
                .handle((key, failure) -> {
                    if (failure != null) {
                        throw keyless(failure);
                    }
                    if (!isBy(key, jws, body)) {
                        throw unproven();
                    }
                    return caller;
                });
    }

    private static boolean isBy(Optional<RSAPublicKey> key, DetachedJws jws, Body body) {
        return key.isPresent() && jws.isBy(key.get(), body.bytes());
    }

    private static RuntimeException keyless(Throwable failure) {
        Throwable cause = Cause.of(failure);
        boolean silent = cause instanceof IOException
                || cause instanceof UncheckedIOException
                || cause instanceof TimeoutException;
        return silent
                ? ProblemException.later(
                        ProblemType.UNAVAILABLE, "the shop's keys cannot be fetched", Duration.ofSeconds(1))
                : new CompletionException(cause);
    }

    static ProblemException unproven() {
        return ProblemException.of(ProblemType.UNAUTHENTICATED, "the signature of the shop is missing or wrong");
    }
}
