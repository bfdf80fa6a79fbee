package io.marketgate.seal.postgres;

import io.marketgate.merchant.MerchantId;
import io.marketgate.seal.Checked;
import io.marketgate.seal.CheckpointCheck;
import io.marketgate.seal.Flaw;
import io.marketgate.seal.HistoryUnavailable;
import io.marketgate.seal.PublicKeys;
import io.marketgate.seal.SealKeys;
import io.marketgate.seal.TrailCheck;
import io.marketgate.seal.catalogue.CatalogueReport;
import io.marketgate.seal.catalogue.Comparison;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Checks the whole audit trail of a live database, and compares the catalogue's rows with it, in one state. Thread-safe. */
public final class CatalogueComparison {
    private final DataSource dataSource;
    private final PublicKeys keys;
    private final @Nullable SealKeys secrets;

    /**
     * A comparison whose checkpoint must be signed with certain keys.
     *
     * @param secrets prove what no checkpoint covers yet; null where they are not at hand: then such changes are flaws
     */
    public CatalogueComparison(DataSource dataSource, PublicKeys keys, @Nullable SealKeys secrets) {
        this.dataSource = dataSource;
        this.keys = keys;
        this.secrets = secrets;
    }

    /** Compares the rows of all merchants. */
    public CatalogueReport run() {
        return run(null, flaw -> true);
    }

    /** Compares the rows of a merchant and of the law. */
    CatalogueReport run(MerchantId merchant) {
        return run(merchant, flaw -> flaw.merchant() == null || flaw.merchant().equals(merchant.value()));
    }

    private CatalogueReport run(@Nullable MerchantId merchant, Predicate<Flaw> flaws) {
        try {
            return OneState.read(
                    dataSource, connection -> run(connection, merchant, new Checked(flaws), Comparison.ofMany()));
        } catch (SQLException | IOException e) {
            throw new HistoryUnavailable(e);
        }
    }

    private CatalogueReport run(Connection connection, @Nullable MerchantId merchant, Checked trail, Comparison rows)
            throws SQLException {
        long newest = TrailRows.newest(connection);
        CheckpointCheck checkpoints = newestCheckpoint(connection, trail);
        TrailRows.check(
                connection,
                new TrailRows.Span(1, newest),
                new TrailCheck(checkpoints.trail(), checkpoints.begins(), secrets, trail));
        CatalogueRows.all(connection, merchant, newest, rows);
        return new CatalogueReport(newest, trail, rows, checkpoints.last(), checkpoints.kids());
    }

    /** The newest proves all changes before it, since each is bound to the one before. */
    private CheckpointCheck newestCheckpoint(Connection connection, Checked trail) throws SQLException {
        long number = CheckpointTable.newestNumber(connection);
        CheckpointCheck check = new CheckpointCheck(number, keys, trail);
        CheckpointTable.read(connection, number, (found, at, jws) -> {
            check.next(found, at, jws);
            return true;
        });
        return check;
    }
}
