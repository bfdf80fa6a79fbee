package io.marketgate.admin.sku;

import io.marketgate.access.Roles;
import io.marketgate.admin.Item;
import io.marketgate.admin.Listing;
import io.marketgate.admin.PageQuery;
import io.marketgate.admin.Revision;
import io.marketgate.admin.Shelf;
import io.marketgate.admin.Shelves;
import io.marketgate.admin.Words;
import io.marketgate.catalogue.Resource;
import io.marketgate.problem.ProblemException;
import io.marketgate.product.Product;
import io.marketgate.product.Sku;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What the merchant sells. */
@Path("/admin/v1/skus")
@Tag(name = "SKUs")
@RolesAllowed({Roles.CATALOGUE_EDITOR, Roles.CATALOGUE_APPROVER, Roles.AUDITOR, Roles.OPERATOR})
public class SkuResource {
    private final Shelf<Sku, Product, SkuBody> shelf;
    private final Words words;

    SkuResource(Shelves shelves, Words words) {
        this.words = words;
        this.shelf = shelves.of(Resource.SKU, Sku::new, SkuBody::of);
    }

    /** Makes a SKU be as given. */
    @PUT
    @Path("/{sku}")
    @RolesAllowed({Roles.CATALOGUE_EDITOR, Roles.CATALOGUE_APPROVER})
    @Operation(operationId = "putSku", summary = "Make a SKU be as given")
    public RestResponse<Revision> put(
            @RestPath String sku, @NotNull @Valid SkuBody body, @RestHeader("If-Match") @Nullable String ifMatch) {
        return shelf.put(
                body.product(words, sku), ifMatch, reason -> ProblemException.invalid(SkuBody.ITEM_IDS, reason));
    }

    /** One of them, with its ETag. */
    @GET
    @Path("/{sku}")
    @Operation(operationId = "getSku", summary = "Read a SKU")
    public RestResponse<Item<SkuBody>> get(@RestPath String sku) {
        return shelf.get(sku);
    }

    /** All of them, page by page. */
    @GET
    @Operation(operationId = "listSkus", summary = "List the SKUs")
    public Listing<Item<SkuBody>> list(@BeanParam PageQuery page) {
        return shelf.list(page);
    }

    /** Ends one. */
    @DELETE
    @Path("/{sku}")
    @RolesAllowed({Roles.CATALOGUE_EDITOR, Roles.CATALOGUE_APPROVER})
    @Operation(operationId = "deleteSku", summary = "Delete a SKU")
    public RestResponse<Revision> delete(@RestPath String sku, @RestHeader("If-Match") @Nullable String ifMatch) {
        return shelf.delete(sku, ifMatch);
    }
}
