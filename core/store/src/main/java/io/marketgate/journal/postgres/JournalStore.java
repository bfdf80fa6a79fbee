package io.marketgate.journal.postgres;

import io.marketgate.journal.Entry;
import io.marketgate.seal.SealKeys;
import java.io.Closeable;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.core.BaseConnection;

/** One connection that commits batches. Opened when needed and discarded when it fails. Not thread-safe. */
final class JournalStore implements Closeable {
    private static final Logger LOG = Logger.getLogger(JournalStore.class);
    private static final String NO_PARTITION = "23514";
    /** Unique violation: an earlier attempt was committed after all. */
    private static final String THERE_ALREADY = "23505";
    /** Data exceptions and constraint violations: the rows are at fault, not the connection. */
    private static final Set<String> CLASSES_OF_DATA = Set.of("22", "23");

    /** Writes a row and deletes it. A function of the migrations' role, because this one may delete nothing. */
    private static final String TRIAL = "select journal_try(?)";

    private final DataSource dataSource;
    private final JournalSettings settings;
    private final ConnectionChain chain;
    private @Nullable Connection connection;
    /** An id of the day whose partition is needed. */
    private @Nullable UUID lastTried;

    JournalStore(DataSource dataSource, JournalSettings settings, SealKeys keys) {
        this.dataSource = dataSource;
        this.settings = settings;
        this.chain = new ConnectionChain(keys);
    }

    /** The outcome of an attempt. */
    enum Outcome {
        COMMITTED,
        /** It may not be committed; a retry may help. */
        FAILED,
        /** The database refuses these rows. */
        REFUSED
    }

    /**
     * Commits entries in one transaction.
     *
     * @param again whether some of them may already be stored by an earlier attempt with unknown outcome
     */
    Outcome commit(List<Pending> batch, boolean again) {
        try {
            lastTried = batch.get(0).entry().id();
            Connection open = open();
            List<Pending> missing = again ? missing(open, batch) : batch;
            if (!missing.isEmpty()) {
                write(open, missing);
            }
            return Outcome.COMMITTED;
        } catch (SQLException e) {
            return after(e, batch, again);
        }
    }

    /** One statement is one transaction, so the rows and the commit that names them are there together or not at all. */
    private void write(Connection open, List<Pending> entries) throws SQLException {
        ConnectionChain.Draft draft = chain.draft(entries);
        byte[] rows = draft.rows();
        CopyIn copy = open.unwrap(PGConnection.class).getCopyAPI().copyIn(CopyRows.COMMAND);
        copy.writeToCopy(rows, 0, rows.length);
        copy.endCopy();
        chain.committed(draft);
    }

    /**
     * Whether the database commits a row now. The same transaction deletes the row, so that it never appears in a
     * journal.
     */
    boolean commits() {
        try {
            Connection open = open();
            open.setAutoCommit(false);
            try (PreparedStatement statement = open.prepareStatement(TRIAL)) {
                statement.setObject(1, lastTried);
                statement.execute();
            }
            open.commit();
            open.setAutoCommit(true);
            return true;
        } catch (SQLException e) {
            close();
            return false;
        }
    }

    private Outcome after(SQLException e, List<Pending> batch, boolean again) {
        String state = e.getSQLState() == null ? "" : e.getSQLState();
        if (!again) {
            // Logs the state alone, because a message may contain data of a row.
            LOG.warnf("event=journal-commit-failed entries=%d state=%s", batch.size(), state);
        }
        if (state.equals(NO_PARTITION)) {
            return makePartitions(batch);
        }
        if (state.equals(THERE_ALREADY)) {
            return Outcome.FAILED;
        }
        if (state.length() == 5 && CLASSES_OF_DATA.contains(state.substring(0, 2))) {
            return Outcome.REFUSED;
        }
        close();
        return Outcome.FAILED;
    }

    /** Creates missing partitions. Days are created ahead, but this clock may run ahead of the creator's. */
    private Outcome makePartitions(List<Pending> batch) {
        try {
            Connection open = open();
            for (Pending pending : batch) {
                Partitions.ensure(open, Partitions.dayOf(pending.entry().at()));
            }
        } catch (SQLException e) {
            close();
        }
        return Outcome.FAILED;
    }

    private Connection open() throws SQLException {
        Connection open = connection;
        if (open == null) {
            open = dataSource.getConnection();
            connection = open;
            // A database that no longer answers must not block the thread for ever.
            open.setNetworkTimeout(
                    Runnable::run, Math.toIntExact(settings.timeout().toMillis()));
            if (settings.mode() == JournalMode.DURABLE) {
                Durability.require(open);
            }
        }
        return open;
    }

    private static List<Pending> missing(Connection open, List<Pending> batch) throws SQLException {
        Set<UUID> present = new HashSet<>();
        try (PreparedStatement statement =
                open.prepareStatement("select id from journal where merchant = any (?) and id = any (?)")) {
            statement.setArray(1, open.createArrayOf("varchar", each(batch, entry -> entry.merchant()
                    .value())));
            statement.setArray(2, open.createArrayOf("uuid", each(batch, Entry::id)));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    present.add(rows.getObject(1, UUID.class));
                }
            }
        }
        return batch.stream()
                .filter(pending -> present.add(pending.entry().id()))
                .toList();
    }

    private static Object[] each(List<Pending> batch, Function<Entry, Object> part) {
        return batch.stream()
                .map(pending -> part.apply(pending.entry()))
                .distinct()
                .toArray();
    }

    /**
     * Ends the connection to the server and returns its slot to the pool. The pool's own {@code abort} does neither: it
     * marks the connection closed, and its {@code close} then returns nothing.
     */
    @Override
    public void close() {
        Connection open = connection;
        connection = null;
        chain.end();
        if (open != null) {
            try (open) {
                open.unwrap(BaseConnection.class).abort(Runnable::run);
                // A failing call tells the pool that the connection is dead, so that it is not reused.
                open.createStatement().close();
            } catch (SQLException e) {
                LOG.debugf("event=journal-connection-dropped state=%s", e.getSQLState());
            }
        }
    }
}
