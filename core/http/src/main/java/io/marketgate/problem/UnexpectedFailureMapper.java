package io.marketgate.problem;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Answers everything without a mapper of its own. */
@Provider
public class UnexpectedFailureMapper implements ExceptionMapper<Throwable> {
    private final UnexpectedFailures unexpected;

    UnexpectedFailureMapper(UnexpectedFailures unexpected) {
        this.unexpected = unexpected;
    }

    @Override
    public Response toResponse(Throwable failure) {
        return unexpected.respond(failure);
    }
}
