package io.marketgate.problem;

import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/**
 * Answers bodies with unexpected members. The framework has its own mapper for exactly this exception, which would
 * otherwise precede {@link JsonExceptionMapper} and answer without a problem.
 */
@Provider
public class MismatchedInputMapper implements ExceptionMapper<MismatchedInputException> {
    @Override
    public Response toResponse(MismatchedInputException exception) {
        return JsonExceptionMapper.respond(exception);
    }
}
