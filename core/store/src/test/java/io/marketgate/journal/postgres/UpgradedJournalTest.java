package io.marketgate.journal.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketgate.journal.Entry;
import io.marketgate.market.MarketCode;
import io.marketgate.merchant.MerchantId;
import io.marketgate.seal.KeysForTests;
import io.marketgate.seal.SealReport;
import io.marketgate.seal.postgres.LiveCheck;
import io.marketgate.search.FoundDecision;
import io.marketgate.search.SearchQuery;
import io.marketgate.search.postgres.Projector;
import io.marketgate.search.postgres.StoredSearch;
import io.marketgate.testing.EmbeddedDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A decision that version 1.0.0 recorded, in a database that is migrated from that version's schema as a start does it. */
class UpgradedJournalTest {
    /** What version 1.0.0 had of this module. */
    private static final Pattern OLD = Pattern.compile("V(100|110|120|200|210|220)__.*");

    private static final MerchantId DEMO = new MerchantId("demo");
    private static final UUID ID = UUID.fromString("01a22fa2-86ad-75ac-b17f-368dd6b6a139");
    private static final Instant DAY = Instant.parse("2026-12-01T00:00:00Z");

    private final EmbeddedDatabase database = new EmbeddedDatabase();

    @TempDir
    Path before;

    @BeforeEach
    void upgrade() throws Exception {
        database.startEmpty();
        copyOldMigrations();
        Flyway.configure()
                .dataSource(database.dataSource())
                .locations("filesystem:" + before)
                .load()
                .migrate();
        try (InputStream rows = getClass().getResourceAsStream("/journal/before-chain.sql");
                Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(new String(rows.readAllBytes(), StandardCharsets.UTF_8));
        }
        Flyway.configure()
                .dataSource(database.dataSource())
                .outOfOrder(true)
                .load()
                .migrate();
    }

    private void copyOldMigrations() throws Exception {
        URI one = URI.create(Objects.requireNonNull(getClass().getResource("/db/migration/V200__journal.sql"))
                .toString());
        try (Stream<Path> migrations = Files.list(Path.of(one).getParent())) {
            for (Path migration : migrations.toList()) {
                if (OLD.matcher(migration.getFileName().toString()).matches()) {
                    Files.copy(migration, before.resolve(migration.getFileName()));
                }
            }
        }
    }

    @Test
    void isReadAsItWasRecorded() throws Exception {
        JournalSettings settings = new JournalSettings(JournalMode.DURABLE, Duration.ofSeconds(10), 1_000, 1L << 30, 1);
        try (PostgresJournal journal = new PostgresJournal(
                database.dataSource(), settings, new KeysForTests(), new SimpleMeterRegistry(), System::nanoTime)) {
            Entry entry = Objects.requireNonNull(journal.find(DEMO, ID));

            assertThat(entry.inputs().engine()).isEqualTo("1.0.0-SNAPSHOT");
            assertThat(entry.market()).isEqualTo(new MarketCode("CN"));
            assertThat(new String(entry.answer().utf8(), StandardCharsets.UTF_8))
                    .contains("\"cartId\":\"cart-x\"");
        }
    }

    @Test
    void isFoundOnceItsDayIsCompared() throws Exception {
        new Projector(database.dataSource()).compare();

        SearchQuery.Filter cart =
                new SearchQuery.Filter(Set.of(), null, "cart-x", null, null, null, null, null, null, null);
        assertThat(new StoredSearch(database.dataSource(), Duration.ofSeconds(20), System::nanoTime)
                        .find(new SearchQuery(DEMO, null, null, cart, null, 10))
                        .decisions())
                .extracting(FoundDecision::id)
                .containsExactly(ID);
    }

    @Test
    void isCountedAsFromBeforeTheChainAndIsNoFlaw() throws Exception {
        SealReport report = new LiveCheck(database.dataSource(), new KeysForTests())
                .run(DAY, DAY.plus(Duration.ofHours(23)), flaw -> true);

        assertThat(report.checked().flaws()).isEmpty();
        assertThat(report.checked().beforeTheChain()).isEqualTo(1);
    }
}
