package io.marketgate.admin.catalogue;

import io.marketgate.access.CurrentCaller;
import io.marketgate.access.Roles;
import io.marketgate.problem.ProblemException;
import io.marketgate.problem.ProblemType;
import io.marketgate.seal.catalogue.CatalogueTrail;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Compares the catalogue's rows with the audit trail. One at a time on a replica, since each reads every row. */
@Path("/admin/v1/catalogue/verification")
@Tag(name = "Changes")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.AUDITOR)
public class CatalogueVerificationResource {
    private static final Duration LATER = Duration.ofSeconds(30);

    private final CatalogueTrail trail;
    private final CurrentCaller caller;
    private final Semaphore turn = new Semaphore(1);

    CatalogueVerificationResource(CatalogueTrail trail, CurrentCaller caller) {
        this.trail = trail;
        this.caller = caller;
    }

    /** Checks the whole audit trail, and compares every row with it. */
    @GET
    @Operation(
            operationId = "verifyCatalogue",
            summary = "Whether the catalogue's rows are as the audit trail recorded them",
            description =
                    "Checks the audit trail from its first change on, and compares with it every row of the merchant and of the"
                            + " law: settings, storefronts, partners, SKUs, eligibility, evidence, rules, keys and packs, those that stand"
                            + " and those that have ended. Names each row that was altered, and in which member; that is missing; or"
                            + " that was added. Its time grows with the catalogue and its history. One verification at a time.")
    @APIResponse(responseCode = "200", description = "What was compared, and what differs")
    @APIResponse(responseCode = "429", ref = "TooManyRequests")
    public CatalogueVerificationView verify() {
        if (!turn.tryAcquire()) {
            throw ProblemException.later(ProblemType.TOO_MANY_REQUESTS, "another verification is in progress", LATER);
        }
        try {
            return CatalogueVerificationView.of(trail.verify(caller.get().merchant()));
        } finally {
            turn.release();
        }
    }
}
