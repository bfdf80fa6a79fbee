package io.marketgate.seal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of a check.
 *
 * @param days that were checked, in UTC
 * @param checked what was found in them
 * @param begins first instant whose entries are bound, or null while no checkpoint says so
 * @param last the newest checkpoint that was read, or null if there is none
 * @param dropped of those days, the ones that retention has dropped: check their archives
 * @param kids the names of the keys that the checkpoints name
 */
public record SealReport(
        List<LocalDate> days,
        Checked checked,
        @Nullable Instant begins,
        @Nullable SignedCheckpoint last,
        List<Checkpoint.DroppedDay> dropped,
        List<String> kids) {
    public SealReport {
        days = List.copyOf(days);
        dropped = List.copyOf(dropped);
        kids = List.copyOf(kids);
    }

    /**
     * How many of the days ended before the chain began: nothing proves that what was recorded on them is there, or that
     * anything was. All of them while no checkpoint says where it begins.
     */
    public int unprovenDays() {
        return (int) days.stream().filter(this::isUnproven).count();
    }

    /** Whether the chain proves anything of these days, and nothing is wrong. */
    public boolean isClean() {
        return checked.isClean() && unprovenDays() < days.size();
    }

    private boolean isUnproven(LocalDate day) {
        return begins == null
                || !day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().isAfter(begins);
    }
}
