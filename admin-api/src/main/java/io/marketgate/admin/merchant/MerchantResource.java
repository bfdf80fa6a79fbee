package io.marketgate.admin.merchant;

import io.marketgate.access.CurrentCaller;
import io.marketgate.access.Roles;
import io.marketgate.admin.ETag;
import io.marketgate.admin.Item;
import io.marketgate.admin.Listing;
import io.marketgate.admin.Members;
import io.marketgate.admin.Outcomes;
import io.marketgate.admin.PageQuery;
import io.marketgate.admin.Restated;
import io.marketgate.admin.Revision;
import io.marketgate.catalogue.Author;
import io.marketgate.catalogue.CatalogueEditor;
import io.marketgate.catalogue.MerchantSettings;
import io.marketgate.catalogue.Page;
import io.marketgate.catalogue.Resource;
import io.marketgate.catalogue.Stored;
import io.marketgate.merchant.EligibilityMode;
import io.marketgate.merchant.MerchantId;
import io.marketgate.problem.ProblemException;
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

/** The merchants. Not a {@code CrudResource}: here the path names the merchant, everywhere else the credential does. */
@Path("/admin/v1/merchants")
@Tag(name = "Merchants")
@RolesAllowed(Roles.OPERATOR)
public class MerchantResource {
    private final CatalogueEditor editor;
    private final CurrentCaller caller;

    MerchantResource(CatalogueEditor editor, CurrentCaller caller) {
        this.editor = editor;
        this.caller = caller;
    }

    /** Creates or replaces a merchant. */
    @PUT
    @Path("/{id}")
    @Operation(operationId = "putMerchant", summary = "Make a merchant be as given")
    public RestResponse<Revision> put(
            @RestPath String id, @NotNull @Valid MerchantBody body, @RestHeader("If-Match") @Nullable String ifMatch) {
        MerchantId merchant = Members.read("id", id, MerchantId::new);
        EligibilityMode mode = body.eligibility() == null ? EligibilityMode.BY_RULE : body.eligibility();
        MerchantSettings settings = new MerchantSettings(merchant, body.name(), mode);
        String seen = Restated.seen(id, body.id(), body.revision(), ifMatch);
        return Outcomes.answer(editor.put(merchant, Resource.MERCHANT, settings, ETag.expectation(seen), author()));
    }

    /** One merchant, with its ETag. */
    @GET
    @Path("/{id}")
    @Operation(operationId = "getMerchant", summary = "Read a merchant")
    public RestResponse<Item<MerchantBody>> get(@RestPath String id) {
        MerchantId merchant = named(id);
        Stored<MerchantSettings> stored = editor.find(merchant, Resource.MERCHANT, merchant);
        if (stored == null) {
            throw absent();
        }
        return Outcomes.tagged(RestResponse.Status.OK, item(stored), stored.revision());
    }

    /** All merchants, page by page. */
    @GET
    @Operation(operationId = "listMerchants", summary = "List the merchants")
    public Listing<Item<MerchantBody>> list(@BeanParam PageQuery query) {
        Page<MerchantSettings> page = editor.merchants(query.cursor(), query.limit());
        return new Listing<>(page.items().stream().map(MerchantResource::item).toList(), page.next());
    }

    /** Deletes a merchant that owns nothing any more. */
    @DELETE
    @Path("/{id}")
    @Operation(operationId = "deleteMerchant", summary = "Delete a merchant that owns nothing any more")
    public RestResponse<Revision> delete(@RestPath String id, @RestHeader("If-Match") @Nullable String ifMatch) {
        MerchantId merchant = named(id);
        return Outcomes.answer(
                editor.delete(merchant, Resource.MERCHANT, merchant, ETag.expectation(ifMatch), author()));
    }

    private Author author() {
        return new Author(caller.get().actor());
    }

    private static MerchantId named(String id) {
        return Outcomes.named(id, MerchantId::new, MerchantResource::absent);
    }

    private static ProblemException absent() {
        return Outcomes.notFound("there is no such merchant");
    }

    private static Item<MerchantBody> item(Stored<MerchantSettings> stored) {
        return new Item<>(stored.value().id().value(), stored.revision(), MerchantBody.of(stored.value()));
    }
}
