package io.marketgate.seal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far the history had come at an instant. A checkpoint names only the lanes that moved since the one before, whose
 * hash it holds, so all of them together name every lane.
 *
 * @param number from 1
 * @param at in whole milliseconds, never before the checkpoint before
 * @param previous hash of the checkpoint before, or null for the first
 * @param begins where the chain begins, in every checkpoint
 * @param lanes that moved
 * @param trail the newest change, or null while there is none
 * @param events the newest security event, or null while there is none
 * @param dropped days that were dropped from the journal since
 */
public record Checkpoint(
        long number,
        Instant at,
        byte @Nullable [] previous,
        Beginning begins,
        List<Head> lanes,
        @Nullable TrailHead trail,
        @Nullable EventHead events,
        List<DroppedDay> dropped) {
    public Checkpoint {
        lanes = List.copyOf(lanes);
        dropped = List.copyOf(dropped);
    }

    /**
     * Where the chain begins. What is older was written by a version of the gate that bound nothing.
     *
     * @param journal first instant whose entries are in the chain
     * @param revision first change in it
     */
    public record Beginning(Instant journal, long revision) {}

    /** The newest change and its hash. */
    public record TrailHead(long revision, byte[] hash) {}

    /** The newest security event and its hash. */
    public record EventHead(long sequence, byte[] hash) {}

    /**
     * A day that retention has dropped.
     *
     * @param manifest SHA-256 of its archive's manifest, or null if it was not archived
     */
    public record DroppedDay(LocalDate day, byte @Nullable [] manifest) {}
}
