package io.marketgate.pack;

import java.util.List;
import java.util.stream.Collectors;

/** A required document is invalid; the message has one line for each problem. */
public final class UnreadableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<PackProblem> problems;

    /** Holds the problems. */
    public UnreadableException(List<PackProblem> problems) {
        super(problems.stream().map(PackProblem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** All problems. */
    public List<PackProblem> problems() {
        return problems;
    }
}
