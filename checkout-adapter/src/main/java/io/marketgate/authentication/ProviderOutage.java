package io.marketgate.authentication;

import io.marketgate.problem.ProblemException;
import io.marketgate.problem.ProblemExceptionMapper;
import io.marketgate.problem.ProblemType;
import io.quarkus.oidc.OIDCException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.time.Duration;
import org.jboss.logging.Logger;

/** Refuses tokens as unavailable while they cannot be checked. */
@Provider
public class ProviderOutage implements ExceptionMapper<OIDCException> {
    private static final Logger LOG = Logger.getLogger(ProviderOutage.class);
    private static final Duration RETRY = Duration.ofSeconds(5);

    private final ProblemExceptionMapper problems;

    ProviderOutage(ProblemExceptionMapper problems) {
        this.problems = problems;
    }

    @Override
    public Response toResponse(OIDCException failure) {
        return problems.toResponse(refusal(failure));
    }

    /** What is answered instead of a failure that is the provider's; the failure is noted. */
    static ProblemException refusal(OIDCException failure) {
        LOG.warnf("problem=unavailable part=identity-provider reason=\"%s\"", failure.getMessage());
        return ProblemException.later(ProblemType.UNAVAILABLE, "the identity provider cannot be reached now", RETRY);
    }
}
