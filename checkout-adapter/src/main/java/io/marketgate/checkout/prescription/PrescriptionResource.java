package io.marketgate.checkout.prescription;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.marketgate.access.Caller;
import io.marketgate.access.CurrentCaller;
import io.marketgate.access.Roles;
import io.marketgate.catalogue.Author;
import io.marketgate.catalogue.Snapshot;
import io.marketgate.checkout.admission.Admission;
import io.marketgate.checkout.wire.AcceptedLanguage;
import io.marketgate.checkout.wire.Body;
import io.marketgate.checkout.wire.BodyReader;
import io.marketgate.explanation.RenderedJson;
import io.marketgate.idempotency.Idempotency;
import io.marketgate.identity.prescription.Conclusion;
import io.marketgate.identity.prescription.ForwardedPrescription;
import io.marketgate.identity.prescription.Prescription;
import io.marketgate.identity.prescription.Prescriptions;
import io.marketgate.identity.prescription.RefusalReason;
import io.marketgate.pack.Texts;
import io.marketgate.problem.ProblemException;
import io.marketgate.problem.ProblemType;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Prescriptions that a storefront forwards, and what became of them. */
@Path(PrescriptionResource.PATH)
@Tag(name = "Prescriptions")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.STOREFRONT)
@Blocking
public class PrescriptionResource {
    static final String PATH = "/v1/prescriptions";

    private static final String ENGLISH = "en";

    private final CurrentCaller caller;
    private final Admission admission;
    private final ForwardPrescription forward;
    private final Prescriptions prescriptions;
    private final ObjectMapper json;
    private final Clock clock;

    PrescriptionResource(
            CurrentCaller caller,
            Admission admission,
            ForwardPrescription forward,
            Prescriptions prescriptions,
            ObjectMapper json,
            Clock clock) {
        this.caller = caller;
        this.admission = admission;
        this.forward = forward;
        this.prescriptions = prescriptions;
        this.json = json;
        this.clock = clock;
    }

    /** Queues a prescription for a pharmacist. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "forwardPrescription", summary = "Forward a prescription to a pharmacist")
    @APIResponse(
            responseCode = "201",
            description = "It waits",
            content = @Content(schema = @Schema(implementation = PrescriptionAnswer.class)))
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "409", ref = "InFlight")
    @APIResponse(responseCode = "422", ref = "IdempotencyMismatch")
    public Uni<RestResponse<RenderedJson>> post(
            @HeaderParam(Idempotency.HEADER) @Nullable String idempotencyKey,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema = @Schema(ref = "PrescriptionRequest")))
                    Body body) {
        Caller who = caller.get();
        String key = idempotencyKey == null ? null : Idempotency.checked(idempotencyKey);
        ForwardedPrescription forwarded = BodyReader.read(body, PrescriptionRequest::read);
        return Uni.createFrom()
                .completionStage(forward.forward(who, forwarded, body, PATH, key))
                .map(this::created);
    }

    private RestResponse<RenderedJson> created(String answer) {
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, RenderedJson.of(answer))
                .header(HttpHeaders.LOCATION, PATH + "/" + id(answer))
                .build();
    }

    private String id(String answer) {
        try {
            return json.readTree(answer).path("id").asText();
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("an answer of ours is not JSON", unreadable);
        }
    }

    /** What became of a prescription. */
    @GET
    @Path("{prescription}")
    @Operation(operationId = "getPrescription", summary = "What became of a prescription")
    @APIResponse(
            responseCode = "200",
            description = "The prescription, as it stands",
            content = @Content(schema = @Schema(implementation = PrescriptionAnswer.class)))
    public PrescriptionAnswer get(
            @PathParam("prescription") String id,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage) {
        Snapshot snapshot = admission.open().snapshot();
        return PrescriptionAnswer.of(
                find(id),
                clock.instant(),
                reason -> text(reason, snapshot.packs().texts(), acceptLanguage));
    }

    private static String text(RefusalReason reason, Texts texts, @Nullable String acceptLanguage) {
        String accepted = AcceptedLanguage.of(acceptLanguage, texts);
        String language = texts.language(List.of(), accepted == null ? ENGLISH : accepted);
        return texts.find(null, reason.text(), language).orElseThrow();
    }

    /** Withdraws a prescription that waits. */
    @DELETE
    @Path("{prescription}")
    @Operation(operationId = "withdrawPrescription", summary = "Withdraw a prescription that waits")
    @APIResponse(responseCode = "204", description = "Nobody judges it any more")
    @APIResponse(responseCode = "409", ref = "AlreadyDecided")
    public void withdraw(@PathParam("prescription") String id) {
        Caller who = caller.get();
        Prescription named = find(id);
        Conclusion conclusion = prescriptions.withdraw(
                who.merchant(), named.id(), new Author(who.actor(), who.name()), clock.instant());
        if (conclusion == Conclusion.Undone.NOT_WAITING) {
            throw ProblemException.of(ProblemType.ALREADY_DECIDED, "the prescription waits no more");
        }
        if (!(conclusion instanceof Conclusion.Done)) {
            throw absent();
        }
    }

    /** One of a storefront that the caller may not act for looks like one that does not exist. */
    private Prescription find(String id) {
        Caller who = caller.get();
        UUID known;
        try {
            known = UUID.fromString(id);
        } catch (IllegalArgumentException noId) {
            throw absent();
        }
        return prescriptions
                .find(who.merchant(), known)
                .filter(found -> who.mayActFor(found.storefront()))
                .orElseThrow(PrescriptionResource::absent);
    }

    private static ProblemException absent() {
        return ProblemException.of(ProblemType.NOT_FOUND, "there is no such prescription");
    }
}
