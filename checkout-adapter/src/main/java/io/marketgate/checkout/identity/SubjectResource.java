package io.marketgate.checkout.identity;

import io.marketgate.access.Caller;
import io.marketgate.access.CurrentCaller;
import io.marketgate.access.Roles;
import io.marketgate.decision.Assurance;
import io.marketgate.decision.Subject;
import io.marketgate.exchange.RequestId;
import io.marketgate.identity.buyer.Buyers;
import io.marketgate.merchant.MerchantId;
import io.marketgate.problem.ProblemException;
import io.marketgate.problem.ProblemType;
import io.marketgate.securityevent.SecurityEvent;
import io.marketgate.securityevent.SecurityEvents;
import io.smallrye.common.annotation.Blocking;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.logging.Logger;

/** The assurances held of a buyer, and their erasure. */
@Path("/v1/identity/subjects/{subject}")
@Tag(name = "Identity")
@RolesAllowed({Roles.STOREFRONT, Roles.IDENTITY_OFFICER})
@Blocking
public class SubjectResource {
    private static final Logger LOG = Logger.getLogger(SubjectResource.class);

    private static final String ERASE = "DELETE /v1/identity/subjects/{subject}";

    private final CurrentCaller caller;
    private final Buyers buyers;
    private final SecurityEvents events;
    private final Clock clock;

    SubjectResource(CurrentCaller caller, Buyers buyers, SecurityEvents events, Clock clock) {
        this.caller = caller;
        this.buyers = buyers;
        this.events = events;
        this.clock = clock;
    }

    /** The assurances held of a subject. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "getBuyer", summary = "What is held of a buyer")
    public SubjectAnswer held(@PathParam("subject") String name) {
        MerchantId merchant = caller.get().merchant();
        Subject subject = subject(name);
        Assurance assurance = buyers.find(merchant, subject, clock.instant());
        if (assurance.pseudonym() == null) {
            throw unknown();
        }
        return SubjectAnswer.of(subject, assurance, clock.instant());
    }

    /** Erases the subject's link, assurances and hashes. Succeeds also if there is nothing to erase. */
    @DELETE
    @Operation(operationId = "eraseBuyer", summary = "Erase a buyer")
    @APIResponse(responseCode = "204", description = "Nothing is stored any more")
    public void erase(@PathParam("subject") String name, @Context RoutingContext request) {
        Caller who = caller.get();
        Subject subject = subject(name);
        String pseudonym = buyers.find(who.merchant(), subject, clock.instant()).pseudonym();
        // Recorded before it is done: what is erased without a record could not be told from what never was.
        events.record(
                new SecurityEvent(
                        SecurityEvent.Kind.ERASED,
                        who.merchant(),
                        who.actor(),
                        ERASE,
                        pseudonym == null ? "NOTHING_HELD" : "ERASED",
                        pseudonym),
                RequestId.of(request)
                        .filter(RequestId::isUuid)
                        .map(RequestId::text)
                        .orElse(null));
        boolean erased = buyers.erase(who.merchant(), subject);
        // Who erased, and of whom nothing: what is erased must not go on in a log.
        LOG.infof(
                "event=buyer-erased merchant=%s author=%s name=\"%s\" held=%s",
                who.merchant(), who.actor(), Objects.requireNonNullElse(who.name(), ""), erased);
    }

    private static Subject subject(String name) {
        try {
            return new Subject(name);
        } catch (IllegalArgumentException e) {
            throw unknown();
        }
    }

    private static ProblemException unknown() {
        return ProblemException.of(ProblemType.NOT_FOUND, "nothing is stored about this subject");
    }
}
