package io.marketgate.search.postgres;

import io.marketgate.journal.JournalRow;
import io.marketgate.journal.UnreadableEntry;
import io.marketgate.journal.postgres.StoredRow;
import io.marketgate.merchant.MerchantId;
import io.marketgate.search.SearchableDecision;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Reads rows of the journal by their keys, and makes of each what is searched. */
final class JournalRows {
    private static final Logger LOG = Logger.getLogger(JournalRows.class);
    /** The bounds let the database pass over the other days. */
    private static final String SELECT = "select id, market, disposition, document from journal"
            + " where merchant = ? and id = any (?) and id between ? and ?";

    private JournalRows() {}

    /** The projection of these rows, as many as are there, in the order of their keys. */
    static List<SearchableDecision> read(Connection connection, Collection<Key> keys) throws SQLException {
        Map<String, TreeSet<Key>> merchants = new TreeMap<>();
        keys.forEach(key -> merchants
                .computeIfAbsent(key.merchant(), first -> new TreeSet<>())
                .add(key));
        List<SearchableDecision> read = new ArrayList<>();
        for (Map.Entry<String, TreeSet<Key>> merchant : merchants.entrySet()) {
            read(connection, merchant.getKey(), merchant.getValue(), read);
        }
        return read;
    }

    private static void read(Connection connection, String merchant, TreeSet<Key> keys, List<SearchableDecision> read)
            throws SQLException {
        MerchantId owner = owner(merchant);
        if (owner == null) {
            return;
        }
        Map<Key, SearchableDecision> found = new TreeMap<>();
        try (PreparedStatement select = connection.prepareStatement(SELECT)) {
            select.setString(1, merchant);
            select.setArray(
                    2,
                    connection.createArrayOf("uuid", keys.stream().map(Key::id).toArray()));
            select.setObject(3, keys.first().id());
            select.setObject(4, keys.last().id());
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    UUID id = rows.getObject(1, UUID.class);
                    String market = rows.getString(2);
                    JournalRow row = StoredRow.read(owner, id, market, rows.getString(3), rows.getBytes(4));
                    found.put(new Key(merchant, id), searchable(owner, row, market));
                }
            }
        }
        read.addAll(found.values());
    }

    private static SearchableDecision searchable(MerchantId merchant, JournalRow row, @Nullable String market) {
        if (row instanceof JournalRow.Readable readable) {
            try {
                return SearchableDecision.of(readable.entry());
            } catch (UnreadableEntry damaged) {
                LOG.warnf("event=journal-entry-unreadable id=%s cause=%s", row.id(), damaged.getMessage());
            }
        }
        return SearchableDecision.unreadable(merchant, row.id(), market);
    }

    /** Null for a name that no merchant can have, and under which nobody can search. */
    private static @Nullable MerchantId owner(String merchant) {
        try {
            return new MerchantId(merchant);
        } catch (IllegalArgumentException noMerchant) {
            LOG.warn("event=journal-entry-of-no-merchant");
            return null;
        }
    }
}
