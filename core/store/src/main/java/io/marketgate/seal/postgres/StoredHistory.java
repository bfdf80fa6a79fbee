package io.marketgate.seal.postgres;

import io.marketgate.merchant.MerchantId;
import io.marketgate.seal.Flaw;
import io.marketgate.seal.History;
import io.marketgate.seal.HistoryUnavailable;
import io.marketgate.seal.RowState;
import io.marketgate.seal.SealKeys;
import io.marketgate.seal.SealReport;
import io.marketgate.seal.SignedCheckpoint;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** {@link History} in a live database. */
final class StoredHistory implements History {
    private final DataSource dataSource;
    private final SealKeys keys;
    private final Checkpoints checkpoints;
    private final LiveCheck check;
    private final StoredRowCheck rows;
    private final StoredChangeCheck changes;

    StoredHistory(DataSource dataSource, SealKeys keys, Checkpoints checkpoints) {
        this.dataSource = dataSource;
        this.keys = keys;
        this.checkpoints = checkpoints;
        this.check = new LiveCheck(dataSource, keys);
        this.rows = new StoredRowCheck(dataSource, keys);
        this.changes = new StoredChangeCheck(dataSource, keys);
    }

    @Override
    public @Nullable SignedCheckpoint newest() {
        return checkpoints.newest();
    }

    @Override
    public SealReport verify(Instant from, Instant to, Predicate<Flaw> shown) {
        SignedCheckpoint before = checkpoints.newest();
        try {
            checkpoints.closeNow();
        } catch (SQLException e) {
            throw new IllegalStateException("the journal cannot be closed now", e);
        }
        // The one from before: behind a gap the journal goes on, and the newest is there.
        return check.run(from, to, shown, before == null ? checkpoints.newest() : before);
    }

    @Override
    public @Nullable String checkpoint(long number) {
        try (Connection connection = dataSource.getConnection()) {
            return CheckpointTable.token(connection, number);
        } catch (SQLException e) {
            throw new HistoryUnavailable(e);
        }
    }

    @Override
    public RowState row(MerchantId merchant, UUID id) {
        return rows.of(merchant, id);
    }

    @Override
    public boolean isDropped(LocalDate day) {
        try (Connection connection = dataSource.getConnection()) {
            return DroppedDays.find(connection, day, keys, keys) != null;
        } catch (SQLException e) {
            throw new HistoryUnavailable(e);
        }
    }

    @Override
    public RowState change(long revision) {
        return changes.of(revision);
    }
}
