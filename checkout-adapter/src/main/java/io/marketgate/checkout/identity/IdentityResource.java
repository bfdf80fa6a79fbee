package io.marketgate.checkout.identity;

import io.marketgate.access.Caller;
import io.marketgate.access.CurrentCaller;
import io.marketgate.access.Roles;
import io.marketgate.checkout.wire.Body;
import io.marketgate.checkout.wire.BodyReader;
import io.marketgate.explanation.RenderedJson;
import io.marketgate.idempotency.Idempotency;
import io.marketgate.identity.verification.Requirements;
import io.marketgate.market.MarketCode;
import io.marketgate.problem.ProblemException;
import io.marketgate.problem.ProblemType;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Verifying buyers, and what a market asks of them. */
@Path(IdentityResource.PATH)
@Tag(name = "Identity")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.STOREFRONT, Roles.IDENTITY_OFFICER})
public class IdentityResource {
    static final String PATH = "/v1/identity";

    private static final String VERIFICATIONS = "/verifications";

    private final CurrentCaller caller;
    private final Requirements requirements;
    private final VerifyBuyer verifyBuyer;

    IdentityResource(CurrentCaller caller, Requirements requirements, VerifyBuyer verifyBuyer) {
        this.caller = caller;
        this.requirements = requirements;
        this.verifyBuyer = verifyBuyer;
    }

    /** The documents a market accepts, their forms, and the levels they unlock. */
    @GET
    @Path("requirements")
    @NonBlocking
    @Operation(operationId = "getIdentityRequirements", summary = "How a market wants buyers known")
    public RequirementsAnswer requirements(@QueryParam("market") @Nullable String market) {
        return requirements
                .of(market(market))
                .map(RequirementsAnswer::of)
                .orElseThrow(() ->
                        ProblemException.of(ProblemType.NOT_FOUND, "no identity policy for market `" + market + "`"));
    }

    private static MarketCode market(@Nullable String market) {
        if (market == null) {
            throw ProblemException.invalid("market", "is needed: " + MarketCode.EXPECTED);
        }
        try {
            return MarketCode.parse(market);
        } catch (IllegalArgumentException e) {
            throw ProblemException.invalid("market", MarketCode.EXPECTED);
        }
    }

    /** Verifies a buyer. */
    @POST
    @Path(VERIFICATIONS)
    @Consumes(MediaType.APPLICATION_JSON)
    @NonBlocking
    @Operation(operationId = "verifyBuyer", summary = "Verify a buyer by a document or a token")
    @APIResponse(
            responseCode = "201",
            description = "The result",
            content = @Content(schema = @Schema(implementation = VerificationAnswer.class)))
    @APIResponse(responseCode = "409", ref = "InFlight")
    @APIResponse(responseCode = "422", ref = "IdempotencyMismatch")
    @APIResponse(responseCode = "429", ref = "TooManyRequests")
    public Uni<RestResponse<RenderedJson>> verify(
            @HeaderParam(Idempotency.HEADER) @Nullable String idempotencyKey,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema = @Schema(ref = "VerificationRequest")))
                    Body body) {
        Caller who = caller.get();
        String key = idempotencyKey == null ? null : Idempotency.checked(idempotencyKey);
        VerificationRequest request = BodyReader.read(body, VerificationRequest::read);
        return Uni.createFrom()
                .completionStage(() -> verifyBuyer.verify(who, request, body, PATH + VERIFICATIONS, key))
                .map(answer -> RestResponse.status(RestResponse.Status.CREATED, answer));
    }
}
