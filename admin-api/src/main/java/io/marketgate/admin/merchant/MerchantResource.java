package io.marketgate.admin.merchant;

import io.marketgate.access.Roles;
import io.marketgate.admin.CrudResource;
import io.marketgate.admin.CrudResources;
import io.marketgate.admin.Item;
import io.marketgate.admin.Listing;
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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The merchants. */
@Path("/admin/v1/merchants")
@Tag(name = "Merchants")
@RolesAllowed(Roles.OPERATOR)
public class MerchantResource {
    private final CrudResource<MerchantId, MerchantSettings, MerchantBody> resource;

    MerchantResource(CrudResources resources) {
        this.resource = resources.merchants(MerchantBody::of);
    }

    /** Creates or replaces a merchant. */
    @PUT
    @Path("/{id}")
    @Operation(operationId = "putMerchant", summary = "Make a merchant be as given")
    public RestResponse<Revision> put(
            @RestPath String id, @NotNull @Valid MerchantBody body, @RestHeader("If-Match") @Nullable String ifMatch) {
        return resource.put(body.settings(id), body.seen(id, ifMatch), List.of());
    }

    /** One merchant, with its ETag. */
    @GET
    @Path("/{id}")
    @Operation(operationId = "getMerchant", summary = "Read a merchant")
    public RestResponse<Item<MerchantBody>> get(@RestPath String id) {
        return resource.get(id);
    }

    /** All merchants, page by page. */
    @GET
    @Operation(operationId = "listMerchants", summary = "List the merchants")
    public Listing<Item<MerchantBody>> list(@BeanParam PageQuery page) {
        return resource.list(page);
    }

    /** Deletes a merchant that owns nothing any more. */
    @DELETE
    @Path("/{id}")
    @Operation(operationId = "deleteMerchant", summary = "Delete a merchant that owns nothing any more")
    public RestResponse<Revision> delete(@RestPath String id, @RestHeader("If-Match") @Nullable String ifMatch) {
        return resource.delete(id, ifMatch);
    }
}
