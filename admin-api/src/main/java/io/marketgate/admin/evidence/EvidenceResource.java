package io.marketgate.admin.evidence;

import io.marketgate.access.CurrentCaller;
import io.marketgate.access.Roles;
import io.marketgate.admin.AsOfQuery;
import io.marketgate.admin.Creations;
import io.marketgate.admin.CrudResource;
import io.marketgate.admin.CrudResources;
import io.marketgate.admin.Item;
import io.marketgate.admin.Listing;
import io.marketgate.admin.Made;
import io.marketgate.admin.Moments;
import io.marketgate.admin.Outcomes;
import io.marketgate.admin.PageQuery;
import io.marketgate.admin.Revision;
import io.marketgate.admin.Words;
import io.marketgate.catalogue.EvidenceFilter;
import io.marketgate.catalogue.Moment;
import io.marketgate.catalogue.Resource;
import io.marketgate.evidence.Evidence;
import io.marketgate.explanation.Notice;
import io.marketgate.idempotency.Idempotency;
import io.marketgate.merchant.MerchantId;
import io.marketgate.problem.ProblemException;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The evidence a merchant holds. A changed piece of evidence is a new version; the old one stays in the history. */
@Path(EvidenceResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Evidence")
@RolesAllowed({Roles.CATALOGUE_EDITOR, Roles.CATALOGUE_APPROVER, Roles.AUDITOR, Roles.OPERATOR})
public class EvidenceResource {
    static final String PATH = "/admin/v1/evidence";

    private final CrudResource<String, Evidence, EvidenceBody> resource;
    private final EvidenceReader reader;
    private final IneffectiveNotices ineffective;
    private final CurrentCaller caller;
    private final Creations creations;
    private final Moments moments;
    private final Words words;

    EvidenceResource(
            CrudResources resources,
            EvidenceReader reader,
            IneffectiveNotices ineffective,
            CurrentCaller caller,
            Creations creations,
            Moments moments,
            Words words) {
        this.resource = resources.of(Resource.EVIDENCE, Outcomes::identifier, EvidenceBody::of);
        this.reader = reader;
        this.ineffective = ineffective;
        this.caller = caller;
        this.creations = creations;
        this.moments = moments;
        this.words = words;
    }

    /** Records evidence. */
    @POST
    @Blocking
    @ResponseStatus(201)
    @RolesAllowed({Roles.CATALOGUE_EDITOR, Roles.CATALOGUE_APPROVER})
    @Operation(operationId = "postEvidence", summary = "Record a paper")
    public CompletionStage<RestResponse<Made<EvidenceBody>>> post(
            @NotNull @Valid EvidenceBody body, @RestHeader(Idempotency.HEADER) @Nullable String key) {
        Evidence evidence = reader.read(caller.get().merchant(), body);
        List<Notice> notices = ineffective.notices(caller.get().merchant(), evidence);
        return creations.once(
                PATH,
                key,
                body,
                () -> resource.create(
                        evidence,
                        reason -> ProblemException.invalid(EvidenceReader.missing(body.sku()), reason),
                        notices),
                UnaryOperator.identity());
    }

    /** Replaces evidence by a new version. */
    @PUT
    @Path("/{id}")
    @RolesAllowed({Roles.CATALOGUE_EDITOR, Roles.CATALOGUE_APPROVER})
    @Operation(
            operationId = "putEvidence",
            summary = "Amend a paper",
            description =
                    "Type and scope stay, and of scope BUYER the buyer; a number that is not stated stays there, too."
                            + " The version before is read with `asOf` and stands in the changes.")
    public RestResponse<Revision> put(
            @RestPath String id, @NotNull @Valid EvidenceBody body, @RestHeader("If-Match") @Nullable String ifMatch) {
        String seen = body.seen(id, ifMatch);
        MerchantId merchant = caller.get().merchant();
        Evidence amended = reader.amended(merchant, resource.present(id), body);
        return resource.amend(
                amended,
                seen,
                reason -> ProblemException.invalid(EvidenceReader.missing(body.sku()), reason),
                ineffective.notices(merchant, amended));
    }

    /** One piece of evidence, with its ETag; or as it was. */
    @GET
    @Path("/{id}")
    @Operation(operationId = "getEvidence", summary = "Read a paper")
    public RestResponse<Item<EvidenceBody>> get(@RestPath String id, @BeanParam AsOfQuery asOf) {
        return resource.get(id, asOf);
    }

    /** Those that pass the filter, page by page. */
    @GET
    @Operation(operationId = "listEvidence", summary = "List the papers")
    public Listing<Item<EvidenceBody>> list(
            @BeanParam PageQuery page, @BeanParam AsOfQuery asOf, @BeanParam EvidenceQuery wanted) {
        Moment moment = moments.of(asOf);
        EvidenceFilter filter = wanted.filter(words, moments.instant(moment));
        return resource.listed(
                moments.reading(moment).evidence(caller.get().merchant(), filter, page.cursor(), page.limit()), moment);
    }

    /** Revokes evidence. */
    @DELETE
    @Path("/{id}")
    @RolesAllowed({Roles.CATALOGUE_EDITOR, Roles.CATALOGUE_APPROVER})
    @Operation(operationId = "deleteEvidence", summary = "Revoke a paper")
    public RestResponse<Revision> delete(@RestPath String id, @RestHeader("If-Match") @Nullable String ifMatch) {
        return resource.delete(id, ifMatch);
    }
}
