package io.marketgate.problem;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Answers callers who are unknown or not allowed. Gives the same answer whatever is wrong with a credential. */
public class AccessRefusals {

    /** No credential was sent. */
    @ServerExceptionMapper
    public Response unauthenticated(UnauthorizedException exception) {
        return ProblemResponses.of(Problem.of(ProblemType.UNAUTHENTICATED, null));
    }

    /** The credential is invalid. */
    @ServerExceptionMapper
    public Response refused(AuthenticationFailedException exception) {
        return ProblemResponses.of(Problem.of(ProblemType.UNAUTHENTICATED, "the credential is not valid"));
    }

    /** The credential is valid but lacks the role. */
    @ServerExceptionMapper
    public Response forbidden(ForbiddenException exception) {
        return ProblemResponses.of(Problem.of(ProblemType.FORBIDDEN, null));
    }
}
