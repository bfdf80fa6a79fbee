package io.marketgate.journal.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.exceptionsorter.PostgreSQLExceptionSorter;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import io.marketgate.journal.Entries;
import io.marketgate.journal.Entry;
import io.marketgate.merchant.MerchantId;
import io.marketgate.seal.KeysForTests;
import io.marketgate.seal.SealKeys;
import io.marketgate.testing.EmbeddedDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Commits that the database refuses, on the connection pool of the gate. */
class FailedCommitTest {
    private static final SealKeys KEYS = new KeysForTests();

    @RegisterExtension
    static final EmbeddedDatabase DATABASE = new EmbeddedDatabase();

    private static final int POOL = 3;
    private static final int MORE_THAN_THE_POOL = 2 * POOL;

    private final MerchantId merchant = new MerchantId("m-" + UUID.randomUUID());
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private AgroalDataSource pool;

    @BeforeAll
    static void letTheDatabaseRefuse() throws SQLException {
        execute("create table refusal (state text not null)");
        execute("""
                create function refuse() returns trigger language plpgsql as $$
                declare
                    refused text := (select state from refusal);
                begin
                    if refused is not null then
                        raise exception using errcode = refused, message = 'refused';
                    end if;
                    return new;
                end $$
                """);
        execute("create trigger refusing before insert on journal for each row execute function refuse()");
        execute("create table late_refusal (state text not null)");
        execute("""
                create function refuse_late() returns trigger language plpgsql as $$
                declare
                    refused text := (select state from late_refusal);
                begin
                    if refused is not null then
                        raise exception using errcode = refused, message = 'refused';
                    end if;
                    return null;
                end $$
                """);
        execute("create constraint trigger refusing_late after insert on journal"
                + " deferrable initially deferred for each row execute function refuse_late()");
    }

    @BeforeEach
    void openPool() throws SQLException {
        pool = AgroalDataSource.from(new AgroalDataSourceConfigurationSupplier()
                .metricsEnabled(true)
                .connectionPoolConfiguration(connections -> connections
                        .maxSize(POOL)
                        .exceptionSorter(new PostgreSQLExceptionSorter())
                        .acquisitionTimeout(Duration.ofSeconds(1))
                        .connectionFactoryConfiguration(factory -> factory.jdbcUrl(DATABASE.jdbcUrl())
                                .principal(new NamePrincipal("postgres"))
                                .credential(new SimplePassword("postgres")))));
    }

    @AfterEach
    void closePool() throws SQLException {
        succeed();
        pool.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"25006", "53100", "55P03", "57P01"})
    void returnsEveryConnectionAndRecoversWithTheDatabase(String state) throws Exception {
        try (PostgresJournal journal = started()) {
            fail(state);
            for (int failure = 0; failure < MORE_THAN_THE_POOL; failure++) {
                assertThat(whyNot(journal)).isNotNull();
            }
            succeed();

            await().atMost(Duration.ofSeconds(10)).until(() -> recorded(journal));
            // Only the journal's own connection is active, so none has leaked.
            assertThat(pool.getMetrics().activeCount()).isEqualTo(1);
        }
        assertThat(pool.getMetrics().activeCount()).isZero();
    }

    @Test
    void discardedConnectionsAreNotReused() throws Exception {
        try (PostgresJournal journal = started()) {
            fail("57P01");
            whyNot(journal);

            for (int i = 0; i < POOL; i++) {
                assertThat(answers()).isTrue();
            }
        }
    }

    @Test
    void retriesLessOftenWhileTheDatabaseRefuses() throws Exception {
        try (PostgresJournal journal = started(Duration.ofSeconds(2))) {
            fail("53100");
            whyNot(journal);

            assertThat(registry.get("marketgate.journal.failures").counter().count())
                    .isBetween(3.0, 10.0);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"25006", "53100", "55P03", "57P01"})
    void reportsThatItIsClosedAndRecoversWithoutDecisions(String state) throws Exception {
        try (PostgresJournal journal = started()) {
            assertThat(journal.health().open()).isTrue();
            fail(state);
            whyNot(journal);
            await().atMost(Duration.ofSeconds(5)).until(() -> !journal.health().open());
            succeed();

            await().atMost(Duration.ofSeconds(5)).until(() -> journal.health().open());
            assertThat(rows()).isZero();
        }
    }

    /** A trial that stopped short of the commit would open it again, and every decision would be refused all the same. */
    @Test
    void staysClosedWhileRowsAreTakenAndCommitsFail() throws Exception {
        try (PostgresJournal journal = started()) {
            failAtCommit("53100");
            whyNot(journal);

            await().during(Duration.ofSeconds(2)).atMost(Duration.ofSeconds(4)).until(() -> !journal.health()
                    .open());
            succeed();

            await().atMost(Duration.ofSeconds(5)).until(() -> journal.health().open());
            assertThat(rows()).isZero();
        }
    }

    @Test
    void reportsAtTheFirstFailedCommitThatItIsClosed() throws Exception {
        Duration patient = Duration.ofSeconds(60);
        try (PostgresJournal journal = started(patient)) {
            fail("53100");
            CompletableFuture<Void> waiting = journal.record(entry()).toCompletableFuture();

            await().atMost(patient.dividedBy(6)).until(() -> !journal.health().open());
            assertThat(waiting).isNotDone();
            succeed();

            waiting.get(20, TimeUnit.SECONDS);
            assertThat(journal.health().open()).isTrue();
        }
    }

    @Test
    void logsHowManyDecisionsAreNotRecordedAndWhy() throws Exception {
        List<String> lines = new CopyOnWriteArrayList<>();
        try (Recorded ignored = Recorded.of(LostEntries.class, lines);
                PostgresJournal journal = started()) {
            fail("53100");
            whyNot(journal);

            await().atMost(Duration.ofSeconds(5)).untilAsserted(() -> assertThat(lines)
                    .contains("WARN event=journal-unrecorded why=SLOW entries=1"));
        }
    }

    @Test
    void isAliveAsLongAsItsThreadsAre() throws Exception {
        PostgresJournal journal = started();
        fail("53100");
        whyNot(journal);

        assertThat(journal.health().alive()).isTrue();
        journal.close();
        assertThat(journal.health().alive()).isFalse();
    }

    private PostgresJournal started() throws SQLException {
        return started(Duration.ofMillis(300));
    }

    private PostgresJournal started(Duration timeout) throws SQLException {
        JournalSettings settings = new JournalSettings(JournalMode.DURABLE, timeout, 1_000, 1L << 30, 1);
        PostgresJournal journal = new PostgresJournal(pool, settings, KEYS, registry, System::nanoTime);
        journal.start(Entries.AT);
        return journal;
    }

    private Throwable whyNot(PostgresJournal journal) throws Exception {
        try {
            record(journal);
            throw new AssertionError("the entry was recorded");
        } catch (ExecutionException e) {
            return e.getCause();
        }
    }

    private boolean recorded(PostgresJournal journal) throws Exception {
        try {
            record(journal);
            return true;
        } catch (ExecutionException e) {
            return false;
        }
    }

    private void record(PostgresJournal journal) throws Exception {
        journal.record(entry()).toCompletableFuture().get(20, TimeUnit.SECONDS);
    }

    private Entry entry() {
        return Entries.of(merchant, Entries.AT, "SG", "HERBAL-OTC-1", "REDIRECT");
    }

    private int rows() throws SQLException {
        try (Connection connection = DATABASE.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select count(*) from journal where disposition <> 'COMMIT' and merchant in ('', '" + merchant
                                + "')")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private boolean answers() throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select 1")) {
            return rows.next();
        }
    }

    /** Makes the database refuse every row with that state, like a full disk, a standby, a lock or a shutdown. */
    private static void fail(String state) throws SQLException {
        execute("insert into refusal values ('" + state + "')");
    }

    /** Makes the database take every row, and refuse the commit. */
    private static void failAtCommit(String state) throws SQLException {
        execute("insert into late_refusal values ('" + state + "')");
    }

    private static void succeed() throws SQLException {
        execute("delete from refusal");
        execute("delete from late_refusal");
    }

    private static void execute(String sql) throws SQLException {
        try (Connection connection = DATABASE.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
