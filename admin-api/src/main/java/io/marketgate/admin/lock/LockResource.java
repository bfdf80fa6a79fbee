package io.marketgate.admin.lock;

import io.marketgate.access.CurrentCaller;
import io.marketgate.access.Roles;
import io.marketgate.admin.Members;
import io.marketgate.catalogue.Author;
import io.marketgate.decision.Subject;
import io.marketgate.identity.document.DocumentType;
import io.marketgate.identity.person.Secret;
import io.marketgate.identity.verification.VerificationLocks;
import io.marketgate.pack.UnknownWord;
import io.marketgate.problem.ProblemException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** Lifts the locks of verification, for the support of buyers. */
@Path("/admin/v1/verification-locks/lifts")
@Tag(name = "Verification locks")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.IDENTITY_OFFICER)
public class LockResource {
    private static final String NUMBER = "/document/number";

    private final VerificationLocks locks;
    private final CurrentCaller caller;
    private final Clock clock;

    LockResource(VerificationLocks locks, CurrentCaller caller, Clock clock) {
        this.locks = locks;
        this.caller = caller;
        this.clock = clock;
    }

    /** Forgets the attempts that lock a buyer or a document out. */
    @POST
    @ResponseStatus(201)
    @Operation(
            operationId = "liftVerificationLock",
            summary = "Lift the lock of a buyer or a document",
            description =
                    "Forgets the attempts that were counted; the next ones are counted anew. For support that has made"
                            + " sure who is asking. It stands in the audit trail, under a keyed hash. Limits of credentials and of"
                            + " the merchant stay.")
    public LockLifted lift(@NotNull @Valid LockBody body) {
        if (body.subject() == null && body.document() == null) {
            throw ProblemException.invalid("", "`subject`, `document` or both are expected");
        }
        return new LockLifted(locks.lift(
                caller.get().merchant(),
                Members.readIfAny("/subject", body.subject(), Subject::new),
                document(body.document()),
                new Author(caller.get().actor(), caller.get().name())));
    }

    private VerificationLocks.@Nullable Document document(LockBody.@Nullable LockedDocument named) {
        if (named == null) {
            return null;
        }
        DocumentType type = DocumentType.of(named.type())
                .orElseThrow(() -> ProblemException.invalid(
                        "/document/type", UnknownWord.named("document", named.type(), List.of(DocumentType.values()))));
        LocalDate today = clock.instant().atOffset(ZoneOffset.UTC).toLocalDate();
        Secret<String> number = type.examine(new Secret<>(named.number()), today)
                .<@Nullable Secret<String>>fold(wellFormed -> wellFormed.number(), malformed -> null, refused -> null);
        if (number == null) {
            throw ProblemException.invalid(NUMBER, "is not the number of such a document");
        }
        return new VerificationLocks.Document(type, number);
    }
}
