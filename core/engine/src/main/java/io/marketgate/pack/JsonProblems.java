package io.marketgate.pack;

import java.util.ArrayList;
import java.util.List;

/** The problems of a JSON document, by pointer. */
final class JsonProblems {
    private final List<PackProblem> problems = new ArrayList<>();

    void add(String pointer, String message) {
        problems.add(new PackProblem("", 0, pointer, message));
    }

    boolean isEmpty() {
        return problems.isEmpty();
    }

    <T> Reading<T> refused() {
        return new Reading.Refused<>(problems);
    }
}
