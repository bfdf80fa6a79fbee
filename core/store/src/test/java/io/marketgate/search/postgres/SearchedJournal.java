package io.marketgate.search.postgres;

import io.marketgate.journal.Entry;
import io.marketgate.journal.postgres.JournalMode;
import io.marketgate.journal.postgres.JournalSettings;
import io.marketgate.journal.postgres.PostgresJournal;
import io.marketgate.seal.KeysForTests;
import io.marketgate.search.FoundDecision;
import io.marketgate.search.SearchPage;
import io.marketgate.search.SearchQuery;
import io.marketgate.testing.EmbeddedDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

/** A database of its own with a journal, and what is searched of it. */
final class SearchedJournal implements AutoCloseable {
    private final EmbeddedDatabase database = new EmbeddedDatabase();
    private final PostgresJournal journal;

    SearchedJournal(Instant now) throws SQLException {
        database.start();
        this.journal = journal();
        journal.start(now);
    }

    /** Another replica's journal, not started. */
    PostgresJournal journal() {
        JournalSettings settings = new JournalSettings(JournalMode.DURABLE, Duration.ofSeconds(10), 1_000, 1L << 30, 1);
        return new PostgresJournal(
                database.dataSource(), settings, new KeysForTests(), new SimpleMeterRegistry(), System::nanoTime);
    }

    DataSource dataSource() {
        return database.dataSource();
    }

    Entry record(Entry entry) throws Exception {
        journal.record(entry).toCompletableFuture().get(20, TimeUnit.SECONDS);
        return entry;
    }

    StoredSearch search() {
        return new StoredSearch(dataSource(), Duration.ofSeconds(20), System::nanoTime);
    }

    /** Every page of a query, as ids. */
    List<UUID> found(SearchQuery query) {
        List<UUID> found = new ArrayList<>();
        SearchQuery next = query;
        while (next != null) {
            SearchPage page = search().find(next);
            page.decisions().stream().map(FoundDecision::id).forEach(found::add);
            next = page.next() == null
                    ? null
                    : new SearchQuery(
                            query.merchant(), query.from(), query.to(), query.filter(), page.next(), query.limit());
        }
        return found;
    }

    void execute(String sql) throws SQLException {
        try (Connection connection = dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Every row of the projection as text, in one order. */
    List<String> rows() throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection connection = dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("select s::text from decision_search s order by merchant, id")) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    @Override
    public void close() throws InterruptedException {
        journal.close();
    }
}
