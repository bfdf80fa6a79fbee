package io.marketgate.adapter.shopify;

import com.fasterxml.jackson.databind.JsonNode;
import io.marketgate.adapter.PlatformGate;
import io.marketgate.adapter.PlatformJson;
import io.marketgate.adapter.Ruling;
import io.marketgate.adapter.Wording;
import io.marketgate.checkout.wire.Body;
import io.marketgate.problem.AnyQuery;
import io.marketgate.problem.ProblemException;
import io.marketgate.workitem.WorkItem;
import io.marketgate.workitem.WorkItems;
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
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/**
 * The webhook {@code orders/edited}: holds an order that got goods which should not be in it, and tells staff.
 *
 * <ul>
 *   <li>Proof, repetition and what happens if a hold cannot be placed: as for {@link OrderResource}.
 *   <li>What is judged: the order as the Admin API has it now, since the payload names no goods. An edit that adds none
 *       is not judged, so an order can always get less.
 *   <li>Failure: an order that cannot be read or judged is held.
 *   <li>Limits: it runs after the edit. What was shipped before cannot be held; the work item is all that is left.
 * </ul>
 */
@AnyQuery
@Path("/adapters/shopify/{binding}/orders/edited")
@PermitAll
public class OrderEditResource {
    private static final String TOPIC = "orders/edited";

    private final Shops shops;
    private final PlacedOrders orders;
    private final PlatformGate gate;
    private final StopOrder stopOrder;
    private final WorkItems workItems;

    OrderEditResource(Shops shops, PlacedOrders orders, PlatformGate gate, StopOrder stopOrder, WorkItems workItems) {
        this.shops = shops;
        this.orders = orders;
        this.gate = gate;
        this.stopOrder = stopOrder;
        this.workItems = workItems;
    }

    /** Judges an order anew that got more goods, and holds it if it is closed or cannot be judged. */
    @POST
    @Consumes(MediaType.WILDCARD)
    @NonBlocking
    @Operation(operationId = "shopifyOrderEdit", summary = "Shopify webhook: orders/edited")
    public Uni<Response> judge(
            @PathParam("binding") String binding,
            @HeaderParam("X-Shopify-Hmac-SHA256") @Nullable String signature,
            @HeaderParam("X-Shopify-Topic") @Nullable String topic,
            @HeaderParam("X-Shopify-Shop-Domain") @Nullable String domain,
            Body body) {
        Shop shop = shops.of(binding);
        new Delivery(signature, topic, domain).check(shop.settings(), TOPIC, body);
        OrderEdit edit = OrderEdit.read(PlatformJson.tree(body));
        if (!edit.addsGoods()) {
            return Uni.createFrom().item(Response.ok().build());
        }
        PendingHold unread = new PendingHold(binding, edit.order(), String.valueOf(edit.number()), "", 0);
        return Uni.createFrom()
                .completionStage(() -> orders.read(shop.settings(), edit.order()))
                .onItem()
                .transformToUni(order -> judge(shop, order, named(unread, order)))
                .onFailure(failure -> !(failure instanceof ProblemException))
                .recoverWithUni(failure -> stop(
                        shop, unread.because("This order was edited and could not be read, so it is not judged.")));
    }

    private Uni<Response> judge(Shop shop, JsonNode order, PendingHold hold) {
        return Uni.createFrom()
                .completionStage(() -> ruling(shop, order, hold))
                .onItem()
                .transformToUni(ruling -> ruling.outcome() == Ruling.Outcome.OPEN
                        ? Uni.createFrom().item(Response.ok().build())
                        : stop(shop, hold.because(Wording.of(ruling, PendingHold.LONGEST_WHY))))
                .onFailure(PlatformJson::isBadRequest)
                .recoverWithUni(failure -> stop(shop, hold.unjudged(failure)));
    }

    private CompletionStage<Ruling> ruling(Shop shop, JsonNode order, PendingHold hold) {
        return gate.rule(shop.caller(), shop.storefront(), EditedOrder.read(hold.order(), order));
    }

    private Uni<Response> stop(Shop shop, PendingHold hold) {
        workItems.note(
                shop.caller().merchant(),
                WorkItem.Kind.EDITED_ORDER_CLOSED,
                shop.storefront() + " " + hold.name(),
                "Order " + hold.name() + " was edited and must not be sent as it is: " + hold.why());
        return stopOrder.stop(shop, hold);
    }

    private static PendingHold named(PendingHold hold, JsonNode order) {
        String name = PlatformJson.text(order, "/name");
        return name == null ? hold : new PendingHold(hold.binding(), hold.order(), name, "", 0);
    }
}
