package io.marketgate.problem;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Answers callers who are not known, or not allowed. Says the same whatever was wrong with a credential. */
public class AccessRefusals {

    /** No credential. */
    @ServerExceptionMapper
    public Response unauthenticated(UnauthorizedException exception) {
        return ProblemResponses.of(Problem.of(ProblemType.UNAUTHENTICATED, null));
    }

    /** A credential that proves nothing. */
    @ServerExceptionMapper
    public Response refused(AuthenticationFailedException exception) {
        return ProblemResponses.of(Problem.of(ProblemType.UNAUTHENTICATED, "the credential is not valid"));
    }

    /** A good credential without the role. */
    @ServerExceptionMapper
    public Response forbidden(ForbiddenException exception) {
        return ProblemResponses.of(Problem.of(ProblemType.FORBIDDEN, null));
    }
}
