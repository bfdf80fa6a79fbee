package io.marketgate.pack;

import java.util.Comparator;

/**
 * A problem in a file and its location.
 *
 * @param file the file's name
 * @param line from 1; 0 if it concerns the whole file or the text has no lines
 * @param pointer RFC 6901 pointer to the member, empty for the whole file
 * @param message lower case, without a full stop, user input in backticks
 */
public record PackProblem(String file, int line, String pointer, String message) implements Comparable<PackProblem> {
    private static final Comparator<PackProblem> ORDER = Comparator.comparing(PackProblem::file)
            .thenComparingInt(PackProblem::line)
            .thenComparing(PackProblem::pointer)
            .thenComparing(PackProblem::message);

    @Override
    public int compareTo(PackProblem other) {
        return ORDER.compare(this, other);
    }

    /** {@code JP.yaml:12: unknown fact `weight`}. */
    @Override
    public String toString() {
        return file + ":" + line + ": " + message;
    }
}
