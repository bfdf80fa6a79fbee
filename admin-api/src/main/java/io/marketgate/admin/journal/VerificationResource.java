package io.marketgate.admin.journal;

import io.marketgate.access.CurrentCaller;
import io.marketgate.access.Roles;
import io.marketgate.admin.Members;
import io.marketgate.problem.ProblemException;
import io.marketgate.problem.ProblemType;
import io.marketgate.seal.History;
import io.marketgate.seal.SealReport;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Semaphore;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Verifies journal and audit trail. One at a time on a replica, since each reads every row of its days. */
@Path("/admin/v1/journal/verification")
@Tag(name = "Decisions")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.AUDITOR)
public class VerificationResource {
    private static final Duration USUAL = Duration.ofDays(1);
    private static final Duration LATER = Duration.ofSeconds(30);

    private final History history;
    private final CurrentCaller caller;
    private final Clock clock;
    private final Semaphore turn = new Semaphore(1);

    VerificationResource(History history, CurrentCaller caller, Clock clock) {
        this.history = history;
        this.caller = caller;
        this.clock = clock;
    }

    /** Closes what was written with a checkpoint, and checks whole days. */
    @GET
    @Operation(
            operationId = "verifyJournal",
            summary = "Whether journal and audit trail are as the gate wrote them",
            description =
                    "Checks every row of the days from `from` to `to` (UTC, whole days) against the commits that wrote them,"
                            + " the commits against each other, the changes of these days against the chain of all changes,"
                            + " and all of it against signed checkpoints. The chain is checked for all merchants; of rows,"
                            + " only the merchant's own are named, and the others' counted. What no checkpoint covered yet is"
                            + " closed first. One verification at a time.")
    @APIResponse(responseCode = "200", description = "What was checked, and what is wrong")
    @APIResponse(responseCode = "429", ref = "TooManyRequests")
    public VerificationView verify(
            @RestQuery
                    @Parameter(
                            description = "an instant of the first day; a day before `to` where nothing is said",
                            schema = @Schema(type = SchemaType.STRING, format = "date-time"))
                    @Nullable
                    String from,
            @RestQuery
                    @Parameter(
                            description =
                                    "first instant behind the last day, at most 31 days later, and today's end at the latest;"
                                            + " now where nothing is said",
                            schema = @Schema(type = SchemaType.STRING, format = "date-time"))
                    @Nullable
                    String to) {
        Instant end = Members.instant("to", to);
        Instant last = end == null ? clock.instant() : end;
        Instant begin = Members.instant("from", from);
        Instant first = begin == null ? last.minus(USUAL) : begin;
        if (!first.isBefore(last) || Duration.between(first, last).compareTo(History.LONGEST) > 0) {
            throw ProblemException.invalid("from", "must be before `to`, and at most 31 days before");
        }
        Instant ends = clock.instant().truncatedTo(ChronoUnit.DAYS).plus(Duration.ofDays(1));
        if (last.isAfter(ends)) {
            throw ProblemException.invalid("to", "must be no later than the end of today in UTC, `" + ends + "`");
        }
        if (!turn.tryAcquire()) {
            throw ProblemException.later(ProblemType.TOO_MANY_REQUESTS, "another verification is in progress", LATER);
        }
        try {
            return VerificationView.of(verified(first, last));
        } finally {
            turn.release();
        }
    }

    private SealReport verified(Instant first, Instant last) {
        String merchant = caller.get().merchant().value();
        return history.verify(
                first, last, flaw -> flaw.merchant() == null || flaw.merchant().equals(merchant));
    }
}
