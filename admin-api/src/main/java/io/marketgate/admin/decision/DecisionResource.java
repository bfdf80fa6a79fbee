package io.marketgate.admin.decision;

import io.marketgate.access.CurrentCaller;
import io.marketgate.access.Roles;
import io.marketgate.admin.LongRead;
import io.marketgate.admin.Markets;
import io.marketgate.admin.PageQuery;
import io.marketgate.decision.Decider;
import io.marketgate.journal.Entry;
import io.marketgate.journal.Journal;
import io.marketgate.journal.Replay;
import io.marketgate.journal.UnreadableEntry;
import io.marketgate.problem.ProblemException;
import io.marketgate.problem.ProblemType;
import io.marketgate.seal.History;
import io.marketgate.seal.RowState;
import io.marketgate.search.DecisionSearch;
import io.marketgate.search.SearchTooSlow;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Past decisions, the rules that decided them, and their replay. */
@Path("/admin/v1/decisions")
@Tag(name = "Decisions")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.CATALOGUE_APPROVER, Roles.AUDITOR})
public class DecisionResource {
    private final Journal journal;
    private final DecisionSearch search;
    private final BuyerLink buyers;
    private final History history;
    private final Replay replay;
    private final DecisionGrounds grounds;
    private final AbsentDecision absent;
    private final Markets markets;
    private final CurrentCaller caller;

    DecisionResource(
            Journal journal,
            DecisionSearch search,
            BuyerLink buyers,
            History history,
            CatalogueThen then,
            Decider decider,
            DecisionGrounds grounds,
            AbsentDecision absent,
            Markets markets,
            CurrentCaller caller,
            @ConfigProperty(name = "quarkus.application.version") String engine) {
        this.journal = journal;
        this.search = search;
        this.buyers = buyers;
        this.history = history;
        this.markets = markets;
        this.replay = new Replay(then, decider, engine);
        this.grounds = grounds;
        this.absent = absent;
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

    /** One decision as it was given, and the grounds of each line. */
    @GET
    @LongRead
    @Path("/{id}")
    @Operation(
            operationId = "getDecision",
            summary = "Read a decision as it was given, and why",
            description =
                    "Works the decision out again from the catalogue of its revision, so it takes as long as a replay. Records"
                            + " nothing.")
    @APIResponse(
            responseCode = "200",
            description = "The decision",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = DecisionView.class)))
    @APIResponse(responseCode = "409", ref = "UnreadableRecord")
    @APIResponse(responseCode = "410", ref = "MissingRecord")
    @APIResponse(responseCode = "422", ref = "SearchTooSlow")
    @APIResponse(responseCode = "429", ref = "TooManyRequests")
    public DecisionView get(@RestPath @Parameter(description = "`id` of the decision's answer") String id) {
        Entry entry = entry(id);
        RowState record = history.row(entry.merchant(), entry.id());
        return DecisionView.of(entry, record, grounds.asker(entry), grounds.of(entry, record, replay.review(entry)));
    }

    /** Decides again as of the original revision and instant. Records nothing. */
    @POST
    @LongRead
    @Path("/{id}/replay")
    @Operation(operationId = "replayDecision", summary = "Decide again as it was decided then, and compare")
    @APIResponse(
            responseCode = "200",
            description = "Both decisions compared",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ReplayView.class)))
    @APIResponse(responseCode = "409", ref = "UnreadableRecord")
    @APIResponse(responseCode = "410", ref = "MissingRecord")
    @APIResponse(responseCode = "422", ref = "SearchTooSlow")
    @APIResponse(responseCode = "429", ref = "TooManyRequests")
    public ReplayView replay(@RestPath @Parameter(description = "`id` of the decision's answer") String id) {
        Entry entry = entry(id);
        return ReplayView.of(entry, history.row(entry.merchant(), entry.id()), replay.replay(entry));
    }

    private Entry entry(String text) {
        UUID id = DecisionIds.parse(text);
        Entry entry = id == null ? null : found(id);
        if (entry == null) {
            throw absent.problem(caller.get().merchant(), id);
        }
        return entry;
    }

    private @Nullable Entry found(UUID id) {
        try {
            return journal.find(caller.get().merchant(), id);
        } catch (UnreadableEntry damaged) {
            throw ProblemException.of(
                    ProblemType.UNREADABLE_RECORD,
                    "what was recorded of this decision is damaged, or was written by a later version of the gate");
        }
    }
}
