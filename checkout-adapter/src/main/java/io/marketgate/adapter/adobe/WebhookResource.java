package io.marketgate.adapter.adobe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.marketgate.access.Caller;
import io.marketgate.access.CurrentCaller;
import io.marketgate.access.Roles;
import io.marketgate.adapter.PlatformCart;
import io.marketgate.adapter.PlatformGate;
import io.marketgate.adapter.PlatformJson;
import io.marketgate.adapter.Ruling;
import io.marketgate.adapter.Unruled;
import io.marketgate.adapter.Wording;
import io.marketgate.checkout.wire.Body;
import io.marketgate.merchant.StorefrontId;
import io.marketgate.problem.AnyQuery;
import io.marketgate.problem.ProblemException;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/**
 * The webhooks of an Adobe Commerce instance, on premises or in the cloud (documentation of 2026-08-20).
 *
 * <ul>
 *   <li>Proof: an API key in the header {@code Authorization: Bearer mg_...}, and a signature over the raw body if a
 *       public key is configured. A call with a missing or wrong signature is answered with an exception, because any
 *       status other than 200 does not stop an order of a hook that is not required.
 *   <li>Time: the platform waits indefinitely unless the hook has a {@code timeout}.
 *   <li>Failure: an answer other than 200, or a late one, fails the order while the hook is {@code required}, its
 *       default. A closed gate answers 503. A payload that cannot be judged is answered with an exception, which stops
 *       the order in either case.
 *   <li>Size: as the gate's limit for bodies; a larger call is answered 413 and fails as above.
 * </ul>
 */
@AnyQuery
@Path("/adapters/adobe/{binding}")
@Consumes(MediaType.WILDCARD)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.STOREFRONT)
public class WebhookResource {
    private final CurrentCaller caller;
    private final WebhookSignatures signatures;
    private final PlatformGate gate;
    private final Unruled unruled;

    WebhookResource(CurrentCaller caller, WebhookSignatures signatures, PlatformGate gate, Unruled unruled) {
        this.caller = caller;
        this.signatures = signatures;
        this.gate = gate;
        this.unruled = unruled;
    }

    /** Judges an order that is about to be placed. */
    @POST
    @Path("/order-placement")
    @NonBlocking
    @Operation(operationId = "adobeOrderPlacement", summary = "Adobe Commerce webhook for placing orders")
    public Uni<ArrayNode> place(
            @PathParam("binding") StorefrontId named,
            @HeaderParam(WebhookSignatures.HEADER) @Nullable String signature,
            Body body) {
        return judge(named, signature, body, OrderPayload::read, (payload, ruling) -> Operations.placing(ruling));
    }

    /** Judges a cart when its payment methods are requested. */
    @POST
    @Path("/payment-methods")
    @NonBlocking
    @Operation(operationId = "adobePaymentMethods", summary = "Adobe Commerce webhook for the list of payment methods")
    public Uni<ArrayNode> filterPaymentMethods(
            @PathParam("binding") StorefrontId named,
            @HeaderParam(WebhookSignatures.HEADER) @Nullable String signature,
            Body body) {
        return judge(
                named,
                signature,
                body,
                PaymentPayload::read,
                (payload, ruling) -> Operations.paying(ruling, PaymentPayload.methods(payload)));
    }

    private Uni<ArrayNode> judge(
            StorefrontId named,
            @Nullable String signature,
            Body body,
            Function<JsonNode, PlatformCart> reading,
            BiFunction<JsonNode, Ruling, ArrayNode> answering) {
        Caller who = caller.get();
        StorefrontId storefront;
        JsonNode payload;
        PlatformCart cart;
        try {
            storefront = signatures.check(who, named, signature, body);
        } catch (ProblemException e) {
            unruled.log("adobe", named, e);
            return Uni.createFrom().item(Operations.exception(Wording.LATER));
        }
        try {
            payload = PlatformJson.tree(body);
            cart = reading.apply(payload);
        } catch (ProblemException e) {
            return Uni.createFrom().item(unjudged(e));
        }
        return Uni.createFrom()
                .completionStage(() -> gate.rule(who, storefront, cart))
                .map(ruling -> answering.apply(payload, ruling))
                .onFailure(PlatformJson::isBadRequest)
                .recoverWithItem(WebhookResource::unjudged);
    }

    private static ArrayNode unjudged(Throwable refused) {
        return Operations.exception("this cannot be judged: " + PlatformJson.fault(refused));
    }
}
