package io.marketgate.admin.evidence;

import io.marketgate.access.CurrentCaller;
import io.marketgate.access.Roles;
import io.marketgate.admin.Creations;
import io.marketgate.admin.CrudResource;
import io.marketgate.admin.CrudResources;
import io.marketgate.admin.Item;
import io.marketgate.admin.Listing;
import io.marketgate.admin.Made;
import io.marketgate.admin.Outcomes;
import io.marketgate.admin.PageQuery;
import io.marketgate.admin.Revision;
import io.marketgate.catalogue.Resource;
import io.marketgate.evidence.Evidence;
import io.marketgate.explanation.Notice;
import io.marketgate.idempotency.Idempotency;
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

/** The evidence a merchant holds. Evidence is never changed: new evidence is recorded and the old one revoked. */
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

    EvidenceResource(
            CrudResources resources,
            EvidenceReader reader,
            IneffectiveNotices ineffective,
            CurrentCaller caller,
            Creations creations) {
        this.resource = resources.of(Resource.EVIDENCE, Outcomes::identifier, EvidenceBody::of);
        this.reader = reader;
        this.ineffective = ineffective;
        this.caller = caller;
        this.creations = creations;
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

    /** One piece of evidence, with its ETag. */
    @GET
    @Path("/{id}")
    @Operation(operationId = "getEvidence", summary = "Read a paper")
    public RestResponse<Item<EvidenceBody>> get(@RestPath String id) {
        return resource.get(id);
    }

    /** All of them, page by page. */
    @GET
    @Operation(operationId = "listEvidence", summary = "List the papers")
    public Listing<Item<EvidenceBody>> list(@BeanParam PageQuery page) {
        return resource.list(page);
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
