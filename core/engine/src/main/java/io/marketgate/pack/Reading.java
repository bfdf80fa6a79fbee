package io.marketgate.pack;

import java.util.List;

/** What came of reading something a person wrote: the thing itself, or everything that is wrong with it. */
public sealed interface Reading<T> {

    /** It is right. */
    record Read<T>(T value) implements Reading<T> {}

    /** It is not; nothing of it may be used. */
    record Refused<T>(List<PackProblem> problems) implements Reading<T> {
        /** @throws IllegalArgumentException if there is no problem */
        public Refused {
            problems = List.copyOf(problems);
            if (problems.isEmpty()) {
                throw new IllegalArgumentException("a refusal names at least one problem");
            }
        }
    }

    /** What was read, or an exception that holds all problems. */
    default T orThrow() {
        if (this instanceof Refused<T> refused) {
            throw new UnreadableException(refused.problems());
        }
        return ((Read<T>) this).value();
    }
}
