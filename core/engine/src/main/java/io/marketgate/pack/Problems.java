package io.marketgate.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Gathers the problems of one file while it is read; mutable, for one reading only. */
final class Problems {
    private final String file;
    private final List<PackProblem> found = new ArrayList<>();

    Problems(String file) {
        this.file = file;
    }

    String file() {
        return file;
    }

    void add(int line, String pointer, String message) {
        found.add(new PackProblem(file, line, pointer, message));
    }

    void add(Node at, String message) {
        add(at.line(), at.pointer(), message);
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    /** How many there are: a reader that sees it grow knows that what it read is not to be used. */
    int count() {
        return found.size();
    }

    /** Each once, by line. */
    List<PackProblem> sorted() {
        return List.copyOf(new TreeSet<>(found));
    }
}
