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
import io.marketgate.adapter.PlatformJson;
import io.marketgate.adapter.Ruling;
import io.marketgate.adapter.Unruled;
import io.marketgate.adapter.commercetools.JudgeChange.Change;
import io.marketgate.adapter.commercetools.JudgeChange.NoWorse;
import io.marketgate.adapter.commercetools.JudgeChange.Sold;
import io.marketgate.adapter.commercetools.JudgeChange.Worse;
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
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/**
 * The destination of an API Extension for carts and orders.
 *
 * <ul>
 *   <li>Failure: the platform refuses the write unless the answer arrives in time with 200, so a closed, slow or dead
 *       gate sells nothing.
 *   <li>Order edits: an update that gives an order more goods or another place is judged, and refused if it makes the
 *       order more regulated. The platform must send the order before the update.
 *   <li>Cart changes: a change is refused only if the platform sends the cart before the change and the gate finds that
 *       the change makes it more regulated.
 *   <li>Receipts: if the configuration names a custom type for receipts, each accepted order gets its receipt, an edited
 *       one that may be sold gets a new one, and an order is completed only with a valid one.
 * </ul>
 */
@AnyQuery
@Path("/adapters/commercetools/{storefront}")
@RolesAllowed(Roles.STOREFRONT)
public class ExtensionResource {
    private static final int REFUSED = 400;

    private final CurrentCaller caller;
    private final PlatformGate gate;
    private final JudgeChange judgeChange;
    private final Unruled unruled;
    private final DemandReceipt demandReceipt;
    private final ReceiptTypes receiptTypes;

    ExtensionResource(
            CurrentCaller caller,
            PlatformGate gate,
            JudgeChange judgeChange,
            Unruled unruled,
            DemandReceipt demandReceipt,
            ReceiptTypes receiptTypes) {
        this.caller = caller;
        this.gate = gate;
        this.judgeChange = judgeChange;
        this.unruled = unruled;
        this.demandReceipt = demandReceipt;
        this.receiptTypes = receiptTypes;
    }

    /**
     * Judges a cart before it is stored and an order before it is placed, and checks the receipt of an order on its
     * way.
     */
    @POST
    @Consumes(MediaType.WILDCARD)
    @Produces(MediaType.APPLICATION_JSON)
    @NonBlocking
    @Operation(operationId = "commercetoolsExtension", summary = "commercetools API Extension for carts and orders")
    public Uni<Response> judge(@PathParam("storefront") StorefrontId storefront, Body body) {
        Caller who = caller.get();
        Uni<Response> answer;
        try {
            JsonNode input = PlatformJson.tree(body);
            if (ExtensionInput.changesCart(input)) {
                return changed(who, storefront, input);
            }
            PlatformCart cart = ExtensionInput.read(input);
            answer = cart == null ? updated(who, storefront, input) : judged(who, storefront, cart, input);
        } catch (ProblemException e) {
            answer = Uni.createFrom().failure(e);
        }
        return answer.onFailure(PlatformJson::isBadRequest)
                .recoverWithItem(failure -> refusal(ExtensionOutput.invalid(PlatformJson.fault(failure))));
    }

    /**
     * Accepts a change of a cart unless it provably makes the cart more regulated. A change that cannot be ruled is
     * accepted, because the order will be judged.
     */
    private Uni<Response> changed(Caller who, StorefrontId storefront, JsonNode input) {
        return Uni.createFrom()
                .completionStage(() -> worse(who, storefront, input))
                .onFailure(failure -> !isUnknownStorefront(failure))
                .invoke(failure -> unruled.log("commercetools", storefront, failure))
                .onFailure(failure -> !isUnknownStorefront(failure))
                .recoverWithItem(failure -> accepted(ExtensionOutput.accepted()));
    }

    private CompletionStage<Response> worse(Caller who, StorefrontId storefront, JsonNode input) {
        PlatformCart cart = ExtensionInput.read(input);
        PlatformCart old = ExtensionInput.before(input);
        if (cart == null || old == null) {
            return CompletableFuture.completedFuture(accepted(ExtensionOutput.accepted()));
        }
        return judgeChange
                .of(who, storefront, cart, old, false)
                .thenApply(change -> change instanceof Worse worse
                        ? refusal(ExtensionOutput.refused(worse.ruling(), worse.lines(), cart.locale()))
                        : accepted(ExtensionOutput.accepted()));
    }

    /** A call for a storefront that the caller may not act for is a configuration error, so it fails visibly. */
    private static boolean isUnknownStorefront(Throwable failure) {
        return Cause.of(failure) instanceof ProblemException refused
                && refused.problem().status() == ProblemType.NOT_FOUND.status();
    }

    private Uni<Response> judged(Caller who, StorefrontId storefront, PlatformCart cart, JsonNode input) {
        String type = cart.stage().isOfOrder() ? receiptTypes.of(who, storefront) : null;
        return Uni.createFrom()
                .completionStage(() ->
                        type == null ? gate.rule(who, storefront, cart) : gate.ruleWithReceipt(who, storefront, cart))
                .map(ruling -> answer(ruling, cart.locale(), input, type));
    }

    /** An order that stands: an edit is judged, and what leaves shows its receipt. */
    private Uni<Response> updated(Caller who, StorefrontId storefront, JsonNode input) {
        OrderEdit edit = OrderEdit.read(input);
        String type = receiptTypes.of(who, storefront);
        if (edit == null || (type == null && !edit.sellsMore())) {
            return onItsWay(who, storefront, input);
        }
        Uni<Change> judged = Uni.createFrom()
                .completionStage(() -> judgeChange.of(who, storefront, edit.now(), edit.before(), type != null));
        return (edit.sellsMore() ? judged : orNoWorse(judged, storefront))
                .onItem()
                .transformToUni(change -> edited(change, edit, input, type)
                        .map(answer -> Uni.createFrom().item(answer))
                        .orElseGet(() -> onItsWay(who, storefront, input)));
    }

    /** Less may always be sold, also while it cannot be ruled. */
    private Uni<Change> orNoWorse(Uni<Change> judged, StorefrontId storefront) {
        return judged.onFailure(failure -> !isUnknownStorefront(failure))
                .invoke(failure -> unruled.log("commercetools", storefront, failure))
                .onFailure(failure -> !isUnknownStorefront(failure))
                .recoverWithItem(new NoWorse());
    }

    /** The answer to an edit, unless the order's receipt is what counts. */
    private static Optional<Response> edited(Change change, OrderEdit edit, JsonNode input, @Nullable String type) {
        if (change instanceof Worse worse && edit.sellsMore()) {
            return Optional.of(refusal(ExtensionOutput.refused(
                    worse.ruling(), worse.lines(), edit.now().locale())));
        }
        return type != null && change instanceof Sold sold && sold.receipt() != null
                ? Optional.of(accepted(ExtensionOutput.accepted(ReceiptField.action(input, type, sold.receipt()))))
                : Optional.empty();
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
