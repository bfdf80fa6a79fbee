package io.marketgate.seal.postgres;

import io.marketgate.seal.Checked;
import io.marketgate.seal.Checkpoint;
import io.marketgate.seal.CheckpointCheck;
import io.marketgate.seal.DayCheck;
import io.marketgate.seal.EventCheck;
import io.marketgate.seal.Flaw;
import io.marketgate.seal.PublicKeys;
import io.marketgate.seal.SealKeys;
import io.marketgate.seal.SealReport;
import io.marketgate.seal.SignedCheckpoint;
import io.marketgate.seal.TrailCheck;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Checks a live database: the days of a span, the changes of a span, and the checkpoints over them. Thread-safe. */
public final class LiveCheck {
    /** For how long after a day its last commits may have been closed. What is closed later counts as not yet closed. */
    static final Duration CLOSED_BY = Duration.ofDays(2);

    private final DataSource dataSource;
    private final PublicKeys keys;
    private final @Nullable SealKeys secrets;

    /** A check with the gate's own keys, which also prove what no checkpoint covers yet. */
    public LiveCheck(DataSource dataSource, SealKeys keys) {
        this(dataSource, keys, keys);
    }

    /**
     * A check whose checkpoints must be signed with certain keys.
     *
     * @param secrets prove what no checkpoint covers yet; null where they are not at hand: then such rows are flaws
     */
    public LiveCheck(DataSource dataSource, PublicKeys keys, @Nullable SealKeys secrets) {
        this.dataSource = dataSource;
        this.keys = keys;
        this.secrets = secrets;
    }

    /**
     * Checks whole days in UTC, from the one of {@code from} to the one that {@code to} is within or behind. Blocks; its
     * time grows with the rows of these days.
     *
     * @param shown which flaws are kept; the others are counted
     */
    public SealReport run(Instant from, Instant to, Predicate<Flaw> shown) {
        return run(from, to, shown, null);
    }

    /**
     * The same, and whether a checkpoint that was seen before still stands, wherever the days end.
     *
     * @param seen null if none was
     */
    SealReport run(Instant from, Instant to, Predicate<Flaw> shown, @Nullable SignedCheckpoint seen) {
        List<LocalDate> days =
                day(from).datesUntil(day(to.minusMillis(1)).plusDays(1)).toList();
        Checked checked = new Checked(shown);
        try {
            return OneState.read(dataSource, connection -> run(connection, days, checked, seen));
        } catch (SQLException | IOException e) {
            throw new IllegalStateException("the journal cannot be read", e);
        }
    }

    private SealReport run(
            Connection connection, List<LocalDate> days, Checked checked, @Nullable SignedCheckpoint seen)
            throws SQLException {
        Instant begin = Days.begin(days.get(0));
        Instant end = Days.begin(days.get(days.size() - 1).plusDays(1));
        // One more before: its instant must be before the span, or the table's instants do not lead to the right one.
        long first = Math.max(1, CheckpointTable.firstAt(connection, begin) - 1);
        CheckpointCheck checkpoints = new CheckpointCheck(first, keys, checked);
        CheckpointTable.read(connection, first, (number, at, jws) -> {
            checkpoints.next(number, at, jws);
            return at.isBefore(end.plus(CLOSED_BY));
        });
        if (seen != null) {
            checkpoints.stands(
                    seen, CheckpointTable.token(connection, seen.checkpoint().number()));
        }
        List<Checkpoint.DroppedDay> dropped = new ArrayList<>();
        for (LocalDate day : days) {
            Checkpoint.DroppedDay gone = DroppedDays.find(connection, day, keys, secrets);
            if (gone == null) {
                new DayCheck(
                                new StoredDay(connection, day),
                                checkpoints.lanes(day),
                                checkpoints.begins(),
                                secrets,
                                checked)
                        .run();
            } else {
                dropped.add(gone);
            }
        }
        TrailRows.Span span = TrailRows.span(connection, begin, end);
        TrailRows.check(connection, span, new TrailCheck(checkpoints.trail(), checkpoints.begins(), secrets, checked));
        EventRows.check(
                connection, begin, end, checkpoints.events(), new EventCheck(checkpoints.events(), secrets, checked));
        return new SealReport(days, checked, checkpoints.begins(), checkpoints.last(), dropped, checkpoints.kids());
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }
}
