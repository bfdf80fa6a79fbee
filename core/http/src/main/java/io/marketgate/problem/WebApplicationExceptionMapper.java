package io.marketgate.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Answers what JAX-RS itself refuses: unknown paths, methods, media types, unreadable bodies and parameters. */
@Provider
public class WebApplicationExceptionMapper implements ExceptionMapper<WebApplicationException> {
    private final UnexpectedFailures unexpected;

    WebApplicationExceptionMapper(UnexpectedFailures unexpected) {
        this.unexpected = unexpected;
    }

    @Override
    public Response toResponse(WebApplicationException exception) {
        if (exception.getCause() instanceof JsonProcessingException json) {
            return JsonExceptionMapper.respond(json);
        }
        int status = exception.getResponse().getStatus();
        if (status >= 500) {
            return unexpected.respond(exception);
        }
        ProblemType type = ProblemType.ofStatus(status);
        Response response = ProblemResponses.of(
                Problem.of(type, type == ProblemType.UNSUPPORTED_MEDIA_TYPE ? JsonBodies.TYPE_EXPECTED : null));
        Object allow = exception.getResponse().getHeaders().getFirst(HttpHeaders.ALLOW);
        return allow == null
                ? response
                : Response.fromResponse(response)
                        .header(HttpHeaders.ALLOW, allow)
                        .build();
    }
}
