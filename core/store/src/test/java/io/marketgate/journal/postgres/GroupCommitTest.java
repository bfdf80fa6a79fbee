package io.marketgate.journal.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.marketgate.explanation.RenderedJson;
import io.marketgate.journal.Entries;
import io.marketgate.journal.Entry;
import io.marketgate.journal.NotRecorded;
import io.marketgate.merchant.MerchantId;
import io.marketgate.seal.KeysForTests;
import io.marketgate.seal.SealKeys;
import io.marketgate.testing.EmbeddedDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What only the real store can show: groups, and failures of the database in the middle of them. */
class GroupCommitTest {
    private static final SealKeys KEYS = new KeysForTests();

    @RegisterExtension
    static final EmbeddedDatabase DATABASE = new EmbeddedDatabase();

    private static final long PLENTY = 1L << 30;

    private final MerchantId merchant = new MerchantId("m-" + UUID.randomUUID());
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

    @Test
    void commitsEntriesInGroups() throws Exception {
        int count = 2_000;
        try (PostgresJournal journal = started(settings(JournalMode.DURABLE, 10_000, count))) {
            List<CompletableFuture<Void>> recorded = Stream.generate(this::entry)
                    .limit(count)
                    .parallel()
                    .map(entry -> journal.record(entry).toCompletableFuture())
                    .toList();
            all(recorded).get(30, TimeUnit.SECONDS);
        }

        assertThat(registry.get("marketgate.journal.entries").counter().count()).isEqualTo(count);
        assertThat(registry.get("marketgate.journal.commits").counter().count()).isLessThan(count / 4.0);
        assertThat(rows()).isEqualTo(count);
    }

    @Test
    void acknowledgesNoEntryLostWithItsConnection() throws Exception {
        List<Entry> acknowledged = new ArrayList<>();
        try (PostgresJournal journal = started(settings(JournalMode.DURABLE, 10_000, 1_000))) {
            for (int round = 0; round < 20; round++) {
                List<Entry> entries = Stream.generate(this::entry).limit(50).toList();
                List<CompletableFuture<Void>> recorded = entries.stream()
                        .map(entry -> journal.record(entry).toCompletableFuture())
                        .toList();
                execute("select pg_terminate_backend(pid) from pg_stat_activity"
                        + " where datname = current_database() and pid <> pg_backend_pid()");
                for (int i = 0; i < entries.size(); i++) {
                    if (succeeded(recorded.get(i))) {
                        acknowledged.add(entries.get(i));
                    }
                }
            }

            assertThat(acknowledged).isNotEmpty().allSatisfy(entry -> assertThat(
                            journal.find(entry.merchant(), entry.id()))
                    .isEqualTo(entry));
        }
    }

    @Test
    void failsWithSlowWhileTheDatabaseIsPausedAndRecovers() throws Exception {
        try (PostgresJournal journal = started(settings(JournalMode.DURABLE, 500, 1_000))) {
            record(journal, entry());
            try (PausedServer unused = PausedServer.of(DATABASE.dataSource())) {
                assertThat(whyNot(journal, entry())).isEqualTo(NotRecorded.Why.SLOW);
            }

            assertThat(becomesRecordable(journal)).isTrue();
        }
    }

    /** The first commit hangs while its connection is opened, and no attempt has failed yet. */
    @Test
    void reportsThatItIsClosedAsSoonAsADecisionHasWaitedInVain() throws Exception {
        try (PostgresJournal journal = started(settings(JournalMode.DURABLE, 500, 1_000))) {
            try (PausedServer unused = PausedServer.of(DATABASE.dataSource())) {
                assertThat(whyNot(journal, entry())).isEqualTo(NotRecorded.Why.SLOW);
                await().atMost(Duration.ofSeconds(2))
                        .until(() -> !journal.health().open());
            }

            await().atMost(Duration.ofSeconds(20)).until(() -> journal.health().open());
        }
    }

    @Test
    void refusesAtOnceWhenTheQueueIsFull() throws Exception {
        PostgresJournal idle = journal(settings(JournalMode.DURABLE, 10_000, 2));
        CompletableFuture<Void> first = idle.record(entry()).toCompletableFuture();
        CompletableFuture<Void> second = idle.record(entry()).toCompletableFuture();

        assertThat(whyNot(idle, entry())).isEqualTo(NotRecorded.Why.FULL);
        assertThat(first).isNotDone();
        assertThat(second).isNotDone();
        idle.close();
        assertThatThrownBy(first::join).hasCause(new NotRecorded(NotRecorded.Why.CLOSED));
        assertThat(whyNot(idle, entry())).isEqualTo(NotRecorded.Why.CLOSED);
    }

    @Test
    void refusesAtOnceWhenItsShareOfTheHeapIsFull() throws Exception {
        PostgresJournal idle =
                journal(new JournalSettings(JournalMode.DURABLE, Duration.ofSeconds(10), 1_000, 10_000, 1));
        CompletableFuture<Void> first = idle.record(entry(4_000)).toCompletableFuture();
        CompletableFuture<Void> second = idle.record(entry(4_000)).toCompletableFuture();

        assertThat(whyNot(idle, entry(4_000))).isEqualTo(NotRecorded.Why.FULL);
        assertThat(first).isNotDone();
        assertThat(second).isNotDone();
        idle.close();
    }

    @Test
    void freesRoomAfterACommitAndTakesOneEntryOfAnySize() throws Exception {
        JournalSettings narrow = new JournalSettings(JournalMode.DURABLE, Duration.ofSeconds(10), 1_000, 10_000, 1);
        try (PostgresJournal journal = started(narrow)) {
            for (int i = 0; i < 10; i++) {
                record(journal, entry(4_000));
            }
            await().until(() -> succeeded(journal.record(entry(20_000)).toCompletableFuture()));
        }

        assertThat(rows()).isEqualTo(11);
    }

    @Test
    void limitsTheBytesOfAGroup() throws Exception {
        PostgresJournal journal = journal(settings(JournalMode.DURABLE, 20_000, 1_000));
        int half = (int) (Backlog.LARGEST_GROUP_BYTES / 2);
        List<CompletableFuture<Void>> recorded = Stream.generate(() -> entry(half))
                .limit(4)
                .map(entry -> journal.record(entry).toCompletableFuture())
                .toList();

        try (journal) {
            journal.start(Entries.AT);
            all(recorded).get(20, TimeUnit.SECONDS);
        }
        assertThat(registry.get("marketgate.journal.commits").counter().count()).isEqualTo(2);
    }

    @Test
    void recoversFromOutOfMemoryDuringACommit() throws Exception {
        AtomicBoolean full = new AtomicBoolean();
        JournalSettings settings = settings(JournalMode.DURABLE, 1_000, 10);
        try (PostgresJournal journal =
                new PostgresJournal(outOfMemory(full), settings, KEYS, registry, System::nanoTime)) {
            journal.start(Entries.AT);
            full.set(true);
            assertThat(whyNot(journal, entry())).isEqualTo(NotRecorded.Why.FAILED);
            full.set(false);

            record(journal, entry());
            assertThat(journal.health().alive()).isTrue();
        }
    }

    /** Connections that fail while memory is full. */
    private static DataSource outOfMemory(AtomicBoolean full) {
        return (DataSource) Proxy.newProxyInstance(
                GroupCommitTest.class.getClassLoader(),
                new Class<?>[] {DataSource.class},
                (proxy, method, arguments) -> {
                    if (full.get()) {
                        throw new OutOfMemoryError("made up");
                    }
                    return method.invoke(DATABASE.dataSource(), arguments);
                });
    }

    private Entry entry(int bytes) {
        Entry entry = entry();
        RenderedJson answer = RenderedJson.of("{\"pad\":\"" + "x".repeat(bytes - 10) + "\"}");
        return new Entry(
                entry.id(),
                entry.merchant(),
                entry.at(),
                entry.inputs(),
                entry.market(),
                entry.disposition(),
                entry.findings(),
                answer);
    }

    @Test
    void relaxedModeAnswersAtOnceAndCountsLosses() throws Exception {
        PostgresJournal idle = journal(settings(JournalMode.RELAXED, 10_000, 1));

        assertThat(idle.record(entry()).toCompletableFuture()).isCompleted();
        assertThat(idle.record(entry()).toCompletableFuture()).isCompleted();
        idle.close();

        assertThat(registry.get("marketgate.journal.unrecorded").counters().stream()
                        .mapToDouble(counter -> counter.count())
                        .sum())
                .isEqualTo(2);
    }

    @Test
    void commitsWaitingEntriesOnClose() throws Exception {
        List<CompletableFuture<Void>> recorded = new ArrayList<>();
        try (PostgresJournal journal = started(settings(JournalMode.DURABLE, 10_000, 1_000))) {
            for (int i = 0; i < 200; i++) {
                recorded.add(journal.record(entry()).toCompletableFuture());
            }
        }

        assertThat(recorded).allSatisfy(future -> assertThat(future).isCompleted());
        assertThat(rows()).isEqualTo(200);
    }

    @Test
    void losesOnlyTheRowThatTheDatabaseRefuses() throws Exception {
        execute("""
                create function want_market() returns trigger language plpgsql as $$
                begin
                    if new.market is null and new.merchant <> '' then
                        raise exception using errcode = '23502', message = 'no market';
                    end if;
                    return new;
                end $$
                """);
        execute("create trigger wanting_market before insert on journal for each row execute function want_market()");
        Entry bad = Entries.unsupported();
        PostgresJournal journal = journal(settings(JournalMode.DURABLE, 10_000, 1_000));
        CompletableFuture<Void> before = journal.record(entry()).toCompletableFuture();
        CompletableFuture<Void> refused = journal.record(bad).toCompletableFuture();
        CompletableFuture<Void> after = journal.record(entry()).toCompletableFuture();

        try (journal) {
            journal.start(Entries.AT);
            all(List.of(before, after)).get(10, TimeUnit.SECONDS);
            assertThatThrownBy(refused::join).hasCause(new NotRecorded(NotRecorded.Why.REFUSED));
        } finally {
            execute("drop trigger wanting_market on journal");
        }
        assertThat(rows()).isEqualTo(2);
    }

    @Test
    void recordsARepeatedEntryOnce() throws Exception {
        Entry entry = entry();
        try (PostgresJournal journal = started(settings(JournalMode.DURABLE, 10_000, 1_000))) {
            record(journal, entry);
            record(journal, entry);
        }

        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void refusesADatabaseWithoutDurableCommits() throws Exception {
        EmbeddedDatabase careless = new EmbeddedDatabase();
        careless.start();
        try (Connection connection = careless.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("alter database " + connection.getCatalog() + " set synchronous_commit = off");
        }
        JournalSettings settings = settings(JournalMode.DURABLE, 10_000, 10);
        PostgresJournal journal =
                new PostgresJournal(careless.dataSource(), settings, KEYS, registry, System::nanoTime);

        assertThatThrownBy(() -> journal.start(Entries.AT))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("synchronous_commit");
        journal.close();
    }

    @Test
    void createsDaysOnceWithConcurrentReplicas() throws Exception {
        PostgresJournal one = journal(settings(JournalMode.DURABLE, 10_000, 10));
        List<CompletableFuture<Void>> made = Stream.generate(() -> CompletableFuture.runAsync(() -> makeDays(one)))
                .limit(8)
                .toList();
        all(made).get(30, TimeUnit.SECONDS);

        try (Connection connection = DATABASE.dataSource().getConnection()) {
            assertThat(Partitions.days(connection))
                    .contains(Partitions.dayOf(Entries.AT), Partitions.dayOf(Entries.AT.plus(Duration.ofDays(7))))
                    .doesNotHaveDuplicates();
        }
        one.close();
    }

    @Test
    void keepsEveryDayIfAReplicasClockIsWrong() throws Exception {
        Instant now = Clock.systemUTC().instant();
        LocalDate today = Partitions.dayOf(now);
        try (Connection connection = DATABASE.dataSource().getConnection()) {
            for (int ago = 55; ago >= 0; ago--) {
                Partitions.ensure(connection, today.minusDays(ago));
            }
            List<LocalDate> before = Partitions.days(connection);

            boolean forgotten = new OldDays(DATABASE.dataSource(), KEYS, Optional.empty())
                    .forgetOne(Duration.ofDays(400), now.plus(Duration.ofDays(450)));

            assertThat(forgotten).isFalse();
            assertThat(Partitions.days(connection)).containsExactlyInAnyOrderElementsOf(before);
        }
    }

    private static void makeDays(PostgresJournal journal) {
        try {
            journal.makeDays(Entries.AT);
        } catch (SQLException e) {
            throw new CompletionException(e);
        }
    }

    private Entry entry() {
        return Entries.of(merchant, Entries.AT, "SG", "HERBAL-OTC-1", "REDIRECT");
    }

    private static JournalSettings settings(JournalMode mode, int timeoutMillis, int queue) {
        return new JournalSettings(mode, Duration.ofMillis(timeoutMillis), queue, PLENTY, 1);
    }

    private PostgresJournal journal(JournalSettings settings) {
        return new PostgresJournal(DATABASE.dataSource(), settings, KEYS, registry, System::nanoTime);
    }

    private PostgresJournal started(JournalSettings settings) throws SQLException {
        PostgresJournal journal = journal(settings);
        journal.start(Entries.AT);
        return journal;
    }

    private static void record(PostgresJournal journal, Entry entry) throws Exception {
        journal.record(entry).toCompletableFuture().get(10, TimeUnit.SECONDS);
    }

    /** A recovering journal may miss a deadline or two, but must recover. */
    private boolean becomesRecordable(PostgresJournal journal) throws Exception {
        for (int attempt = 0; attempt < 60; attempt++) {
            if (succeeded(journal.record(entry()).toCompletableFuture())) {
                return true;
            }
        }
        return false;
    }

    private static boolean succeeded(CompletableFuture<Void> recorded) throws Exception {
        try {
            recorded.get(30, TimeUnit.SECONDS);
            return true;
        } catch (ExecutionException e) {
            assertThat(e).hasCauseInstanceOf(NotRecorded.class);
            return false;
        }
    }

    private static NotRecorded.Why whyNot(PostgresJournal journal, Entry entry) throws Exception {
        try {
            record(journal, entry);
            throw new AssertionError("the entry was recorded");
        } catch (ExecutionException e) {
            return ((NotRecorded) e.getCause()).why();
        }
    }

    private static CompletableFuture<Void> all(List<CompletableFuture<Void>> futures) {
        return CompletableFuture.allOf(futures.toArray(CompletableFuture[]::new));
    }

    private int rows() throws SQLException {
        try (Connection connection = DATABASE.dataSource().getConnection();
                var statement = connection.prepareStatement("select count(*) from journal where merchant = ?")) {
            statement.setString(1, merchant.value());
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }

    private static void execute(String sql) throws SQLException {
        try (Connection connection = DATABASE.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
