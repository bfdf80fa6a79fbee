package io.marketgate.adapter.shopify;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.marketgate.adapter.PlatformCart;
import io.marketgate.adapter.PlatformGate;
import io.marketgate.adapter.PlatformJson;
import io.marketgate.adapter.Ruling;
import io.marketgate.adapter.Unruled;
import io.marketgate.checkout.wire.Body;
import io.marketgate.problem.AnyQuery;
import io.marketgate.problem.ProblemException;
import io.marketgate.problem.ProblemType;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * A carrier service that offers the configured rate for a cart that may be sold, and no rate for any other.
 *
 * <ul>
 *   <li>Proof: a token in the path, because the platform documents no other proof for these calls. A wrong token or an
 *       unknown shop gets no rate; an error would make the platform sell at its backup rates.
 *   <li>Time: the platform waits 3 to 10 s; the gate limits itself to 2 s. The platform caches an answer for about a
 *       quarter of an hour.
 *   <li>Failure: on 4xx, 5xx or no answer the platform offers the shop's backup rates and sells. So the gate answers
 *       without a rate on any failure while it is alive.
 *   <li>Limits: rates that the shop or other services offer are not affected. It must be the only service in its zones.
 * </ul>
 */
@AnyQuery
@Path("/adapters/shopify/{binding}/carrier/{token}")
@PermitAll
public class CarrierResource {
    /** Below the platform's shortest timeout, after which it offers backup rates. */
    private static final Duration TIMEOUT = Duration.ofSeconds(2);

    private final Shops shops;
    private final PlatformGate gate;
    private final Unruled unruled;

    CarrierResource(Shops shops, PlatformGate gate, Unruled unruled) {
        this.shops = shops;
        this.gate = gate;
        this.unruled = unruled;
    }

    /** Offers rates. */
    @POST
    @Consumes(MediaType.WILDCARD)
    @Produces(MediaType.APPLICATION_JSON)
    @NonBlocking
    @Operation(operationId = "shopifyRates", summary = "Shopify carrier service: rates")
    public Uni<ObjectNode> rates(@PathParam("binding") String binding, @PathParam("token") String token, Body body) {
        Shop shop;
        PlatformCart cart;
        try {
            shop = shops.of(binding);
            require(shop, token);
            cart = CarrierRequest.read(PlatformJson.tree(body));
        } catch (ProblemException e) {
            return Uni.createFrom().item(Rates.none());
        }
        return Uni.createFrom()
                .completionStage(() -> gate.rule(shop.caller(), shop.storefront(), cart))
                .map(ruling -> ruling.outcome() == Ruling.Outcome.OPEN
                        ? Rates.of(shop.settings().rate())
                        : Rates.none())
                .ifNoItem()
                .after(TIMEOUT)
                .fail()
                .onFailure()
                .invoke(failure -> unruled.log("shopify", shop.storefront(), failure))
                .onFailure()
                .recoverWithItem(Rates::none);
    }

    /** @throws ProblemException if the shop has no carrier service with this token */
    private void require(Shop shop, String token) {
        if (shop.settings()
                .carrierToken()
                .filter(known -> Secrets.same(known, token))
                .isEmpty()) {
            ProblemException unknown = ProblemException.of(ProblemType.NOT_FOUND, "there is no such carrier service");
            unruled.log("shopify", shop.storefront(), unknown);
            throw unknown;
        }
    }
}
