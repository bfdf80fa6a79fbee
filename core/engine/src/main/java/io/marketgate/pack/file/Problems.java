package io.marketgate.pack.file;

import io.marketgate.pack.PackProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Gathers the problems of one file while it is read; mutable, for one reading only. */
public final class Problems {
    private final String file;
    private final List<PackProblem> found = new ArrayList<>();

    /** @param file the name of the file that is read */
    public Problems(String file) {
        this.file = file;
    }

    /** Adds what is wrong on a line, under a pointer. */
    public void add(int line, String pointer, String message) {
        found.add(new PackProblem(file, line, pointer, message));
    }

    /** Adds what is wrong at a place. */
    public void add(Node at, String message) {
        add(at.line(), at.pointer(), message);
    }

    /** Whether nothing was found. */
    public boolean isEmpty() {
        return found.isEmpty();
    }

    /** Each once, by line. */
    public List<PackProblem> sorted() {
        return List.copyOf(new TreeSet<>(found));
    }
}
