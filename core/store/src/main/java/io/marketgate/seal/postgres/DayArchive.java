package io.marketgate.seal.postgres;

import io.marketgate.seal.SignedCheckpoint;
import io.marketgate.seal.archive.Archive;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Archives days of the journal's table with the checkpoints over them. Thread-safe. */
public final class DayArchive {
    private final DataSource dataSource;
    private final Archive archive;

    public DayArchive(DataSource dataSource, Archive archive) {
        this.dataSource = dataSource;
        this.archive = archive;
    }

    /**
     * Archives a day that is over. Blocks.
     *
     * @throws IOException if it cannot be written or read back, or is not clean
     * @throws SQLException if the database cannot be used
     */
    public Archive.Kept keep(LocalDate day) throws IOException, SQLException {
        return OneState.read(
                dataSource, connection -> archive.keep(new StoredDay(connection, day), checkpoints(connection, day)));
    }

    /** Every checkpoint from the first to the last that names a lane of the day: fewer would not follow each other. */
    private static List<Archive.StoredCheckpoint> checkpoints(Connection connection, LocalDate day)
            throws SQLException {
        Instant begin = Days.begin(day);
        Instant end = Days.begin(day.plusDays(1)).plus(LiveCheck.CLOSED_BY);
        List<Archive.StoredCheckpoint> all = new ArrayList<>();
        int[] lastNaming = {0};
        CheckpointTable.read(connection, CheckpointTable.firstAt(connection, begin), (number, at, jws) -> {
            boolean names = SignedCheckpoint.read(jws).checkpoint().lanes().stream()
                    .anyMatch(head -> head.day().equals(day));
            if (names || !all.isEmpty()) {
                all.add(new Archive.StoredCheckpoint(number, jws));
            }
            lastNaming[0] = names ? all.size() : lastNaming[0];
            return at.isBefore(end);
        });
        return all.subList(0, lastNaming[0]);
    }
}
