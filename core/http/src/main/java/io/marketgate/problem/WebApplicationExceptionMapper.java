package io.marketgate.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Collection;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Answers what JAX-RS itself refuses: unknown paths, methods, media types, unreadable bodies and parameters. */
@Provider
public class WebApplicationExceptionMapper implements ExceptionMapper<WebApplicationException> {
    private final UnexpectedFailures unexpected;
    private final Endpoints endpoints;
    private final RoutingContext request;

    WebApplicationExceptionMapper(UnexpectedFailures unexpected, Endpoints endpoints, RoutingContext request) {
        this.unexpected = unexpected;
        this.endpoints = endpoints;
        this.request = request;
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
        Response response = ProblemResponses.of(Problem.of(type, detail(type)));
        return type == ProblemType.METHOD_NOT_ALLOWED
                ? Response.fromResponse(response)
                        .header(HttpHeaders.ALLOW, String.join(", ", endpoints.methods(path())))
                        .build()
                : response;
    }

    private @Nullable String detail(ProblemType type) {
        return switch (type) {
            case UNSUPPORTED_MEDIA_TYPE -> JsonBodies.TYPE_EXPECTED;
            case NOT_ACCEPTABLE -> known(endpoints.types(path()));
            case METHOD_NOT_ALLOWED -> known(endpoints.methods(path()));
            default -> null;
        };
    }

    private String path() {
        return request.normalizedPath();
    }

    private static @Nullable String known(Collection<String> words) {
        return words.isEmpty()
                ? null
                : words.stream().map(word -> "`" + word + "`").collect(Collectors.joining(", ", "there is ", " here"));
    }
}
