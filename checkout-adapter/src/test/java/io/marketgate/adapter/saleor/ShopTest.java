package io.marketgate.adapter.saleor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.marketgate.access.Caller;
import io.marketgate.adapter.PlatformHttp;
import io.marketgate.adapter.SigningPlatforms;
import io.marketgate.checkout.wire.Body;
import io.marketgate.merchant.MerchantId;
import io.marketgate.merchant.StorefrontId;
import io.marketgate.problem.ProblemException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ShopTest {
    private static final byte[] BODY = "{}".getBytes(StandardCharsets.UTF_8);
    private static final StorefrontId GLOBAL = new StorefrontId("global");
    private static final Caller CALLER =
            new Caller(new MerchantId("demo"), "platform:saleor", Set.of(GLOBAL), Set.of());
    private static final URI NOWHERE = URI.create("http://127.0.0.1:1");

    @Test
    void cannotBeProvenWhileItsKeysCannotBeFetched() {
        assertThatThrownBy(() -> prove(new PlatformHttp(Runnable::run)))
                .cause()
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        closed -> assertThat(closed.problem().status()).isEqualTo(503));
    }

    @Test
    void reportsAnUnexpectedFailureAsTheGatesOwn() {
        IllegalStateException fault = new IllegalStateException();

        assertThatThrownBy(() -> prove(new FaultyHttp(fault))).hasCause(fault);
    }

    private static void prove(PlatformHttp http) {
        ShopKeys keys = new ShopKeys(http, NOWHERE, Clock.systemUTC());
        Shop shop = new Shop(CALLER, GLOBAL, NOWHERE, NOWHERE, keys);
        String signature = Jws.of(SigningPlatforms.rsa().getPrivate(), SigningPlatforms.KEY_ID, BODY);

        shop.prove(signature, new Body(BODY))
                .toCompletableFuture()
                .orTimeout(10, TimeUnit.SECONDS)
                .join();
    }

    private static final class FaultyHttp extends PlatformHttp {
        private final RuntimeException fault;

        FaultyHttp(RuntimeException fault) {
            super(Runnable::run);
            this.fault = fault;
        }

        @Override
        public CompletionStage<HttpResponse<byte[]>> send(HttpRequest request) {
            return CompletableFuture.failedStage(fault);
        }
    }
}
