package io.marketgate.admin;

import io.marketgate.catalogue.WriteOutcome;
import io.marketgate.explanation.Notice;
import io.marketgate.problem.ProblemException;
import io.marketgate.problem.ProblemType;
import io.marketgate.product.Identifiers;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jboss.resteasy.reactive.RestResponse;

/** The outcomes of writes as HTTP answers. */
public final class Outcomes {
    private Outcomes() {}

    /**
     * The answer to a write that was committed or had nothing to change.
     *
     * @param refused makes the problem of an invalid value from the reason
     * @param notices what was accepted and has no effect yet
     * @throws ProblemException if the write was refused
     */
    public static RestResponse<Revision> answer(
            WriteOutcome outcome, Function<String, ProblemException> refused, List<Notice> notices) {
        if (outcome instanceof WriteOutcome.Deleted deleted) {
            return RestResponse.ok(new Revision(deleted.revision(), notices));
        }
        boolean created = outcome instanceof WriteOutcome.Created;
        return tagged(
                created ? RestResponse.Status.CREATED : RestResponse.Status.OK,
                new Revision(revision(outcome, refused), notices),
                revision(outcome, refused));
    }

    /** The answer to a write that only its own members can make invalid. */
    public static RestResponse<Revision> answer(WriteOutcome outcome) {
        return answer(outcome, Outcomes::unfit, List.of());
    }

    /** The problem of a value that does not fit the stored catalogue. */
    public static ProblemException unfit(String reason) {
        return ProblemException.invalid("", reason);
    }

    /** An answer with the ETag of what a revision wrote. */
    public static <T> RestResponse<T> tagged(RestResponse.Status status, T entity, long revision) {
        return RestResponse.ResponseBuilder.create(status, entity)
                .header(HttpHeaders.ETAG, ETag.of(revision))
                .build();
    }

    /**
     * The revision that wrote the current value.
     *
     * @throws ProblemException if the write was refused
     */
    public static long revision(WriteOutcome outcome, Function<String, ProblemException> refused) {
        return outcome.fold(WriteOutcome.Written::revision, WriteOutcome.Unchanged::revision, rejected -> {
            throw problem(rejected, refused);
        });
    }

    private static ProblemException problem(
            WriteOutcome.Rejected rejected, Function<String, ProblemException> refused) {
        return rejected.fold(
                notFound -> notFound("there is none that this merchant can see"),
                preconditionRequired -> ProblemException.of(
                        ProblemType.PRECONDITION_REQUIRED, "it exists and differs; send the ETag that was read"),
                stale -> ProblemException.of(
                        ProblemType.STALE,
                        stale.current() == 0
                                ? "it is no longer there"
                                : "it was written by revision " + stale.current() + " since"),
                inUse -> ProblemException.of(ProblemType.IN_USE, "needed by " + inUse.by()),
                refusal -> refused.apply(refusal.reason()));
    }

    /** The problem of a deletion that does not say what it deletes. */
    public static ProblemException unconditional() {
        return ProblemException.of(
                ProblemType.PRECONDITION_REQUIRED, "it exists; send `If-Match` with the ETag that was read");
    }

    /** The problem of a resource that does not exist for this merchant. */
    public static ProblemException notFound(String detail) {
        return ProblemException.of(ProblemType.NOT_FOUND, detail);
    }

    /**
     * A name in the path.
     *
     * @param absent the problem of a malformed name, which names nothing
     */
    public static <K> K named(String text, Function<String, K> parse, Supplier<ProblemException> absent) {
        try {
            return parse.apply(text);
        } catch (IllegalArgumentException noName) {
            throw absent.get();
        }
    }

    /** A name in the path that has no type of its own. */
    public static String identifier(String text) {
        return Identifiers.require("id", text);
    }
}
