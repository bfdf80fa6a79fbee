package io.marketgate.seal.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/** What a comparison of rows has found so far. Keeps a bounded number of differences and counts the rest. Not thread-safe. */
public final class Comparison {
    /** The most differences that are kept. */
    public static final int MOST_DIFFERENCES = 1_000;

    private final boolean gathers;
    private final List<RowDifference> differences = new ArrayList<>();
    private final NavigableSet<Long> revisions = new TreeSet<>();
    private long rows;
    private long unproven;
    private long unshown;

    private Comparison(boolean gathers) {
        this.gathers = gathers;
    }

    /** A comparison of any number of rows. */
    public static Comparison ofMany() {
        return new Comparison(false);
    }

    /** A comparison of few rows, which also notes the changes that wrote them. */
    public static Comparison ofFew() {
        return new Comparison(true);
    }

    /** Counts a row that the trail tells of. */
    void recorded(TrailEntry by) {
        rows++;
        if (!by.chained()) {
            unproven++;
        }
        if (gathers && by.noted()) {
            revisions.add(by.revision());
        }
    }

    void found(RowDifference difference) {
        if (differences.size() < MOST_DIFFERENCES) {
            differences.add(difference);
        } else {
            unshown++;
        }
    }

    /** Whether every row is as the trail says. */
    public boolean isClean() {
        return differences.isEmpty() && unshown == 0;
    }

    /** How many rows the trail tells of. */
    public long rows() {
        return rows;
    }

    /** How many of them were written before changes were bound to each other: the trail tells of them and proves nothing. */
    public long beforeTheChain() {
        return unproven;
    }

    /** The differences that are kept, in the order they were found. */
    public List<RowDifference> differences() {
        return List.copyOf(differences);
    }

    /** How many differences were found and not kept. */
    public long unshown() {
        return unshown;
    }

    /** Of a comparison of few rows, the changes that wrote those whose change is to be proven one by one. */
    public NavigableSet<Long> revisions() {
        return new TreeSet<>(revisions);
    }
}
