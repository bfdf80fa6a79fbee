package io.marketgate.seal;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** One day of a journal, wherever it is kept. Reading blocks, and holds few rows in memory. */
public interface SealedDay {

    /** The day, in UTC. */
    LocalDate day();

    /** Every commit of the day in the order of ids, with the rows that are there of those it names. */
    void commits(Consumer<StoredCommit> each);

    /** Every row that no commit names. Only after {@link #commits}. */
    void others(Consumer<SealedRow> each);

    /**
     * A commit as stored.
     *
     * @param id of the row that holds it
     * @param rows in any order
     */
    record StoredCommit(UUID id, byte[] stored, List<SealedRow> rows) {}
}
