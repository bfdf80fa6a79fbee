package io.marketgate.adapter.shopify;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.marketgate.adapter.PlatformCart;
import io.marketgate.adapter.PlatformGate;
import io.marketgate.adapter.Ruling;
import io.marketgate.adapter.Told;
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
 * A carrier service, which offers the configured rate where a cart may be sold and none where it may not.
 *
 * <ul>
 *   <li>Proof: a token in the path, for no other proof of these calls is documented. Another token, and a shop that is not
 *       configured, get no rate: a refusal would have the platform sell at its backup rates.
 *   <li>Time: the platform waits 3 to 10 s, the gate 2 s at most for its own ruling. The platform keeps an answer for about
 *       a quarter of an hour.
 *   <li>Failure: an answer of 4xx or 5xx, or none, has the platform offer the shop's backup rates and sell. So the gate
 *       answers without a rate whatever happens to it, as long as it is alive.
 *   <li>It takes nothing from rates that other services or the shop itself offer: it must be the only one in its zones.
 * </ul>
 */
@AnyQuery
@Path("/adapters/shopify/{binding}/carrier/{token}")
@PermitAll
public class CarrierResource {
    /** Less than the platform waits when it asks most often, for its own patience ends in backup rates. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

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
            cart = CarrierRequest.read(Told.tree(body));
        } catch (ProblemException e) {
            return Uni.createFrom().item(Rates.none());
        }
        return Uni.createFrom()
                .completionStage(() -> gate.rule(shop.caller(), shop.storefront(), cart))
                .map(ruling -> ruling.outcome() == Ruling.Outcome.OPEN
                        ? Rates.of(shop.settings().rate())
                        : Rates.none())
                .ifNoItem()
                .after(PATIENCE)
                .fail()
                .onFailure()
                .invoke(failure -> unruled.log("shopify", shop.storefront(), failure))
                .onFailure()
                .recoverWithItem(Rates::none);
    }

    /** @throws ProblemException if the shop has no carrier service of that token */
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
