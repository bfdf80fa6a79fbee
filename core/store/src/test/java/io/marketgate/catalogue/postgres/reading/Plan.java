package io.marketgate.catalogue.postgres.reading;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;
import java.util.TreeSet;

/**
 * How the database has answered a query.
 *
 * @param scanned the tables that it read from end to end
 * @param buffers the pages that it looked at
 * @param text for people
 */
record Plan(Set<String> scanned, long buffers, String text) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Runs the query and keeps its plan. */
    static Plan of(Connection connection, String sql, Binding binding) throws SQLException {
        try (PreparedStatement explain =
                connection.prepareStatement("explain (analyze, buffers, format json) " + sql)) {
            binding.bind(explain);
            try (ResultSet row = explain.executeQuery()) {
                row.next();
                JsonNode root = JSON.readTree(row.getString(1)).path(0).path("Plan");
                Set<String> scanned = new TreeSet<>();
                root.findParents("Relation Name").stream()
                        .filter(node -> node.path("Node Type").asText().equals("Seq Scan"))
                        .filter(node -> node.path("Actual Loops").asLong() > 0)
                        .forEach(node -> scanned.add(node.path("Relation Name").asText()));
                long buffers = root.path("Shared Hit Blocks").asLong()
                        + root.path("Shared Read Blocks").asLong();
                return new Plan(scanned, buffers, sql + "\n" + root.toPrettyString());
            } catch (JsonProcessingException unreadable) {
                throw new IllegalStateException("a plan cannot be read", unreadable);
            }
        }
    }

    /** Sets the parameters of a statement. */
    interface Binding {
        void bind(PreparedStatement statement) throws SQLException;
    }
}
