package io.marketgate.adapter.shopify;

import com.fasterxml.jackson.databind.JsonNode;
import io.marketgate.adapter.PlatformCart;
import io.marketgate.adapter.PlatformGate;
import io.marketgate.adapter.PlatformJson;
import io.marketgate.adapter.Ruling;
import io.marketgate.adapter.Wording;
import io.marketgate.checkout.wire.Body;
import io.marketgate.problem.AnyQuery;
import io.marketgate.problem.ProblemException;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/**
 * The webhook {@code orders/create}: holds an order that should not have been placed.
 *
 * <ul>
 *   <li>Proof: HMAC-SHA256 over the raw body with one of the app's client secrets; 401 otherwise. The secret belongs to
 *       the app and is valid for every shop that has it installed, so the shop in the header must be the configured
 *       one; 403 otherwise. Another topic is answered 400.
 *   <li>Time: the platform waits 5 s; within 3 s the gate places the hold or stores it for a retry.
 *   <li>Failure: a hold that cannot be placed is stored before the webhook is answered 200, reported to staff with the
 *       order's name, and retried until it is placed. If it cannot be stored the answer is 503, and the platform
 *       delivers the order again, eight times in four hours; then it removes the subscription.
 *   <li>Repetition: the platform may deliver twice with the same {@code X-Shopify-Webhook-Id}. The gate does not store
 *       the id: the order is judged again, and the platform accepts only one hold with the gate's handle. Skipping a
 *       repeated id could leave an order without a hold if the first attempt failed. An order that staff released is
 *       held again if it is still closed.
 *   <li>Limits: it runs after the sale, as a safety net.
 * </ul>
 */
@AnyQuery
@Path("/adapters/shopify/{binding}/orders")
@PermitAll
public class OrderResource {
    private static final String TOPIC = "orders/create";

    private final Shops shops;
    private final PlatformGate gate;
    private final StopOrder stopOrder;

    OrderResource(Shops shops, PlatformGate gate, StopOrder stopOrder) {
        this.shops = shops;
        this.gate = gate;
        this.stopOrder = stopOrder;
    }

    /** Judges a placed order, and holds it if it is closed or cannot be judged. */
    @POST
    @Consumes(MediaType.WILDCARD)
    @NonBlocking
    @Operation(operationId = "shopifyOrder", summary = "Shopify webhook: orders/create")
    public Uni<Response> judge(
            @PathParam("binding") String binding,
            @HeaderParam("X-Shopify-Hmac-SHA256") @Nullable String signature,
            @HeaderParam("X-Shopify-Topic") @Nullable String topic,
            @HeaderParam("X-Shopify-Shop-Domain") @Nullable String domain,
            Body body) {
        Shop shop = shops.of(binding);
        new Delivery(signature, topic, domain).check(shop.settings(), TOPIC, body);
        JsonNode order = PlatformJson.tree(body);
        PendingHold hold = new PendingHold(binding, OrderWebhook.id(order), OrderWebhook.name(order), "", 0);
        PlatformCart cart;
        try {
            cart = OrderWebhook.read(order);
        } catch (ProblemException e) {
            return stopOrder.stop(shop, hold.unjudged(e));
        }
        return Uni.createFrom()
                .completionStage(() -> gate.rule(shop.caller(), shop.storefront(), cart))
                .onItem()
                .transformToUni(ruling -> ruling.outcome() == Ruling.Outcome.OPEN
                        ? Uni.createFrom().item(Response.ok().build())
                        : stopOrder.stop(shop, hold.because(Wording.of(ruling, PendingHold.LONGEST_WHY))))
                .onFailure(PlatformJson::isBadRequest)
                .recoverWithUni(failure -> stopOrder.stop(shop, hold.unjudged(failure)));
    }
}
