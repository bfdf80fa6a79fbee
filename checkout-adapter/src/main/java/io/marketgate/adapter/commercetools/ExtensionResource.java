package io.marketgate.adapter.commercetools;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.marketgate.access.Caller;
import io.marketgate.access.CurrentCaller;
import io.marketgate.access.Roles;
import io.marketgate.adapter.Completion;
import io.marketgate.adapter.DemandReceipt;
import io.marketgate.adapter.PlatformCart;
import io.marketgate.adapter.PlatformGate;
import io.marketgate.adapter.RuledLine;
import io.marketgate.adapter.Ruling;
import io.marketgate.adapter.Stage;
import io.marketgate.adapter.Told;
import io.marketgate.adapter.Unruled;
import io.marketgate.checkout.wire.Body;
import io.marketgate.merchant.StorefrontId;
import io.marketgate.problem.AnyQuery;
import io.marketgate.problem.Cause;
import io.marketgate.problem.ProblemException;
import io.marketgate.problem.ProblemType;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/**
 * The destination of an API Extension for carts and orders. The platform refuses the write it asks for unless this answers
 * in time with 200, so a gate that is closed, slow or dead sells nothing. A change of a cart is refused only where the
 * platform tells the cart as it was and the gate knows that it is more regulated now. Where the configuration says which
 * custom type holds receipts, an order that is let through gets its receipt written onto it, and goes on its way by that
 * alone.
 */
@AnyQuery
@Path("/adapters/commercetools/{storefront}")
@RolesAllowed(Roles.STOREFRONT)
public class ExtensionResource {
    private static final int REFUSED = 400;

    private final CurrentCaller caller;
    private final PlatformGate gate;
    private final Unruled unruled;
    private final DemandReceipt demandReceipt;
    private final ReceiptTypes receiptTypes;

    ExtensionResource(
            CurrentCaller caller,
            PlatformGate gate,
            Unruled unruled,
            DemandReceipt demandReceipt,
            ReceiptTypes receiptTypes) {
        this.caller = caller;
        this.gate = gate;
        this.unruled = unruled;
        this.demandReceipt = demandReceipt;
        this.receiptTypes = receiptTypes;
    }

    /** Judges a cart that is about to be stored or an order that is about to be placed, and has one on its way prove itself. */
    @POST
    @Consumes(MediaType.WILDCARD)
    @Produces(MediaType.APPLICATION_JSON)
    @NonBlocking
    @Operation(operationId = "commercetoolsExtension", summary = "commercetools API Extension for carts and orders")
    public Uni<Response> judge(@PathParam("storefront") StorefrontId storefront, Body body) {
        Caller who = caller.get();
        Uni<Response> answer;
        try {
            JsonNode input = Told.tree(body);
            if (ExtensionInput.changesCart(input)) {
                return changed(who, storefront, input);
            }
            PlatformCart cart = ExtensionInput.read(input);
            answer = cart == null ? onItsWay(who, storefront, input) : judged(who, storefront, cart, input);
        } catch (ProblemException e) {
            answer = Uni.createFrom().failure(e);
        }
        return answer.onFailure(Told::isAtFault)
                .recoverWithItem(failure -> refusal(ExtensionOutput.invalid(Told.fault(failure))));
    }

    /**
     * Accepts a change of a cart, unless it is known to make the cart more regulated than it was. What cannot be ruled is
     * accepted too: the order will be judged.
     */
    private Uni<Response> changed(Caller who, StorefrontId storefront, JsonNode input) {
        return Uni.createFrom()
                .completionStage(() -> worse(who, storefront, input))
                .onFailure(failure -> !isUnknownShop(failure))
                .invoke(failure -> unruled.log("commercetools", storefront, failure))
                .onFailure(failure -> !isUnknownShop(failure))
                .recoverWithItem(failure -> accepted(ExtensionOutput.accepted()));
    }

    private CompletionStage<Response> worse(Caller who, StorefrontId storefront, JsonNode input) {
        PlatformCart cart = ExtensionInput.read(input);
        PlatformCart old = ExtensionInput.before(input);
        if (cart == null || old == null) {
            return CompletableFuture.completedFuture(accepted(ExtensionOutput.accepted()));
        }
        return gate.rule(who, storefront, cart).thenCompose(now -> {
            if (now.outcome() == Ruling.Outcome.OPEN) {
                return CompletableFuture.completedFuture(accepted(ExtensionOutput.accepted()));
            }
            return gate.rule(who, storefront, old).thenApply(before -> {
                List<RuledLine> worse = CartChange.worse(now, cart, before, old);
                return worse.isEmpty()
                        ? accepted(ExtensionOutput.accepted())
                        : refusal(ExtensionOutput.refused(now, worse, cart.locale()));
            });
        });
    }

    /** A call for another's storefront is a wrong set-up, which staff have to see at once. */
    private static boolean isUnknownShop(Throwable failure) {
        return Cause.of(failure) instanceof ProblemException refused
                && refused.problem().status() == ProblemType.NOT_FOUND.status();
    }

    private Uni<Response> judged(Caller who, StorefrontId storefront, PlatformCart cart, JsonNode input) {
        String type = cart.stage() == Stage.PLACE_ORDER ? receiptTypes.of(who, storefront) : null;
        return Uni.createFrom()
                .completionStage(() ->
                        type == null ? gate.rule(who, storefront, cart) : gate.ruleWithReceipt(who, storefront, cart))
                .map(ruling -> answer(ruling, cart.locale(), input, type));
    }

    private Uni<Response> onItsWay(Caller who, StorefrontId storefront, JsonNode input) {
        OrderOnItsWay order = receiptTypes.of(who, storefront) == null ? null : OrderOnItsWay.read(input);
        if (order == null) {
            return Uni.createFrom().item(accepted(ExtensionOutput.accepted()));
        }
        return Uni.createFrom()
                .completionStage(
                        () -> demandReceipt.of(who, storefront, order.cart(), order.receipt(), order.placedAt()))
                .map(completion -> completion instanceof Completion.Unproven unproven
                        ? refusal(ExtensionOutput.refused(unproven.why()))
                        : accepted(ExtensionOutput.accepted()));
    }

    private static Response answer(Ruling ruling, @Nullable String locale, JsonNode input, @Nullable String type) {
        if (ruling.outcome() != Ruling.Outcome.OPEN) {
            return refusal(ExtensionOutput.refused(ruling, ruling.closed(), locale));
        }
        String receipt = ruling.receipt();
        return accepted(
                type == null || receipt == null
                        ? ExtensionOutput.accepted()
                        : ExtensionOutput.accepted(ReceiptField.action(input, type, receipt)));
    }

    private static Response accepted(ObjectNode output) {
        return Response.ok(output).build();
    }

    private static Response refusal(ObjectNode output) {
        return Response.status(REFUSED).entity(output).build();
    }
}
