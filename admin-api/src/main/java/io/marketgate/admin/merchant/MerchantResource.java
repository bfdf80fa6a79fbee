package io.marketgate.admin.merchant;

import io.marketgate.access.CurrentCaller;
import io.marketgate.access.Roles;
import io.marketgate.admin.AsOfQuery;
import io.marketgate.admin.CrudResource;
import io.marketgate.admin.CrudResources;
import io.marketgate.admin.Item;
import io.marketgate.admin.Listing;
import io.marketgate.admin.Outcomes;
import io.marketgate.admin.PageQuery;
import io.marketgate.admin.Revision;
import io.marketgate.catalogue.MerchantSettings;
import io.marketgate.merchant.MerchantId;
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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The merchants: all of them for the platform's operator, its own for a merchant's administrator. */
@Path("/admin/v1/merchants")
@Tag(name = "Merchants")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.MERCHANT_ADMIN, Roles.OPERATOR})
public class MerchantResource {
    private final CrudResource<MerchantId, MerchantSettings, MerchantBody> resource;
    private final CurrentCaller caller;

    MerchantResource(CrudResources resources, CurrentCaller caller) {
        this.caller = caller;
        this.resource = resources.merchants(MerchantBody::of);
    }

    /** Creates or replaces a merchant. Only operators create one. */
    @PUT
    @Path("/{id}")
    @Operation(
            operationId = "putMerchant",
            summary = "Make a merchant be as given",
            description = "Only an operator makes a merchant that is not there; for others it is not found.")
    public RestResponse<Revision> put(
            @RestPath String id, @NotNull @Valid MerchantBody body, @RestHeader("If-Match") @Nullable String ifMatch) {
        MerchantSettings settings = body.settings(id);
        if (!caller.get().is(Roles.OPERATOR) && !resource.has(id)) {
            throw Outcomes.notFound("there is no such merchant");
        }
        return resource.put(settings, body.seen(id, ifMatch), List.of());
    }

    /** One merchant, with its ETag; or as it was. */
    @GET
    @Path("/{id}")
    @Operation(operationId = "getMerchant", summary = "Read a merchant")
    public RestResponse<Item<MerchantBody>> get(@RestPath String id, @BeanParam AsOfQuery asOf) {
        return resource.get(id, asOf);
    }

    /** All merchants that the caller reaches, page by page. */
    @GET
    @Operation(operationId = "listMerchants", summary = "List the merchants; for a credential that names one, that one")
    public Listing<Item<MerchantBody>> list(@BeanParam PageQuery page, @BeanParam AsOfQuery asOf) {
        return resource.list(page, asOf);
    }

    /** Deletes a merchant that owns nothing any more. */
    @DELETE
    @Path("/{id}")
    @RolesAllowed(Roles.OPERATOR)
    @Operation(operationId = "deleteMerchant", summary = "Delete a merchant that owns nothing any more")
    public RestResponse<Revision> delete(@RestPath String id, @RestHeader("If-Match") @Nullable String ifMatch) {
        return resource.delete(id, ifMatch);
    }
}
