package io.marketgate.admin.storefront;

import io.marketgate.access.Roles;
import io.marketgate.admin.AsOfQuery;
import io.marketgate.admin.CrudResource;
import io.marketgate.admin.CrudResources;
import io.marketgate.admin.Item;
import io.marketgate.admin.Law;
import io.marketgate.admin.Listing;
import io.marketgate.admin.Markets;
import io.marketgate.admin.PageQuery;
import io.marketgate.admin.Revision;
import io.marketgate.catalogue.Resource;
import io.marketgate.merchant.Storefront;
import io.marketgate.merchant.StorefrontId;
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

/** The merchant's storefronts. */
@Path("/admin/v1/storefronts")
@Tag(name = "Storefronts")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.CATALOGUE_EDITOR, Roles.CATALOGUE_APPROVER, Roles.AUDITOR, Roles.OPERATOR})
public class StorefrontResource {
    private final CrudResource<StorefrontId, Storefront, StorefrontBody> resource;
    private final Markets markets;
    private final Law law;

    StorefrontResource(CrudResources resources, Markets markets, Law law) {
        this.law = law;
        this.markets = markets;
        this.resource = resources.of(Resource.STOREFRONT, StorefrontId::new, StorefrontBody::of);
    }

    /** Creates or replaces a storefront. */
    @PUT
    @Path("/{id}")
    @RolesAllowed({Roles.CATALOGUE_EDITOR, Roles.CATALOGUE_APPROVER})
    @Operation(operationId = "putStorefront", summary = "Make a storefront be as given")
    public RestResponse<Revision> put(
            @RestPath String id,
            @NotNull @Valid StorefrontBody body,
            @RestHeader("If-Match") @Nullable String ifMatch) {
        Storefront storefront = body.storefront(id, markets);
        return resource.put(
                storefront,
                body.seen(id, ifMatch),
                body.notices(storefront, markets, law.packs(null).texts()));
    }

    /** One of them, with its ETag; or as it was. */
    @GET
    @Path("/{id}")
    @Operation(operationId = "getStorefront", summary = "Read a storefront")
    public RestResponse<Item<StorefrontBody>> get(@RestPath String id, @BeanParam AsOfQuery asOf) {
        return resource.get(id, asOf);
    }

    /** All of them, page by page. */
    @GET
    @Operation(operationId = "listStorefronts", summary = "List the storefronts")
    public Listing<Item<StorefrontBody>> list(@BeanParam PageQuery page, @BeanParam AsOfQuery asOf) {
        return resource.list(page, asOf);
    }

    /** Deletes one. */
    @DELETE
    @Path("/{id}")
    @RolesAllowed({Roles.CATALOGUE_EDITOR, Roles.CATALOGUE_APPROVER})
    @Operation(operationId = "deleteStorefront", summary = "Delete a storefront")
    public RestResponse<Revision> delete(@RestPath String id, @RestHeader("If-Match") @Nullable String ifMatch) {
        return resource.delete(id, ifMatch);
    }
}
