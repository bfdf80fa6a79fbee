package io.marketgate.journal.postgres;

import io.marketgate.journal.Entry;
import io.marketgate.journal.JournalUnavailable;
import io.marketgate.merchant.MerchantId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Reads the journal by its key. Nothing reads it by anything else: searches go to the projection. */
final class JournalReader {
    private static final String SELECT =
            "select market, disposition, document from journal where merchant = ? and id = ?";

    private final DataSource dataSource;

    JournalReader(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Nullable
    Entry find(MerchantId merchant, UUID id) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(SELECT)) {
            select.setString(1, merchant.value());
            select.setObject(2, id);
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? StoredRow.entry(merchant, id, row.getString(1), row.getString(2), row.getBytes(3))
                        : null;
            }
        } catch (SQLException e) {
            throw new JournalUnavailable(e);
        }
    }
}
