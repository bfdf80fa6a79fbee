package io.marketgate.adapter.bigcommerce;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.marketgate.access.Caller;
import io.marketgate.access.CurrentCaller;
import io.marketgate.access.Roles;
import io.marketgate.adapter.PlatformCart;
import io.marketgate.adapter.PlatformGate;
import io.marketgate.adapter.Told;
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
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * A shipping provider for BigCommerce, which knows no other way to refuse an order from outside: without a rate a cart with
 * goods that must be sent cannot be paid. Proven by an API key; BigCommerce signs nothing. A gate that cannot rule says that
 * it has no rate; one that is closed (which knows no keys either: 503) or dead gives none, and what BigCommerce makes of that
 * is not documented. It does not see carts of goods that need no shipping, nor what another provider of the zone offers.
 */
@AnyQuery
@Path("/adapters/bigcommerce/{storefront}")
@RolesAllowed(Roles.STOREFRONT)
@Consumes(MediaType.WILDCARD)
@Produces(MediaType.APPLICATION_JSON)
public class ShippingProviderResource {

    private final CurrentCaller caller;
    private final PlatformGate gate;
    private final Unruled unruled;

    ShippingProviderResource(CurrentCaller caller, PlatformGate gate, Unruled unruled) {
        this.caller = caller;
        this.gate = gate;
        this.unruled = unruled;
    }

    /** Gives the zone's rate to a cart that may be sold, and none to any other. */
    @POST
    @Path("rate")
    @NonBlocking
    @Operation(operationId = "bigcommerceRate", summary = "BigCommerce Shipping Provider: rates")
    public Uni<ObjectNode> rate(@PathParam("storefront") StorefrontId storefront, Body body) {
        Caller who = caller.get();
        PlatformCart cart;
        JsonNode zone;
        try {
            JsonNode request = Told.tree(body);
            cart = RateRequest.read(request);
            zone = request.path("zone_options");
        } catch (ProblemException e) {
            return Uni.createFrom().item(RateResponse.unruled(Told.fault(e)));
        }
        return Uni.createFrom()
                .completionStage(() -> gate.rule(who, storefront, cart))
                .map(ruling -> RateResponse.of(ruling, zone))
                .onFailure()
                .invoke(failure -> unruled.log("bigcommerce", storefront, failure))
                .onFailure()
                .recoverWithItem(
                        failure -> RateResponse.unruled(Told.isAtFault(failure) ? Told.fault(failure) : Wording.LATER));
    }

    /** Says that the connection is good, which a key that was not good would not have come to. */
    @POST
    @Path("check_connection_options")
    @NonBlocking
    @Operation(operationId = "bigcommerceConnection", summary = "BigCommerce Shipping Provider: connection")
    public ObjectNode check(@PathParam("storefront") StorefrontId storefront) {
        boolean mine = caller.get().mayActFor(storefront);
        ObjectNode answer = JsonNodeFactory.instance.objectNode().put("valid", mine);
        answer.putArray("messages");
        return answer;
    }
}
