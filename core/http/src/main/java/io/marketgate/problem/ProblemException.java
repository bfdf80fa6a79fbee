package io.marketgate.problem;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Ends a request with a problem. Thrown by endpoints only; the domain returns its refusals as values. */
public final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;
    private final @Nullable Duration retryAfter;

    private ProblemException(Problem problem, @Nullable Duration retryAfter) {
        // An answer, not a fault: its stack is never read, and filling it in costs more than a decision.
        super(problem.title(), null, false, false);
        this.problem = problem;
        this.retryAfter = retryAfter;
    }

    /** Ends the request with a problem that says what is wrong in one sentence. */
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

    /** When to try again, or null. */
    public @Nullable Duration retryAfter() {
        return retryAfter;
    }
}
