package io.marketgate.admin.key;

import io.marketgate.access.KeyUses;
import io.marketgate.access.PresentedKey;
import io.marketgate.access.Roles;
import io.marketgate.admin.Creations;
import io.marketgate.admin.CrudResource;
import io.marketgate.admin.CrudResources;
import io.marketgate.admin.Item;
import io.marketgate.admin.Listing;
import io.marketgate.admin.Made;
import io.marketgate.admin.Members;
import io.marketgate.admin.Outcomes;
import io.marketgate.admin.PageQuery;
import io.marketgate.admin.Revision;
import io.marketgate.catalogue.Resource;
import io.marketgate.idempotency.Idempotency;
import io.marketgate.merchant.ApiKey;
import io.marketgate.merchant.StorefrontId;
import io.marketgate.problem.ProblemException;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The credentials of the merchant's storefronts. */
@Path(ApiKeyResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "API keys")
@RolesAllowed({Roles.MERCHANT_ADMIN, Roles.OPERATOR})
public class ApiKeyResource {
    static final String PATH = "/admin/v1/api-keys";

    private final CrudResource<String, ApiKey, ApiKeyBody> resource;
    private final Creations creations;
    private final KeyUses uses;

    ApiKeyResource(CrudResources resources, Creations creations, KeyUses uses) {
        this.creations = creations;
        this.uses = uses;
        this.resource = resources.of(Resource.API_KEY, Outcomes::identifier, ApiKeyBody::of);
    }

    /** Creates a key; only its hash is stored. */
    @POST
    @Blocking
    @ResponseStatus(201)
    @Operation(operationId = "postApiKey", summary = "Make a key for storefronts; it is shown once")
    public CompletionStage<RestResponse<NewApiKey>> post(
            @NotNull @Valid ApiKeyBody body, @RestHeader(Idempotency.HEADER) @Nullable String key) {
        Set<StorefrontId> storefronts = Members.readAll("/storefronts", body.storefronts(), StorefrontId::new);
        return creations.once(PATH, key, body, () -> make(body.name(), storefronts), NewApiKey::withoutKey);
    }

    private RestResponse<NewApiKey> make(String name, Set<StorefrontId> storefronts) {
        PresentedKey made = PresentedKey.generate();
        ApiKey stored = new ApiKey(made.id(), name, made.secretSha256(), storefronts, Set.of());
        Made<ApiKeyBody> item = resource.create(
                        stored, reason -> ProblemException.invalid("/storefronts", reason), List.of())
                .getEntity();
        return Outcomes.tagged(
                RestResponse.Status.CREATED, new NewApiKey(item.id(), item.revision(), made.text()), item.revision());
    }

    /** One key, without its secret. */
    @GET
    @Path("/{id}")
    @Operation(operationId = "getApiKey", summary = "Read a key's name, storefronts and last use")
    public RestResponse<Item<ApiKeyView>> get(@RestPath String id) {
        Item<ApiKeyBody> found = resource.get(id).getEntity();
        return Outcomes.tagged(RestResponse.Status.OK, viewed(List.of(found)).get(0), found.revision());
    }

    /** All of them, page by page. */
    @GET
    @Operation(operationId = "listApiKeys", summary = "List the keys")
    public Listing<Item<ApiKeyView>> list(@BeanParam PageQuery page) {
        Listing<Item<ApiKeyBody>> found = resource.list(page);
        return new Listing<>(viewed(found.items()), found.next());
    }

    /** With their last uses, by one query for all of them. */
    private List<Item<ApiKeyView>> viewed(List<Item<ApiKeyBody>> keys) {
        Map<String, LocalDate> days = uses.lastUsed(keys.stream().map(Item::id).toList());
        return keys.stream()
                .map(key -> new Item<>(key.id(), key.revision(), ApiKeyView.of(key.body(), days.get(key.id()))))
                .toList();
    }

    /** Deletes a key; every replica refuses it within the lease. */
    @DELETE
    @Path("/{id}")
    @Operation(operationId = "deleteApiKey", summary = "End a key")
    public RestResponse<Revision> delete(@RestPath String id, @RestHeader("If-Match") @Nullable String ifMatch) {
        return resource.end(id, ifMatch);
    }
}
