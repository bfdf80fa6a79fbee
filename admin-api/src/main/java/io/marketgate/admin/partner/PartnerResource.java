package io.marketgate.admin.partner;

import io.marketgate.access.CurrentCaller;
import io.marketgate.access.Roles;
import io.marketgate.admin.AsOfQuery;
import io.marketgate.admin.CrudResource;
import io.marketgate.admin.CrudResources;
import io.marketgate.admin.Item;
import io.marketgate.admin.Listing;
import io.marketgate.admin.Markets;
import io.marketgate.admin.Outcomes;
import io.marketgate.admin.PageQuery;
import io.marketgate.admin.Revision;
import io.marketgate.admin.Words;
import io.marketgate.catalogue.Resource;
import io.marketgate.explanation.Notice;
import io.marketgate.merchant.Partner;
import io.marketgate.merchant.PartnerId;
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
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The partners whose licences the merchant relies on. */
@Path("/admin/v1/partners")
@Tag(name = "Partners")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.CATALOGUE_EDITOR, Roles.CATALOGUE_APPROVER, Roles.AUDITOR, Roles.OPERATOR})
public class PartnerResource {
    private final CrudResource<PartnerId, Partner, PartnerBody> resource;
    private final Words words;
    private final Markets markets;
    private final LostEvidence lost;
    private final CurrentCaller caller;

    PartnerResource(CrudResources resources, Words words, Markets markets, LostEvidence lost, CurrentCaller caller) {
        this.lost = lost;
        this.caller = caller;
        this.words = words;
        this.markets = markets;
        this.resource = resources.of(Resource.PARTNER, PartnerId::new, PartnerBody::of);
    }

    /** Creates or replaces a partner. */
    @PUT
    @Path("/{id}")
    @RolesAllowed({Roles.CATALOGUE_EDITOR, Roles.CATALOGUE_APPROVER})
    @Operation(operationId = "putPartner", summary = "Make a partner be as given")
    public RestResponse<Revision> put(
            @RestPath String id, @NotNull @Valid PartnerBody body, @RestHeader("If-Match") @Nullable String ifMatch) {
        Partner partner = body.partner(words, markets, id);
        List<Notice> notices = new ArrayList<>(body.notices(partner, markets));
        notices.addAll(lost.ofChange(caller.get().merchant(), partner));
        return resource.put(partner, body.seen(id, ifMatch), notices);
    }

    /** One of them, with its ETag; or as it was. */
    @GET
    @Path("/{id}")
    @Operation(operationId = "getPartner", summary = "Read a partner")
    public RestResponse<Item<PartnerBody>> get(@RestPath String id, @BeanParam AsOfQuery asOf) {
        return resource.get(id, asOf);
    }

    /** All of them, page by page. */
    @GET
    @Operation(operationId = "listPartners", summary = "List the partners")
    public Listing<Item<PartnerBody>> list(@BeanParam PageQuery page, @BeanParam AsOfQuery asOf) {
        return resource.list(page, asOf);
    }

    /** Deletes one. */
    @DELETE
    @Path("/{id}")
    @RolesAllowed({Roles.CATALOGUE_EDITOR, Roles.CATALOGUE_APPROVER})
    @Operation(operationId = "deletePartner", summary = "Delete a partner")
    public RestResponse<Revision> delete(@RestPath String id, @RestHeader("If-Match") @Nullable String ifMatch) {
        List<Notice> notices = Outcomes.named(
                id,
                name -> lost.ofDeletion(caller.get().merchant(), new PartnerId(name)),
                () -> Outcomes.notFound("there is no such partner"));
        return resource.delete(id, ifMatch, notices);
    }
}
