package io.marketgate.admin.decision;

import io.marketgate.access.CurrentCaller;
import io.marketgate.access.Roles;
import io.marketgate.admin.LongRead;
import io.marketgate.admin.Markets;
import io.marketgate.admin.PageQuery;
import io.marketgate.problem.ProblemException;
import io.marketgate.problem.ProblemType;
import io.marketgate.search.DecisionSearch;
import io.marketgate.search.SearchTooSlow;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Finds past decisions. */
@Path("/admin/v1/decisions")
@Tag(name = "Decisions")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.CATALOGUE_APPROVER, Roles.AUDITOR})
public class DecisionSearchResource {
    private final DecisionSearch search;
    private final BuyerLink buyers;
    private final Markets markets;
    private final CurrentCaller caller;

    DecisionSearchResource(DecisionSearch search, BuyerLink buyers, Markets markets, CurrentCaller caller) {
        this.search = search;
        this.buyers = buyers;
        this.markets = markets;
        this.caller = caller;
    }

    /** The merchant's decisions, the latest first. */
    @GET
    @LongRead
    @Operation(
            operationId = "listDecisions",
            summary = "Find decisions, the latest first",
            description =
                    "Any combination of parameters, over any span; what they say must all hold. A decision is found some"
                            + " seconds after it was answered: `searchableUntil` says how far. A decision whose record cannot be"
                            + " read is found by its time and market. Only some searches and replays run at a time.")
    @APIResponse(
            responseCode = "200",
            description = "A page of what was found",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = DecisionListing.class)))
    @APIResponse(responseCode = "422", ref = "SearchTooSlow")
    @APIResponse(responseCode = "429", ref = "TooManyRequests")
    public DecisionListing list(@BeanParam DecisionQuery query, @BeanParam PageQuery page) {
        try {
            return DecisionListing.of(search.find(query.of(caller.get().merchant(), markets, buyers, page)));
        } catch (SearchTooSlow slow) {
            throw ProblemException.of(
                    ProblemType.SEARCH_TOO_SLOW,
                    "the search takes too long; narrow it by `from` and `to`, or ask for less common values");
        }
    }
}
