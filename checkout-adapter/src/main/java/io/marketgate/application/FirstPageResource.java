package io.marketgate.application;

import io.marketgate.problem.ProblemException;
import io.marketgate.problem.ProblemType;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

/** The first page of an embedded gate. A gate in production has none. */
@Path("/")
@PermitAll
public class FirstPageResource {
    private final GateConfig config;
    private final FirstPage page;

    FirstPageResource(GateConfig config, FirstPage page) {
        this.config = config;
        this.page = page;
    }

    /** The page. It is for people, and no part of the API. */
    @GET
    @Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
    @Blocking
    @Operation(hidden = true)
    public RestResponse<String> page(UriInfo uri) {
        if (!config.embedded()) {
            throw ProblemException.of(ProblemType.NOT_FOUND, "a gate in production has no page");
        }
        String gate = uri.getBaseUri().toString().replaceFirst("/+$", "");
        return RestResponse.ResponseBuilder.ok(page.html(gate))
                .header("Content-Security-Policy", page.policy())
                .header("Referrer-Policy", "no-referrer")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
