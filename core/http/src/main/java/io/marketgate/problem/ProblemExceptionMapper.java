package io.marketgate.problem;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Answers requests that our own code ends with a problem. */
@Provider
public class ProblemExceptionMapper implements ExceptionMapper<ProblemException> {
    private final RoutingContext request;

    ProblemExceptionMapper(RoutingContext request) {
        this.request = request;
    }

    @Override
    public Response toResponse(ProblemException exception) {
        return exception.answer(request);
    }
}
