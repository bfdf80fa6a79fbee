package io.marketgate.adapter.shopify;

import io.marketgate.checkout.admission.BoundedReads;
import io.marketgate.problem.ProblemException;
import io.marketgate.problem.ProblemType;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.time.Duration;

/** Holds an order while Shopify waits for the answer to a webhook, or else stores that it is to be held. */
@Singleton
class StopOrder {
    private final FulfilmentHolds holds;
    private final HoldRetries retries;
    private final BoundedReads reads;

    StopOrder(FulfilmentHolds holds, HoldRetries retries, BoundedReads reads) {
        this.holds = holds;
        this.retries = retries;
        this.reads = reads;
    }

    /**
     * The answer to the webhook.
     *
     * @return fails with 503 if the hold can neither be placed nor stored, so that Shopify delivers again
     */
    Uni<Response> stop(Shop shop, PendingHold hold) {
        return Uni.createFrom()
                .completionStage(() -> holds.hold(shop.settings(), hold.order(), hold.why()))
                .onFailure()
                .recoverWithUni(failure -> Uni.createFrom()
                        .completionStage(() -> reads.of(() -> {
                            retries.keep(shop, hold, failure);
                            return hold;
                        }))
                        .replaceWithVoid())
                .map(held -> Response.ok().build())
                .onFailure()
                .transform(failure -> ProblemException.later(
                        ProblemType.UNAVAILABLE, "the hold could not be placed", Duration.ofSeconds(10)));
    }
}
