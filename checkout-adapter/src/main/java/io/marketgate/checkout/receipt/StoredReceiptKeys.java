package io.marketgate.checkout.receipt;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** The public halves of all keys that ever signed receipts, in the database: a retired key verifies what it signed. */
public final class StoredReceiptKeys {
    private final DataSource dataSource;

    public StoredReceiptKeys(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * Keeps the key in use and returns every key, the latest first. Blocks; meant for the application's start.
     *
     * @throws IllegalStateException if the database cannot be used
     */
    public List<ReceiptKey> keep(ReceiptKey inUse) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into receipt_key (kid, x) values (?, ?) on conflict (kid) do nothing");
                PreparedStatement select =
                        connection.prepareStatement("select x from receipt_key order by first_used desc, kid")) {
            insert.setString(1, inUse.kid());
            insert.setString(2, inUse.x());
            insert.executeUpdate();
            List<ReceiptKey> keys = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    keys.add(new ReceiptKey(rows.getString(1)));
                }
            }
            return keys;
        } catch (SQLException e) {
            throw new IllegalStateException("the receipt keys cannot be kept", e);
        }
    }
}
