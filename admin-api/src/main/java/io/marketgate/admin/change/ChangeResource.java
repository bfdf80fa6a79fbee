package io.marketgate.admin.change;

import io.marketgate.access.CurrentCaller;
import io.marketgate.access.Roles;
import io.marketgate.admin.Listing;
import io.marketgate.admin.LongRead;
import io.marketgate.admin.PageQuery;
import io.marketgate.catalogue.CatalogueEditor;
import io.marketgate.catalogue.Change;
import io.marketgate.merchant.MerchantId;
import io.marketgate.problem.ProblemException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
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

    /** The changes, newest first; or those after a revision, oldest first, for whoever follows them. */
    @GET
    @LongRead
    @Operation(
            operationId = "listChanges",
            summary = "List who changed what, from what to what, at which revision",
            description =
                    "Newest first, as every list of what happened; `next` is the `cursor` of the next page. With `since`, oldest"
                            + " first, for whoever follows the changes: then `next` is the `since` of the next page.")
    @APIResponse(responseCode = "200", description = "A page of changes")
    @APIResponse(responseCode = "429", ref = "TooManyRequests")
    public Listing<ChangeView> list(
            @RestQuery
                    @Parameter(
                            description =
                                    "changes after this revision, oldest first; 0 for all. Not together with `cursor`",
                            schema = @Schema(type = SchemaType.INTEGER, minimum = "0"))
                    @Nullable
                    String since,
            @BeanParam PageQuery page) {
        if (since != null && !REVISION.matcher(since).matches()) {
            throw ProblemException.invalid("since", "must be a revision");
        }
        String cursor = page.cursor();
        if (cursor != null && (since != null || !REVISION.matcher(cursor).matches())) {
            throw ProblemException.invalid(
                    "cursor", since == null ? "must be `next` of the page before" : "does not go with `since`");
        }
        int most = page.limit();
        MerchantId merchant = caller.get().merchant();
        List<Change> found = since == null
                ? editor.changesBefore(merchant, cursor == null ? Long.MAX_VALUE : Long.parseLong(cursor), most + 1)
                : editor.changes(merchant, Long.parseLong(since), most + 1);
        List<ChangeView> changes =
                found.stream().limit(most).map(ChangeView::of).toList();
        return new Listing<>(
                changes,
                found.size() > most ? String.valueOf(changes.get(most - 1).revision()) : null);
    }
}
