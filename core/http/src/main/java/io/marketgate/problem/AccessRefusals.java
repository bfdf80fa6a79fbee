package io.marketgate.problem;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Answers callers who are unknown or not allowed. Gives the same answer whatever is wrong with a credential. */
public class AccessRefusals {
    private static final String NO_CREDENTIAL =
            "an API key is expected in the header `X-API-Key`, or a token in the header `Authorization`";

    /** No credential was sent. */
    @ServerExceptionMapper
    public Response unauthenticated(UnauthorizedException exception, RoutingContext request) {
        Refused.because(Refusal.NO_CREDENTIAL).keepIn(request);
        return ProblemResponses.of(Problem.of(ProblemType.UNAUTHENTICATED, NO_CREDENTIAL));
    }

    /** The credential is invalid. */
    @ServerExceptionMapper
    public Response refused(AuthenticationFailedException exception) {
        return ProblemResponses.of(Problem.of(ProblemType.UNAUTHENTICATED, "the credential is not valid"));
    }

    /** The credential is valid but lacks the role. */
    @ServerExceptionMapper
    public Response forbidden(ForbiddenException exception, RoutingContext request) {
        Refused.because(Refusal.ROLE_MISSING).keepIn(request);
        return ProblemResponses.of(Problem.of(ProblemType.FORBIDDEN, null));
    }
}
