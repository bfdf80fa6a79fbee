package io.marketgate.admin.change;

import io.marketgate.access.CurrentCaller;
import io.marketgate.access.Roles;
import io.marketgate.admin.Listing;
import io.marketgate.admin.LongRead;
import io.marketgate.admin.PageQuery;
import io.marketgate.catalogue.CatalogueEditor;
import io.marketgate.problem.ProblemException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The audit trail: the merchant's own changes and those of the law. */
@Path("/admin/v1/changes")
@Tag(name = "Changes")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.CATALOGUE_APPROVER, Roles.AUDITOR})
public class ChangeResource {
    private static final Pattern REVISION = Pattern.compile("\\d{1,18}");

    private final CatalogueEditor editor;
    private final CurrentCaller caller;

    ChangeResource(CatalogueEditor editor, CurrentCaller caller) {
        this.editor = editor;
        this.caller = caller;
    }

    /** The changes after a revision, oldest first. */
    @GET
    @LongRead
    @Operation(
            operationId = "listChanges",
            summary = "List who changed what, from what to what, at which revision",
            description = "Oldest first. `next` is the `since` of the next page.")
    @APIResponse(responseCode = "200", description = "A page of changes")
    @APIResponse(responseCode = "429", ref = "TooManyRequests")
    public Listing<ChangeView> list(
            @RestQuery
                    @Parameter(
                            description = "changes after this revision; all where nothing is said",
                            schema = @Schema(type = SchemaType.INTEGER, minimum = "0"))
                    @Nullable
                    String since,
            @RestQuery
                    @Parameter(
                            description = "how many at most",
                            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "500"))
                    @Nullable
                    String limit) {
        if (since != null && !REVISION.matcher(since).matches()) {
            throw ProblemException.invalid("since", "must be a revision");
        }
        int most = PageQuery.limit(limit);
        List<ChangeView> changes =
                editor.changes(caller.get().merchant(), since == null ? 0 : Long.parseLong(since), most + 1).stream()
                        .map(ChangeView::of)
                        .toList();
        if (changes.size() <= most) {
            return new Listing<>(changes, null);
        }
        return new Listing<>(
                changes.subList(0, most), String.valueOf(changes.get(most - 1).revision()));
    }
}
