package io.marketgate.problem;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.jboss.logging.Logger;

/** Answers requests that our own code ends with a problem. Logs refusals of callers, such as a wrong signature. */
@Provider
public class ProblemExceptionMapper implements ExceptionMapper<ProblemException> {
    private static final Logger LOG = Logger.getLogger(ProblemExceptionMapper.class);

    @Override
    public Response toResponse(ProblemException exception) {
        switch (exception.problem().status()) {
            case 401 ->
                LOG.infof(
                        "event=unauthenticated cause=\"%s\"",
                        exception.problem().detail());
            case 403 ->
                LOG.infof("event=forbidden cause=\"%s\"", exception.problem().detail());
            default -> {}
        }
        return ProblemResponses.of(exception.problem(), exception.retryAfter());
    }
}
