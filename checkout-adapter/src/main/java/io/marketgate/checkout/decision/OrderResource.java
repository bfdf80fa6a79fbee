package io.marketgate.checkout.decision;

import io.marketgate.access.Caller;
import io.marketgate.access.CurrentCaller;
import io.marketgate.access.Roles;
import io.marketgate.ledger.Ledger;
import io.marketgate.ledger.ReservationState;
import io.marketgate.ledger.Step;
import io.marketgate.problem.ProblemException;
import io.marketgate.problem.ProblemType;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What becomes of an order that a decision has reserved for. To report a step again changes nothing. */
@Path(DecisionResource.PATH + "/{id}")
@Tag(name = "Checkout")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.STOREFRONT)
@Blocking
public class OrderResource {
    private final CurrentCaller caller;
    private final Ledger ledger;

    OrderResource(CurrentCaller caller, Ledger ledger) {
        this.caller = caller;
        this.ledger = ledger;
    }

    /** The order was placed. */
    @POST
    @Path("commit")
    @Operation(operationId = "commitOrder", summary = "Report that an order was placed")
    @APIResponse(
            responseCode = "200",
            description = "What the order uses of limits over time counts for good",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "Order")))
    @APIResponse(responseCode = "409", ref = "OrderState")
    public OrderAnswer commit(@PathParam("id") String id) {
        return take(id, Step.COMMIT);
    }

    /** The order is not placed. */
    @POST
    @Path("release")
    @Operation(operationId = "releaseOrder", summary = "Report that an order is not placed")
    @APIResponse(
            responseCode = "200",
            description = "What was held for the order is free again",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "Order")))
    @APIResponse(responseCode = "409", ref = "OrderState")
    public OrderAnswer release(@PathParam("id") String id) {
        return take(id, Step.RELEASE);
    }

    /** The goods of a placed order came back. */
    @POST
    @Path("restore")
    @Operation(operationId = "restoreOrder", summary = "Report that the goods of an order came back")
    @APIResponse(
            responseCode = "200",
            description = "The order no longer counts",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "Order")))
    @APIResponse(responseCode = "409", ref = "OrderState")
    public OrderAnswer restore(@PathParam("id") String id) {
        return take(id, Step.RESTORE);
    }

    private OrderAnswer take(String id, Step step) {
        Caller who = caller.get();
        UUID decision = parsed(id);
        ReservationState state = ledger.take(who.merchant(), decision, who::mayActFor, step);
        if (state == null) {
            throw unknown();
        }
        if (state != step.to()) {
            throw ProblemException.of(
                    ProblemType.ORDER_STATE, "the order is `" + state + "`; `" + step.from() + "` is expected");
        }
        return new OrderAnswer(decision, state);
    }

    private static UUID parsed(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException noId) {
            throw unknown();
        }
    }

    private static ProblemException unknown() {
        return ProblemException.of(ProblemType.NOT_FOUND, "no such decision with a reservation");
    }
}
