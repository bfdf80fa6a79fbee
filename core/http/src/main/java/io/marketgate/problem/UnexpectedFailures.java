package io.marketgate.problem;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Answers unexpected failures: a closed gate if what it needs is away, else a reference into the log. */
@Singleton
class UnexpectedFailures {
    private static final Logger LOG = Logger.getLogger(UnexpectedFailures.class);

    private final Outages outages;

    UnexpectedFailures(Outages outages) {
        this.outages = outages;
    }

    Response respond(Throwable failure) {
        Outage outage = outages.behind(failure);
        if (outage != null) {
            LOG.warnf(
                    "problem=unavailable part=%s reason=%s",
                    outage.part(), failure.getClass().getSimpleName());
            String detail = Outages.isLock(failure)
                    ? "another transaction holds what this request needs, and nothing was written"
                    : outage.detail();
            return ProblemResponses.of(Problem.of(ProblemType.UNAVAILABLE, detail), outage.retryAfter());
        }
        URI instance = URI.create("urn:uuid:" + UUID.randomUUID());
        LOG.errorf(Trace.of(failure), "problem=internal-error instance=%s", instance);
        ProblemType type = ProblemType.INTERNAL_ERROR;
        return ProblemResponses.of(new Problem(type.uri(), type.title(), type.status(), null, instance, List.of()));
    }
}
