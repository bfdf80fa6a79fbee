package io.marketgate.search.postgres;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.marketgate.search.FoundDecision;
import io.marketgate.search.SearchableDecision;
import io.marketgate.search.Summary;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rows of the projection. */
final class SearchRows {
    /** What {@link #read} reads. */
    static final String SHOWN = "id, market, summary";

    /** A row that is there already is the same: what is journalled never changes. */
    private static final String INSERT = "insert into decision_search (merchant, id, market, summary, terms)"
            + " values (?, ?, ?, ?, ?) on conflict (merchant, id) do nothing";

    private static final ObjectMapper JSON = new ObjectMapper();

    private SearchRows() {}

    /** Adds the rows that are not there, in the connection's transaction. */
    static void add(Connection connection, List<SearchableDecision> decisions) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (SearchableDecision decision : decisions) {
                insert.setString(1, decision.merchant().value());
                insert.setObject(2, decision.shown().id());
                insert.setString(3, decision.shown().market());
                insert.setString(4, json(decision.shown().summary()));
                insert.setArray(
                        5, connection.createArrayOf("int8", decision.terms().toArray()));
                insert.addBatch();
            }
            int[] unused = insert.executeBatch();
        }
    }

    /** Reads the present row of a selection of {@link #SHOWN}. */
    static FoundDecision read(ResultSet row) throws SQLException {
        return new FoundDecision(row.getObject(1, UUID.class), row.getString(2), summary(row.getString(3)));
    }

    private static @Nullable String json(@Nullable Summary summary) {
        try {
            return summary == null ? null : JSON.writeValueAsString(summary);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a summary has texts and numbers only", impossible);
        }
    }

    private static @Nullable Summary summary(@Nullable String json) {
        try {
            return json == null ? null : JSON.readValue(json, Summary.class);
        } catch (JsonProcessingException damaged) {
            // As unreadable as the journal's row: the decision itself says more.
            return null;
        }
    }
}
