package io.marketgate.adapter.commercetools;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.marketgate.access.Caller;
import io.marketgate.access.CurrentCaller;
import io.marketgate.access.Roles;
import io.marketgate.adapter.PlatformJson;
import io.marketgate.checkout.admission.Admission;
import io.marketgate.checkout.handover.RedeemHandover;
import io.marketgate.checkout.handover.Redemption;
import io.marketgate.checkout.wire.Body;
import io.marketgate.merchant.Storefront;
import io.marketgate.merchant.StorefrontId;
import io.marketgate.problem.Problem;
import io.marketgate.problem.ProblemException;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/**
 * Hand-overs into a commercetools project. The receiving merchant's back end calls this and posts the returned draft to
 * its project: the gate holds no credentials of projects. The extension judges the resulting cart like any other.
 */
@Path("/adapters/commercetools/{storefront}/handovers")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.STOREFRONT)
public class HandoverResource {
    private final CurrentCaller caller;
    private final Admission admission;
    private final RedeemHandover redeemHandover;

    HandoverResource(CurrentCaller caller, Admission admission, RedeemHandover redeemHandover) {
        this.caller = caller;
        this.admission = admission;
        this.redeemHandover = redeemHandover;
    }

    /** Redeems a hand-over token, which is valid once, and returns the draft of its cart. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Blocking
    @Operation(
            operationId = "commercetoolsHandover",
            summary = "The commercetools cart that a shopper brings along; a token is good once")
    @APIResponse(
            responseCode = "200",
            description = "A CartDraft, to be posted to the project as it is",
            content = @Content(schema = @Schema(ref = "CommercetoolsCartDraft")))
    @APIResponse(
            responseCode = "400",
            description = "The token is not good, or there is none; a problem where the call itself is none",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "CommercetoolsErrorResponse")),
                @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(ref = "Problem"))
            })
    public Response redeem(
            @PathParam("storefront") StorefrontId storefront,
            @RequestBody(required = true, content = @Content(schema = @Schema(ref = "HandoverQuestion"))) Body body) {
        Caller who = caller.get();
        Storefront receiver = Admission.storefront(Admission.merchant(admission.open(), who), who, storefront);
        String state;
        try {
            state = PlatformJson.required(PlatformJson.tree(body), "/state");
        } catch (ProblemException e) {
            return refused(HandoverRefusal.unreadable(PlatformJson.fault(e)));
        }
        Redemption redemption = redeemHandover.redeem(state, only(receiver, who));
        return redemption instanceof Redemption.Valid valid
                ? Response.ok(HandoverDraft.of(valid.handover(), receiver)).build()
                : refused(HandoverRefusal.of(((Redemption.Invalid) redemption).why()));
    }

    /**
     * The token must be for the storefront that is called, even if the caller may act for the token's storefront too.
     */
    private static Caller only(Storefront receiver, Caller who) {
        return new Caller(who.merchant(), who.actor(), Set.of(receiver.id()), who.roles());
    }

    private static Response refused(ObjectNode refusal) {
        return Response.status(HandoverRefusal.STATUS).entity(refusal).build();
    }
}
