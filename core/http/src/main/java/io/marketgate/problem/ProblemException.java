package io.marketgate.problem;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Ends a request with a problem. Thrown by endpoints only; the domain returns its refusals as values. */
public final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = Logger.getLogger(ProblemException.class);

    private final transient Problem problem;
    private final @Nullable Duration retryAfter;
    private final transient @Nullable Refused refused;

    private ProblemException(Problem problem, @Nullable Duration retryAfter) {
        this(problem, retryAfter, null);
    }

    private ProblemException(Problem problem, @Nullable Duration retryAfter, @Nullable Refused refused) {
        // An answer, not a fault: its stack is never read, and filling it in costs more than a decision.
        super(problem.title(), null, false, false);
        this.problem = problem;
        this.retryAfter = retryAfter;
        this.refused = refused;
    }

    /** Refuses the caller with 401 or 403, as the cause says. */
    public static ProblemException refused(Refused refused, String detail) {
        return new ProblemException(Problem.of(refused.why().type(), detail), null, refused);
    }

    /** Ends the request with a problem that says what is wrong in one sentence. Refusals of callers are {@link #refused}. */
    public static ProblemException of(ProblemType type, String detail) {
        return new ProblemException(Problem.of(type, detail), null);
    }

    /** Ends the request because of its input. */
    public static ProblemException invalid(List<Violation> violations) {
        return new ProblemException(Problem.of(ProblemType.INVALID_REQUEST, null, violations), null);
    }

    /** Ends the request because of one member, parameter or header. */
    public static ProblemException invalid(String pointer, String message) {
        return invalid(List.of(new Violation(pointer, message)));
    }

    /** Ends the request because of its input, with a specific type such as a refused rule. */
    public static ProblemException refused(ProblemType type, List<Violation> violations) {
        return new ProblemException(Problem.of(type, null, violations), null);
    }

    /** Ends the request with 429 or 503 and the time after which a retry makes sense. */
    public static ProblemException later(ProblemType type, String detail, Duration retryAfter) {
        return new ProblemException(Problem.of(type, detail), retryAfter);
    }

    /** The problem to answer. */
    public Problem problem() {
        return problem;
    }

    /** The answer to a request. Logs and keeps with it why its caller is refused, if that is what it says. */
    Response answer(RoutingContext request) {
        if (refused != null) {
            LOG.infof("event=%s cause=%s", problem.status() == 401 ? "unauthenticated" : "forbidden", refused.why());
            refused.keepIn(request);
        }
        return ProblemResponses.of(problem, retryAfter);
    }
}
