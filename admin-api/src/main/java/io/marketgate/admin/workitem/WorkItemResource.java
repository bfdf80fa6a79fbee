package io.marketgate.admin.workitem;

import io.marketgate.access.CurrentCaller;
import io.marketgate.access.Roles;
import io.marketgate.admin.Listing;
import io.marketgate.admin.Members;
import io.marketgate.admin.Outcomes;
import io.marketgate.admin.PageQuery;
import io.marketgate.pack.UnknownWord;
import io.marketgate.problem.ProblemException;
import io.marketgate.workitem.Position;
import io.marketgate.workitem.WorkItem;
import io.marketgate.workitem.WorkList;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What staff should look at, until it is marked as done. */
@Path("/admin/v1/work-items")
@Tag(name = "Work items")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.CATALOGUE_EDITOR, Roles.CATALOGUE_APPROVER, Roles.AUDITOR, Roles.OPERATOR})
public class WorkItemResource {
    private final WorkList list;
    private final CurrentCaller caller;

    WorkItemResource(WorkList list, CurrentCaller caller) {
        this.list = list;
        this.caller = caller;
    }

    /** The merchant's items, the longest known first. */
    @GET
    @Operation(operationId = "listWorkItems", summary = "List what staff should look at, the longest known first")
    public Listing<WorkItemView> list(
            @BeanParam PageQuery page,
            @RestQuery
                    @Parameter(
                            description = "of this kind only",
                            schema = @Schema(implementation = WorkItem.Kind.class))
                    @Nullable
                    String kind) {
        WorkList.Page found = list.list(
                caller.get().merchant(),
                Members.readIfAny("kind", kind, WorkItemResource::kind),
                Members.readIfAny("cursor", page.cursor(), Position::parse),
                page.limit());
        return new Listing<>(found.items().stream().map(WorkItemView::of).toList(), Members.shown(found.next()));
    }

    private static WorkItem.Kind kind(String text) {
        return Arrays.stream(WorkItem.Kind.values())
                .filter(kind -> kind.name().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        UnknownWord.named("kind of work item", text, List.of(WorkItem.Kind.values()))));
    }

    /** Removes an item from the list. If it is seen again, it is a new item. */
    @DELETE
    @Path("/{id}")
    @ResponseStatus(204)
    @RolesAllowed({Roles.CATALOGUE_EDITOR, Roles.CATALOGUE_APPROVER})
    @Operation(operationId = "deleteWorkItem", summary = "Say that a work item is done")
    public void done(@RestPath @Parameter(description = "`id` of the item in the list") String id) {
        if (!list.done(caller.get().merchant(), Outcomes.named(id, UUID::fromString, WorkItemResource::absent))) {
            throw absent();
        }
    }

    private static ProblemException absent() {
        return Outcomes.notFound("there is no such work item");
    }
}
