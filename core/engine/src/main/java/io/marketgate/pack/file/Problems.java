package io.marketgate.pack.file;

import io.marketgate.pack.PackProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Collects the problems of one file while it is read; mutable, for a single reading. */
public final class Problems {
    private final String file;
    private final List<PackProblem> found = new ArrayList<>();

    /** @param file the name of the file that is read */
    public Problems(String file) {
        this.file = file;
    }

    /** Adds a problem at a line and pointer. */
    public void add(int line, String pointer, String message) {
        found.add(new PackProblem(file, line, pointer, message));
    }

    /** Adds a problem at a node. */
    public void add(Node at, String message) {
        add(at.line(), at.pointer(), message);
    }

    /** Whether there is no problem. */
    public boolean isEmpty() {
        return found.isEmpty();
    }

    /** The problems without duplicates, by line. */
    public List<PackProblem> sorted() {
        return List.copyOf(new TreeSet<>(found));
    }
}
