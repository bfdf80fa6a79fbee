package io.marketgate.search.postgres;

import io.marketgate.journal.JournalUnavailable;
import io.marketgate.merchant.MerchantId;
import io.marketgate.search.DecisionSearch;
import io.marketgate.search.FoundDecision;
import io.marketgate.search.SearchPage;
import io.marketgate.search.SearchQuery;
import io.marketgate.search.SearchTooSlow;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongSupplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** {@link DecisionSearch} in the projection. */
public final class StoredSearch implements DecisionSearch {
    /** Cancelled by its timeout; a lock that was not to be had in time (PostgreSQL, appendix A). */
    private static final Set<String> TOO_SLOW = Set.of("57014", "55P03");

    private static final String OUTLIVES = "select 1 from decision_search s where merchant = ? and id = ?"
            + " and not exists (select 1 from journal j where j.merchant = s.merchant and j.id = s.id)";

    /** What is asked on a connection. */
    private interface Question<T> {
        T ask(Connection connection) throws SQLException;
    }

    private final DataSource dataSource;
    private final Duration timeout;
    private final LongSupplier ticker;

    /**
     * A search over these connections.
     *
     * @param timeout the longest that one search takes
     * @param ticker monotonic nanoseconds
     */
    public StoredSearch(DataSource dataSource, Duration timeout, LongSupplier ticker) {
        this.dataSource = dataSource;
        this.timeout = timeout;
        this.ticker = ticker;
    }

    @Override
    public SearchPage find(SearchQuery query) {
        return asked(connection -> find(connection, query));
    }

    @Override
    public boolean outlivesItsRow(MerchantId merchant, UUID id) {
        return asked(connection -> {
            try (PreparedStatement select = connection.prepareStatement(OUTLIVES)) {
                select.setQueryTimeout(Math.max(1, Math.toIntExact(timeout.toSeconds())));
                select.setString(1, merchant.value());
                select.setObject(2, id);
                try (ResultSet rows = select.executeQuery()) {
                    return rows.next();
                }
            }
        });
    }

    private <T> T asked(Question<T> question) {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                return question.ask(connection);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            if (e.getSQLState() != null && TOO_SLOW.contains(e.getSQLState())) {
                throw new SearchTooSlow(e);
            }
            throw new JournalUnavailable(e);
        }
    }

    private SearchPage find(Connection connection, SearchQuery query) throws SQLException {
        Walk walk = new Walk(connection, query, ticker.getAsLong() + timeout.toNanos(), ticker);
        // Read first: what was followed by then is found.
        @Nullable Instant until = walk.searchableUntil();
        List<FoundDecision> found = walk.found(query.limit() + 1);
        return SearchPage.of(found, query.limit(), until);
    }
}
