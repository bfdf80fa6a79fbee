package io.marketgate.admin.rate;

import io.marketgate.access.Roles;
import io.marketgate.admin.AsOfQuery;
import io.marketgate.admin.CrudResource;
import io.marketgate.admin.CrudResources;
import io.marketgate.admin.Item;
import io.marketgate.admin.Listing;
import io.marketgate.admin.PageQuery;
import io.marketgate.admin.Revision;
import io.marketgate.catalogue.Resource;
import io.marketgate.merchant.RateTable;
import io.marketgate.merchant.RateTableId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The official exchange rates by which limits of the law count prices in other currencies. */
@Path("/admin/v1/rate-tables")
@Tag(name = "Rates")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.CATALOGUE_EDITOR, Roles.CATALOGUE_APPROVER, Roles.AUDITOR, Roles.OPERATOR})
public class RateTableResource {
    private final CrudResource<RateTableId, RateTable, RateTableBody> resource;
    private final CountedBy counted;

    RateTableResource(CrudResources resources, CountedBy counted) {
        this.resource = resources.of(Resource.RATE_TABLE, RateTableId::new, RateTableBody::of);
        this.counted = counted;
    }

    /** Creates or replaces a table of rates. */
    @PUT
    @Path("/{id}")
    @RolesAllowed({Roles.CATALOGUE_EDITOR, Roles.CATALOGUE_APPROVER})
    @Operation(operationId = "putRateTable", summary = "Make a table of rates be as given")
    public RestResponse<Revision> put(
            @RestPath String id, @NotNull @Valid RateTableBody body, @RestHeader("If-Match") @Nullable String ifMatch) {
        RateTable table = body.table(id);
        return resource.put(table, body.seen(id, ifMatch), counted.notices(table));
    }

    /** One of them, with its ETag; or as it was. */
    @GET
    @Path("/{id}")
    @Operation(operationId = "getRateTable", summary = "Read a table of rates")
    public RestResponse<Item<RateTableBody>> get(@RestPath String id, @BeanParam AsOfQuery asOf) {
        return resource.get(id, asOf);
    }

    /** All of them, page by page. */
    @GET
    @Operation(operationId = "listRateTables", summary = "List the tables of rates")
    public Listing<Item<RateTableBody>> list(@BeanParam PageQuery page, @BeanParam AsOfQuery asOf) {
        return resource.list(page, asOf);
    }

    /** Deletes one. */
    @DELETE
    @Path("/{id}")
    @RolesAllowed({Roles.CATALOGUE_EDITOR, Roles.CATALOGUE_APPROVER})
    @Operation(operationId = "deleteRateTable", summary = "Delete a table of rates")
    public RestResponse<Revision> delete(@RestPath String id, @RestHeader("If-Match") @Nullable String ifMatch) {
        return resource.delete(id, ifMatch);
    }
}
