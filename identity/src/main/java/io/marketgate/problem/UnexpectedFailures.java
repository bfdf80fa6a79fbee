package io.marketgate.problem;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Turns a fault of ours into an answer that says nothing but where in the log to look. */
@Singleton
class UnexpectedFailures {
    private static final Logger LOG = Logger.getLogger(UnexpectedFailures.class);

    Response respond(Throwable failure) {
        URI instance = URI.create("urn:uuid:" + UUID.randomUUID());
        LOG.errorf(failure, "problem=internal-error instance=%s", instance);
        ProblemType type = ProblemType.INTERNAL_ERROR;
        return ProblemResponses.of(new Problem(type.uri(), type.title(), type.status(), null, instance, List.of()));
    }
}
