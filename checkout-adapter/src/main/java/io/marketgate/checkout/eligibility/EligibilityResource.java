package io.marketgate.checkout.eligibility;

import io.marketgate.access.CurrentCaller;
import io.marketgate.access.Roles;
import io.marketgate.checkout.wire.Body;
import io.marketgate.checkout.wire.BodyReader;
import io.marketgate.explanation.RenderedJson;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Eligibility for product pages, and for staff, who may ask for another time than now. */
@Path("/v1/eligibility/queries")
@Tag(name = "Eligibility")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.STOREFRONT, Roles.CATALOGUE_EDITOR, Roles.CATALOGUE_APPROVER, Roles.AUDITOR, Roles.OPERATOR})
public class EligibilityResource {
    private final CurrentCaller caller;
    private final QueryEligibility queryEligibility;

    EligibilityResource(CurrentCaller caller, QueryEligibility queryEligibility) {
        this.caller = caller;
        this.queryEligibility = queryEligibility;
    }

    /** Returns the eligibility of each SKU and market for an unknown buyer. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Blocking
    @Operation(operationId = "queryEligibility", summary = "What product pages may say")
    @APIResponse(
            responseCode = "200",
            description = "A verdict for each SKU and market",
            content = @Content(schema = @Schema(ref = "EligibilityAnswer")))
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "409", ref = "UnreadableRecord")
    public RenderedJson query(
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema = @Schema(ref = "EligibilityQuery")))
                    Body body) {
        return queryEligibility.answer(caller.get(), BodyReader.read(body, EligibilityQuery::read), acceptLanguage);
    }
}
