package io.marketgate.seal;

import java.time.Instant;
import java.time.LocalDate;
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
}
