package io.marketgate.adapter.saleor;

import io.marketgate.access.Caller;
import io.marketgate.checkout.wire.Body;
import io.marketgate.merchant.StorefrontId;
import io.marketgate.problem.Cause;
import io.marketgate.problem.ProblemException;
import io.marketgate.problem.ProblemType;
import io.marketgate.problem.Refusal;
import io.marketgate.problem.Refused;
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
 * @param caller the caller that the shop's authenticated calls act as
 * @param url the URL of its API
 * @param app the URL where this gate serves the app to it
 */
record Shop(Caller caller, StorefrontId storefront, URI url, URI app, ShopKeys keys) {

    /**
     * Verifies that the shop sent a body.
     *
     * @return fails with a {@link ProblemException}, 401 if the shop did not sign the body and 503 if its keys cannot
     *     be fetched, or with an unexpected exception
     */
    CompletionStage<Caller> prove(@Nullable String signature, Body body) {
        DetachedJws jws = DetachedJws.parse(signature);
        if (jws == null) {
            return CompletableFuture.failedStage(unproven());
        }
        return keys.find(jws.keyId())
                // The shop may have replaced the key under the same id.
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

    private ProblemException unproven() {
        return ProblemException.refused(
                new Refused(Refusal.SIGNATURE_INVALID, caller.merchant(), null),
                "the signature of the shop is missing or wrong");
    }
}
