package io.marketgate.checkout.decision;

import io.marketgate.access.Caller;
import io.marketgate.access.CurrentCaller;
import io.marketgate.access.Roles;
import io.marketgate.checkout.wire.Body;
import io.marketgate.checkout.wire.BodyReader;
import io.marketgate.explanation.RenderedJson;
import io.marketgate.idempotency.Idempotency;
import io.marketgate.journal.Entry;
import io.marketgate.journal.Journal;
import io.marketgate.problem.ProblemException;
import io.marketgate.problem.ProblemType;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Decisions for storefronts. */
@Path(DecisionResource.PATH)
@Tag(name = "Checkout")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.STOREFRONT)
public class DecisionResource {
    static final String PATH = "/v1/checkout/decisions";

    private final CurrentCaller caller;
    private final DecisionRequestForm form;
    private final DecideCart decideCart;
    private final KeptDecisions keptDecisions;
    private final Journal journal;

    DecisionResource(
            CurrentCaller caller,
            DecisionRequestForm form,
            DecideCart decideCart,
            KeptDecisions keptDecisions,
            Journal journal) {
        this.caller = caller;
        this.form = form;
        this.decideCart = decideCart;
        this.keptDecisions = keptDecisions;
        this.journal = journal;
    }

    /** Decides a cart. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @NonBlocking
    @Operation(operationId = "decideCart", summary = "Decide a cart")
    @APIResponse(
            responseCode = "200",
            description = "The decision, recorded",
            content = @Content(schema = @Schema(ref = "Decision")))
    @APIResponse(responseCode = "409", ref = "InFlight")
    @APIResponse(responseCode = "422", ref = "IdempotencyMismatch")
    @APIResponse(responseCode = "404", ref = "NotFound")
    public Uni<RenderedJson> decide(
            @HeaderParam(Idempotency.HEADER) @Nullable String idempotencyKey,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema = @Schema(ref = "DecisionRequest")))
                    Body body) {
        Caller who = caller.get();
        String key = idempotencyKey == null ? null : Idempotency.checked(idempotencyKey);
        CheckoutQuestion question = decideCart.admit(who, BodyReader.read(body, form), body, acceptLanguage);
        return key == null
                ? Uni.createFrom()
                        .completionStage(() -> decideCart.decide(question))
                        .map(Answer::json)
                : Uni.createFrom().completionStage(() -> keptDecisions.decide(question, PATH, key));
    }

    /** A decision as it was given. */
    @GET
    @Path("{id}")
    @Blocking
    @Operation(operationId = "findDecision", summary = "A decision as it was given")
    @APIResponse(
            responseCode = "200",
            description = "The decision, to the byte",
            content = @Content(schema = @Schema(ref = "Decision")))
    public RenderedJson find(@PathParam("id") String id) {
        Caller who = caller.get();
        Entry entry = find(who, id);
        if (entry == null || !who.mayActFor(entry.inputs().cart().storefront())) {
            throw ProblemException.of(ProblemType.NOT_FOUND, "no such decision");
        }
        return entry.answer();
    }

    private @Nullable Entry find(Caller who, String id) {
        UUID known;
        try {
            known = UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            return null;
        }
        return journal.find(who.merchant(), known);
    }
}
