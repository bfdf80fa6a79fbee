package io.marketgate.seal;

import io.marketgate.seal.Checkpoint.Beginning;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of a check.
 *
 * @param days that were checked, in UTC
 * @param checked what was found in them
 * @param begins where the chain begins, or null while no checkpoint says so
 * @param last the newest checkpoint that was read, or null if there is none
 * @param dropped of those days, the ones that retention has dropped: check their archives
 * @param kids the names of the keys that the checkpoints name
 */
public record SealReport(
        List<LocalDate> days,
        Checked checked,
        @Nullable Beginning begins,
        @Nullable SignedCheckpoint last,
        List<Checkpoint.DroppedDay> dropped,
        List<String> kids) {
    private static final long FIRST_CHANGE = 1;

    /** What is to be said of the days. */
    public enum Outcome {
        /** All that was recorded on them is as it was recorded, and nothing was added or removed. */
        CLEAN,
        /** Nothing was recorded on them, and nothing was removed. */
        EMPTY,
        /** Nothing is wrong, and all of them ended before the chain began: nothing is proven. */
        NOT_PROVEN,
        /** Something is not as it was recorded. */
        NOT_CLEAN
    }

    public SealReport {
        days = List.copyOf(days);
        dropped = List.copyOf(dropped);
        kids = List.copyOf(kids);
    }

    /** The outcome in a word. */
    public Outcome outcome() {
        if (!checked.isClean()) {
            return Outcome.NOT_CLEAN;
        }
        if (unprovenDays() == days.size()) {
            return Outcome.NOT_PROVEN;
        }
        return checked.isEmpty() && dropped.isEmpty() ? Outcome.EMPTY : Outcome.CLEAN;
    }

    /**
     * How many of the days ended before the chain began: nothing proves that what was recorded on them is there, or that
     * anything was. All of them while no checkpoint says where it begins. None where it begins with the gate's first change
     * and nothing is older: before that change there was no catalogue that could decide.
     */
    public int unprovenDays() {
        return (int) days.stream().filter(this::isUnproven).count();
    }

    /** Whether the chain proves anything of these days, and nothing is wrong. */
    public boolean isClean() {
        return outcome() == Outcome.CLEAN || outcome() == Outcome.EMPTY;
    }

    private boolean isUnproven(LocalDate day) {
        if (begins == null) {
            return true;
        }
        boolean endedBefore =
                !day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().isAfter(begins.journal());
        return endedBefore && (begins.revision() > FIRST_CHANGE || checked.beforeTheChain() > 0);
    }
}
