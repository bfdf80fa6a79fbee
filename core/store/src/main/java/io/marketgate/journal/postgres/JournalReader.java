package io.marketgate.journal.postgres;

import com.fasterxml.jackson.databind.node.TextNode;
import io.marketgate.decision.Disposition;
import io.marketgate.explanation.RenderedJson;
import io.marketgate.journal.Entry;
import io.marketgate.journal.EntryIds;
import io.marketgate.journal.EntryReader;
import io.marketgate.journal.JournalPage;
import io.marketgate.journal.JournalQuery;
import io.marketgate.journal.JournalRow;
import io.marketgate.journal.UnreadableEntry;
import io.marketgate.market.MarketCode;
import io.marketgate.merchant.MerchantId;
import io.marketgate.product.Sku;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Reads the journal. The key finds time and merchant; other filters scan the rows of that time. */
final class JournalReader {
    private static final Logger LOG = Logger.getLogger(JournalReader.class);
    private static final String SELECT = "select id, market, disposition, document from journal where merchant = ?";

    private static final int ROWS_AT_ONCE = 200;

    private final DataSource dataSource;

    JournalReader(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Nullable
    Entry find(MerchantId merchant, UUID id) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(SELECT + " and id = ?")) {
            statement.setString(1, merchant.value());
            statement.setObject(2, id);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? entry(merchant, rows, StoredDocument.read(rows.getBytes("document"))) : null;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the journal cannot be read", e);
        }
    }

    JournalPage query(JournalQuery query) {
        StringBuilder sql = new StringBuilder(SELECT).append(" and id >= ? and id < ?");
        List<Object> arguments = new ArrayList<>();
        arguments.add(query.merchant().value());
        arguments.add(EntryIds.floor(query.from()));
        arguments.add(EntryIds.floor(query.to()));
        if (query.before() != null) {
            sql.append(" and id < ?");
            arguments.add(query.before());
        }
        if (!query.markets().isEmpty()) {
            sql.append(" and market in (?")
                    .append(", ?".repeat(query.markets().size() - 1))
                    .append(')');
            query.markets().forEach(market -> arguments.add(market.value()));
        }
        sql.append(" order by id desc");
        Pattern line = linePattern(query.sku(), query.verdict());
        int enough = query.limit() + 1;
        if (line == null) {
            sql.append(" limit ?");
            arguments.add(enough);
        }
        return JournalPage.of(select(query.merchant(), sql.toString(), arguments, line, enough), query.limit());
    }

    /**
     * A pattern for an answered line, whose members come in a fixed order. Text cannot match it by accident, because
     * quotation marks inside texts are escaped.
     */
    private static @Nullable Pattern linePattern(@Nullable Sku sku, @Nullable String verdict) {
        if (sku == null && verdict == null) {
            return null;
        }
        String anySku = "\"sku\":\"(?:[^\"\\\\]|\\\\.)*+\"";
        String theSku = sku == null ? anySku : Pattern.quote("\"sku\":" + TextNode.valueOf(sku.value()));
        String theVerdict = verdict == null ? "" : "\"" + verdict + "\"";
        return Pattern.compile(theSku + ",\"market\":[^,]*,\"verdict\":" + theVerdict);
    }

    /**
     * @param line the pattern that one of an entry's lines must match, or null for any; rows are fetched until there
     *     are enough
     */
    private List<JournalRow> select(
            MerchantId merchant, String sql, List<Object> arguments, @Nullable Pattern line, int enough) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            // Without a transaction the driver would fetch all rows of the interval before it returns the first.
            connection.setAutoCommit(false);
            statement.setFetchSize(ROWS_AT_ONCE);
            for (int i = 0; i < arguments.size(); i++) {
                statement.setObject(i + 1, arguments.get(i));
            }
            List<JournalRow> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (found.size() < enough && rows.next()) {
                    JournalRow row = row(merchant, rows, line);
                    if (row != null) {
                        found.add(row);
                    }
                }
            }
            connection.rollback();
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("the journal cannot be read", e);
        }
    }

    /** The row, or null if it can be read and no line of it matches. */
    private static @Nullable JournalRow row(MerchantId merchant, ResultSet rows, @Nullable Pattern line)
            throws SQLException {
        try {
            RenderedJson document = StoredDocument.read(rows.getBytes("document"));
            return line == null || line.matcher(document.toString()).find()
                    ? new JournalRow.Readable(entry(merchant, rows, document))
                    : null;
        } catch (UnreadableEntry damaged) {
            UUID id = rows.getObject("id", UUID.class);
            LOG.warnf("event=journal-entry-unreadable id=%s cause=%s", id, damaged.getMessage());
            return new JournalRow.Unreadable(id);
        }
    }

    private static Entry entry(MerchantId merchant, ResultSet row, RenderedJson document) throws SQLException {
        String market = row.getString("market");
        String disposition = row.getString("disposition");
        UUID id = row.getObject("id", UUID.class);
        try {
            return EntryReader.read(
                    merchant,
                    id,
                    market == null ? null : new MarketCode(market),
                    Disposition.valueOf(disposition),
                    document);
        } catch (IllegalArgumentException noWord) {
            throw new UnreadableEntry("journal entry `" + id + "` is damaged", noWord);
        }
    }
}
