package io.marketgate.adapter.bigcommerce;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.marketgate.access.Caller;
import io.marketgate.access.CurrentCaller;
import io.marketgate.access.Roles;
import io.marketgate.adapter.PlatformCart;
import io.marketgate.adapter.PlatformGate;
import io.marketgate.adapter.PlatformJson;
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
 * A shipping provider for BigCommerce. The platform offers no other way for an external app to refuse an order: a cart
 * with shippable goods cannot be paid without a rate.
 *
 * <ul>
 *   <li>Proof: an API key; BigCommerce signs nothing.
 *   <li>Failure: a gate that cannot rule answers without a rate. A closed gate, which cannot check keys either, answers
 *       503. BigCommerce does not document what it makes of that, nor of no answer.
 *   <li>Limits: the gate does not see carts without shippable goods, and does not affect rates of other providers in
 *       the zone.
 * </ul>
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

    /** Offers the zone's rate for a cart that may be sold, and no rate for any other. */
    @POST
    @Path("rate")
    @NonBlocking
    @Operation(operationId = "bigcommerceRate", summary = "BigCommerce Shipping Provider: rates")
    public Uni<ObjectNode> rate(@PathParam("storefront") StorefrontId storefront, Body body) {
        Caller who = caller.get();
        PlatformCart cart;
        JsonNode zone;
        try {
            JsonNode request = PlatformJson.tree(body);
            cart = RateRequest.read(request);
            zone = request.path("zone_options");
        } catch (ProblemException e) {
            return Uni.createFrom().item(RateResponse.unruled(PlatformJson.fault(e)));
        }
        return Uni.createFrom()
                .completionStage(() -> gate.rule(who, storefront, cart))
                .map(ruling -> RateResponse.of(ruling, zone))
                .onFailure()
                .invoke(failure -> unruled.log("bigcommerce", storefront, failure))
                .onFailure()
                .recoverWithItem(failure -> RateResponse.unruled(
                        PlatformJson.isBadRequest(failure) ? PlatformJson.fault(failure) : Wording.LATER));
    }

    /** Confirms the connection; a call with an invalid key does not get here. */
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
