package io.marketgate.admin.sku;

import io.marketgate.access.CurrentCaller;
import io.marketgate.access.Roles;
import io.marketgate.admin.AsOfQuery;
import io.marketgate.admin.CrudResource;
import io.marketgate.admin.CrudResources;
import io.marketgate.admin.Item;
import io.marketgate.admin.Listing;
import io.marketgate.admin.Markets;
import io.marketgate.admin.PageQuery;
import io.marketgate.admin.Revision;
import io.marketgate.admin.Words;
import io.marketgate.catalogue.Resource;
import io.marketgate.pack.checks.Finding;
import io.marketgate.problem.ProblemException;
import io.marketgate.product.Product;
import io.marketgate.product.Sku;
import io.marketgate.workitem.WorkItem;
import io.marketgate.workitem.WorkItems;
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
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What the merchant sells. */
@Path("/admin/v1/skus")
@Tag(name = "SKUs")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.CATALOGUE_EDITOR, Roles.CATALOGUE_APPROVER, Roles.AUDITOR, Roles.OPERATOR})
public class SkuResource {
    private final CrudResource<Sku, Product, SkuBody> resource;
    private final Words words;
    private final Markets markets;
    private final SkuFindings findings;
    private final WorkItems items;
    private final CurrentCaller caller;

    SkuResource(
            CrudResources resources,
            Words words,
            Markets markets,
            SkuFindings findings,
            WorkItems items,
            CurrentCaller caller) {
        this.findings = findings;
        this.items = items;
        this.caller = caller;
        this.words = words;
        this.markets = markets;
        this.resource = resources.of(Resource.SKU, Sku::new, product -> SkuBody.of(product, findings.of(product)));
    }

    /** Creates or replaces a SKU. */
    @PUT
    @Path("/{sku}")
    @RolesAllowed({Roles.CATALOGUE_EDITOR, Roles.CATALOGUE_APPROVER})
    @Operation(operationId = "putSku", summary = "Make a SKU be as given")
    public RestResponse<Revision> put(
            @RestPath String sku, @NotNull @Valid SkuBody body, @RestHeader("If-Match") @Nullable String ifMatch) {
        Product product = body.product(words, markets, sku);
        RestResponse<Revision> written = resource.put(
                product,
                body.seen(sku, ifMatch),
                reason -> ProblemException.invalid(SkuBody.ITEM_IDS, reason),
                SkuBody.notices(product, findings.ofDescription(product), markets));
        noteUnlisted(product);
        return written;
    }

    /** Reports unlisted names. Rules that need the composition stay closed until the register lists them. */
    private void noteUnlisted(Product product) {
        words.findings(product.declared(), product.facts()).stream()
                .filter(finding -> finding.code() == Finding.Code.UNLISTED_SUBSTANCE && finding.word() != null)
                .forEach(finding -> items.note(
                        caller.get().merchant(),
                        WorkItem.Kind.UNLISTED_SUBSTANCE,
                        String.valueOf(finding.word()),
                        "named by SKU `" + product.sku() + "`"));
    }

    /** One of them, with its ETag; or as it was. */
    @GET
    @Path("/{sku}")
    @Operation(operationId = "getSku", summary = "Read a SKU")
    public RestResponse<Item<SkuBody>> get(@RestPath String sku, @BeanParam AsOfQuery asOf) {
        return resource.get(sku, asOf);
    }

    /** All of them, page by page; or only those with a questionable description. */
    @GET
    @Operation(
            operationId = "listSkus",
            summary = "List the SKUs",
            description =
                    "`findings` are those of the description itself. With `findings=true` they are also the facts that rules ask"
                            + " and it does not state, which takes a decision of each SKU for each market of each storefront: a"
                            + " page then reads a limited number of SKUs, so it may hold fewer than `limit`, or none, and still"
                            + " have a `next`.")
    public Listing<Item<SkuBody>> list(
            @BeanParam PageQuery page,
            @BeanParam AsOfQuery asOf,
            @RestQuery("findings")
                    @Parameter(
                            description =
                                    "`true` for those only whose description has findings, or does not state what rules ask",
                            schema = @Schema(type = SchemaType.BOOLEAN))
                    @Nullable
                    String questionable) {
        if (questionable != null && !questionable.equals("true") && !questionable.equals("false")) {
            throw ProblemException.invalid("findings", "must be `true` or `false`");
        }
        return "true".equals(questionable)
                ? questionable(page, asOf)
                : resource.shown(product -> SkuBody.of(product, findings.ofDescription(product)))
                        .list(page, asOf);
    }

    private Listing<Item<SkuBody>> questionable(PageQuery page, AsOfQuery asOf) {
        UnstatedFacts unstated = findings.unstatedFacts();
        return resource.list(page, asOf, unstated.mostOfAPage(), product -> Optional.of(findings.of(product, unstated))
                .filter(found -> !found.isEmpty())
                .map(found -> SkuBody.of(product, found)));
    }

    /** Deletes one. */
    @DELETE
    @Path("/{sku}")
    @RolesAllowed({Roles.CATALOGUE_EDITOR, Roles.CATALOGUE_APPROVER})
    @Operation(operationId = "deleteSku", summary = "Delete a SKU")
    public RestResponse<Revision> delete(@RestPath String sku, @RestHeader("If-Match") @Nullable String ifMatch) {
        return resource.delete(sku, ifMatch);
    }
}
