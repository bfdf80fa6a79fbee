package io.marketgate.seal.postgres;

import io.marketgate.merchant.MerchantId;
import io.marketgate.seal.HistoryUnavailable;
import io.marketgate.seal.SealKeys;
import io.marketgate.seal.catalogue.CatalogueReport;
import io.marketgate.seal.catalogue.CatalogueTrail;
import io.marketgate.seal.catalogue.Comparison;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import javax.sql.DataSource;

/** {@link CatalogueTrail} in a live database. */
final class StoredCatalogueTrail implements CatalogueTrail {
    private final DataSource dataSource;
    private final Checkpoints checkpoints;
    private final CatalogueComparison all;

    StoredCatalogueTrail(DataSource dataSource, SealKeys keys, Checkpoints checkpoints) {
        this.dataSource = dataSource;
        this.checkpoints = checkpoints;
        this.all = new CatalogueComparison(dataSource, keys, keys);
    }

    @Override
    public CatalogueReport verify(MerchantId merchant) {
        try {
            checkpoints.closeNow();
        } catch (SQLException e) {
            throw new HistoryUnavailable(e);
        }
        return all.run(merchant);
    }

    @Override
    public Comparison readBy(MerchantId merchant, Collection<String> skus, long revision) {
        Comparison comparison = Comparison.ofFew();
        try (Connection connection = dataSource.getConnection()) {
            // Cursors need a transaction.
            connection.setAutoCommit(false);
            try {
                CatalogueRows.readBy(connection, merchant, skus, revision, comparison);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new HistoryUnavailable(e);
        }
        return comparison;
    }
}
