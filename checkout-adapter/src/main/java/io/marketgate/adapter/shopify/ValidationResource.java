package io.marketgate.adapter.shopify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.marketgate.access.Caller;
import io.marketgate.access.CurrentCaller;
import io.marketgate.access.Roles;
import io.marketgate.adapter.PlatformCart;
import io.marketgate.adapter.PlatformGate;
import io.marketgate.adapter.PlatformJson;
import io.marketgate.adapter.RuledLine;
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
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * The endpoint that a validation function with network access fetches (for shops for which Shopify enabled it).
 *
 * <ul>
 *   <li>Proof: an API key, which the function sends as {@code Authorization: Bearer mg_...}.
 *   <li>Time: the function waits at most 2 s, and the platform caches an answer for up to 5 minutes.
 *   <li>Cart: while a cart changes ({@code CART_INTERACTION}) there are no errors, because an error would refuse every
 *       change, even one that removes a blocked line. The checkout shows the errors.
 *   <li>Failure: while the gate is alive, any failure is answered with an error of the cart; else the function's own
 *       {@code blockOnFailure} decides.
 * </ul>
 */
@AnyQuery
@Path("/adapters/shopify/{storefront}/validation")
@RolesAllowed(Roles.STOREFRONT)
public class ValidationResource {
    /** Limit of our own; the platform documents none. */
    private static final int LONGEST_MESSAGE = 500;

    /** Below the longest timeout of a function. */
    private static final Duration TIMEOUT = Duration.ofSeconds(1);

    private final CurrentCaller caller;
    private final PlatformGate gate;
    private final Unruled unruled;

    ValidationResource(CurrentCaller caller, PlatformGate gate, Unruled unruled) {
        this.caller = caller;
        this.gate = gate;
        this.unruled = unruled;
    }

    /** Lists the errors that block a cart. */
    @POST
    @Consumes(MediaType.WILDCARD)
    @Produces(MediaType.APPLICATION_JSON)
    @NonBlocking
    @Operation(operationId = "shopifyValidation", summary = "Shopify validation function: errors of a cart")
    public Uni<ObjectNode> validate(@PathParam("storefront") StorefrontId storefront, Body body) {
        Caller who = caller.get();
        PlatformCart cart;
        try {
            JsonNode request = PlatformJson.tree(body);
            if (ValidationRequest.isOfCart(request)) {
                return Uni.createFrom().item(errors(Ruling.nothing()));
            }
            cart = ValidationRequest.read(request);
        } catch (ProblemException e) {
            return Uni.createFrom().item(error(unjudged(e)));
        }
        return Uni.createFrom()
                .completionStage(() -> gate.rule(who, storefront, cart))
                .map(ValidationResource::errors)
                .ifNoItem()
                .after(TIMEOUT)
                .fail()
                .onFailure()
                .invoke(failure -> unruled.log("shopify", storefront, failure))
                .onFailure()
                .recoverWithItem(
                        failure -> error(PlatformJson.isBadRequest(failure) ? unjudged(failure) : Wording.LATER));
    }

    private static String unjudged(Throwable failure) {
        return "This cannot be judged: " + PlatformJson.fault(failure) + ".";
    }

    private static ObjectNode errors(Ruling ruling) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        ArrayNode errors = answer.putArray("errors");
        if (ruling.outcome() != Ruling.Outcome.OPEN) {
            for (RuledLine line : ruling.closed()) {
                add(errors, Wording.shortened(Wording.of(line), LONGEST_MESSAGE));
            }
        }
        return answer.put("redirectUrl", ruling.handoverUrl());
    }

    private static ObjectNode error(String message) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        add(answer.putArray("errors"), message);
        return answer.putNull("redirectUrl");
    }

    private static void add(ArrayNode errors, String message) {
        errors.addObject().put("message", message).put("target", "$.cart");
    }
}
