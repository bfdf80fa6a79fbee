package io.marketgate.seal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** What a check has found so far. Keeps a bounded number of flaws and counts the rest. Not thread-safe. */
public final class Checked {
    /** The most flaws that are kept. */
    public static final int MOST_FLAWS = 1_000;

    private final Predicate<Flaw> shown;
    private final List<Flaw> flaws = new ArrayList<>();
    private long unshown;
    private long entries;
    private long commits;
    private long checkpoints;
    private long changes;
    private long events;
    private long unchained;
    private long unsealed;

    /** @param shown which flaws are kept; the others are counted */
    public Checked(Predicate<Flaw> shown) {
        this.shown = shown;
    }

    void found(Flaw flaw) {
        if (flaws.size() < MOST_FLAWS && shown.test(flaw)) {
            flaws.add(flaw);
        } else {
            unshown++;
        }
    }

    /** Adds a flaw that a place of storage has found. */
    public void add(Flaw flaw) {
        found(flaw);
    }

    void commit(int rows) {
        commits++;
        entries += rows;
    }

    void checkpoint() {
        checkpoints++;
    }

    void change() {
        changes++;
    }

    void event() {
        events++;
    }

    /** Counts a row or change from before the chain began. */
    void unchained() {
        unchained++;
    }

    /** Counts rows that the gate has made and no checkpoint covers yet. */
    void unsealed(int rows) {
        unsealed += rows;
    }

    /** Whether nothing is wrong. */
    public boolean isClean() {
        return flaws.isEmpty() && unshown == 0;
    }

    /** Whether there was nothing to check: no decision, commit, change or security event. */
    public boolean isEmpty() {
        return entries + commits + changes + events + unchained == 0;
    }

    /** The flaws that are kept, in the order they were found. */
    public List<Flaw> flaws() {
        return List.copyOf(flaws);
    }

    /** How many flaws were found and not kept. */
    public long unshown() {
        return unshown;
    }

    public long entries() {
        return entries;
    }

    public long commits() {
        return commits;
    }

    public long checkpoints() {
        return checkpoints;
    }

    public long changes() {
        return changes;
    }

    /** How many security events were checked. */
    public long events() {
        return events;
    }

    /** How many rows and changes are from before the chain began. */
    public long beforeTheChain() {
        return unchained;
    }

    /** How many rows the gate has made that no checkpoint covers yet. */
    public long notYetSealed() {
        return unsealed;
    }
}
