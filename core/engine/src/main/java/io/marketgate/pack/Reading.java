package io.marketgate.pack;

import java.util.List;

/** The result of reading a document that a person wrote: its value, or every problem in it. */
public sealed interface Reading<T> {

    /** The document is valid. */
    record Read<T>(T value) implements Reading<T> {}

    /** The document is invalid; no part of it may be used. */
    record Refused<T>(List<PackProblem> problems) implements Reading<T> {
        /** @throws IllegalArgumentException if there is no problem */
        public Refused {
            problems = List.copyOf(problems);
            if (problems.isEmpty()) {
                throw new IllegalArgumentException("a refusal names at least one problem");
            }
        }
    }

    /** The value, or an exception with all problems. */
    default T orThrow() {
        if (this instanceof Refused<T> refused) {
            throw new UnreadableException(refused.problems());
        }
        return ((Read<T>) this).value();
    }
}
