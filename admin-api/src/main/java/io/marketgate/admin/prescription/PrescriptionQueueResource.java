package io.marketgate.admin.prescription;

import io.marketgate.access.CurrentCaller;
import io.marketgate.access.Roles;
import io.marketgate.admin.Listing;
import io.marketgate.admin.Markets;
import io.marketgate.admin.Members;
import io.marketgate.admin.Outcomes;
import io.marketgate.admin.PageQuery;
import io.marketgate.catalogue.Author;
import io.marketgate.identity.prescription.Attestation;
import io.marketgate.identity.prescription.Conclusion;
import io.marketgate.identity.prescription.Prescription;
import io.marketgate.identity.prescription.PrescriptionStatus;
import io.marketgate.identity.prescription.Prescriptions;
import io.marketgate.identity.prescription.QueuePosition;
import io.marketgate.identity.prescription.QueueQuery;
import io.marketgate.pack.UnknownWord;
import io.marketgate.problem.ProblemException;
import io.marketgate.problem.ProblemType;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Prescriptions that storefronts forwarded, for a pharmacist to judge. */
@Path("/admin/v1/prescriptions")
@Tag(name = "Prescription queue")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.PHARMACIST)
public class PrescriptionQueueResource {
    private final Prescriptions prescriptions;
    private final AttestationReader attestations;
    private final Markets markets;
    private final CurrentCaller caller;
    private final Clock clock;

    PrescriptionQueueResource(
            Prescriptions prescriptions,
            AttestationReader attestations,
            Markets markets,
            CurrentCaller caller,
            Clock clock) {
        this.prescriptions = prescriptions;
        this.attestations = attestations;
        this.markets = markets;
        this.caller = caller;
        this.clock = clock;
    }

    /** The merchant's prescriptions, the longest waiting first. */
    @GET
    @Operation(
            operationId = "listPrescriptions",
            summary = "List the prescriptions, the longest waiting first",
            description = "`status=WAITING` is the queue.")
    public Listing<PrescriptionView> list(
            @BeanParam PageQuery page,
            @RestQuery
                    @Parameter(
                            description = "of this state only",
                            schema = @Schema(implementation = PrescriptionStatus.class))
                    @Nullable
                    String status,
            @RestQuery @Parameter(description = "for goods that go there only") @Nullable String market) {
        QueuePosition after = Members.readIfAny("cursor", page.cursor(), QueuePosition::parse);
        Instant now = clock.instant();
        Prescriptions.Page found = prescriptions.list(
                caller.get().merchant(),
                new QueueQuery(
                        Members.readIfAny("status", status, PrescriptionQueueResource::status),
                        Members.readIfAny("market", market, markets::market),
                        after == null ? QueuePosition.FIRST : after,
                        page.limit()),
                now);
        return new Listing<>(
                found.items().stream()
                        .map(prescription -> PrescriptionView.of(prescription, now, null))
                        .toList(),
                Members.shown(found.next()));
    }

    private static PrescriptionStatus status(String text) {
        return Arrays.stream(PrescriptionStatus.values())
                .filter(status -> status.name().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        UnknownWord.named("state of a prescription", text, List.of(PrescriptionStatus.values()))));
    }

    /** One prescription. */
    @GET
    @Path("/{id}")
    @Operation(operationId = "getQueuedPrescription", summary = "Read a prescription")
    public PrescriptionView get(@RestPath String id) {
        return PrescriptionView.of(find(id), clock.instant(), null);
    }

    /** Accepts a prescription: it becomes a paper of the buyer. */
    @POST
    @Path("/{id}/accept")
    @Operation(
            operationId = "acceptPrescription",
            summary = "Attest a prescription, so that it counts",
            description =
                    "Makes the buyer's paper, in one transaction with the new state: the next decision for the buyer"
                            + " relies on it. The prescription that was looked at is named by what the storefront named it by, so"
                            + " that no other can be attested in its place.")
    @APIResponse(
            responseCode = "200",
            description = "As it stands now",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PrescriptionView.class)))
    @APIResponse(responseCode = "409", ref = "AlreadyDecided")
    public PrescriptionView accept(@RestPath String id, @NotNull @Valid AcceptanceBody body) {
        Prescription waiting = find(id);
        Attestation attestation = attestations.read(caller.get().merchant(), waiting, body);
        return judged(
                id,
                prescriptions.accept(caller.get().merchant(), waiting.id(), attestation, author(), clock.instant()),
                body.reference() == null ? "/imageDigest" : "/reference");
    }

    /** Refuses a prescription. */
    @POST
    @Path("/{id}/refuse")
    @Operation(
            operationId = "refusePrescription",
            summary = "Refuse a prescription",
            description = "The storefront reads the reason, and the shopper a text of it.")
    @APIResponse(
            responseCode = "200",
            description = "As it stands now",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PrescriptionView.class)))
    @APIResponse(responseCode = "409", ref = "AlreadyDecided")
    public PrescriptionView refuse(@RestPath String id, @NotNull @Valid RefusalBody body) {
        Prescription waiting = find(id);
        return judged(
                id,
                prescriptions.refuse(caller.get().merchant(), waiting.id(), body.reason(), author(), clock.instant()),
                "");
    }

    /** @param proof pointer of the member that named the prescription */
    private PrescriptionView judged(String id, Conclusion conclusion, String proof) {
        if (conclusion instanceof Conclusion.Done done) {
            return PrescriptionView.of(find(id), clock.instant(), done.revision());
        }
        throw switch ((Conclusion.Undone) conclusion) {
            case NOT_FOUND -> absent();
            case NOT_WAITING -> ProblemException.of(ProblemType.ALREADY_DECIDED, "the prescription waits no more");
            case OTHER_PROOF -> ProblemException.invalid(proof, "is not that of the prescription that was forwarded");
        };
    }

    private Prescription find(String id) {
        UUID named = Outcomes.named(id, UUID::fromString, PrescriptionQueueResource::absent);
        return prescriptions.find(caller.get().merchant(), named).orElseThrow(PrescriptionQueueResource::absent);
    }

    private Author author() {
        return new Author(caller.get().actor(), caller.get().name());
    }

    private static ProblemException absent() {
        return Outcomes.notFound("there is no such prescription");
    }
}
