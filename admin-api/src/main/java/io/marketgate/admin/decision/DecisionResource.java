package io.marketgate.admin.decision;

import io.marketgate.access.CurrentCaller;
import io.marketgate.access.Roles;
import io.marketgate.admin.LongRead;
import io.marketgate.decision.Decider;
import io.marketgate.journal.EngineVersion;
import io.marketgate.journal.Entry;
import io.marketgate.journal.Journal;
import io.marketgate.journal.Replay;
import io.marketgate.journal.UnreadableEntry;
import io.marketgate.problem.ProblemException;
import io.marketgate.problem.ProblemType;
import io.marketgate.seal.History;
import io.marketgate.seal.RowState;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** One past decision: as it was given, why, and decided again. */
@Path("/admin/v1/decisions")
@Tag(name = "Decisions")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.CATALOGUE_APPROVER, Roles.AUDITOR})
public class DecisionResource {
    private final Journal journal;
    private final History history;
    private final Replay replay;
    private final EngineVersion engine;
    private final DecisionGrounds grounds;
    private final AbsentDecision absent;
    private final CurrentCaller caller;

    DecisionResource(
            Journal journal,
            History history,
            CatalogueThen then,
            Decider decider,
            DecisionGrounds grounds,
            AbsentDecision absent,
            CurrentCaller caller,
            EngineVersion engine) {
        this.journal = journal;
        this.history = history;
        this.replay = new Replay(then, decider, engine.value());
        this.engine = engine;
        this.grounds = grounds;
        this.absent = absent;
        this.caller = caller;
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
        return ReplayView.of(
                entry,
                history.row(entry.merchant(), entry.id()),
                replay.replay(entry),
                engine,
                grounds.catalogue(entry));
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
