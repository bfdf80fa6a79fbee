package io.marketgate.seal.postgres;

import static io.marketgate.seal.Flaw.Kind.ADDED;
import static io.marketgate.seal.Flaw.Kind.ALTERED;
import static io.marketgate.seal.Flaw.Kind.BAD_SIGNATURE;
import static io.marketgate.seal.Flaw.Kind.BROKEN_CHAIN;
import static io.marketgate.seal.Flaw.Kind.MISSING;
import static io.marketgate.seal.Flaw.Kind.UNKNOWN_KEY;
import static io.marketgate.seal.Flaw.Kind.UNSEALED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.marketgate.journal.Entries;
import io.marketgate.journal.Entry;
import io.marketgate.journal.postgres.JournalMode;
import io.marketgate.journal.postgres.JournalSettings;
import io.marketgate.journal.postgres.PostgresJournal;
import io.marketgate.merchant.MerchantId;
import io.marketgate.seal.Commit;
import io.marketgate.seal.Flaw;
import io.marketgate.seal.KeysForTests;
import io.marketgate.seal.Leaf;
import io.marketgate.seal.SealReport;
import io.marketgate.seal.SealedCommit;
import io.marketgate.seal.SealedRow;
import io.marketgate.seal.SignedCheckpoint;
import io.marketgate.testing.EmbeddedDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Alters a journal by SQL in every way, as someone who may write all its tables and has none of the gate's keys. */
class TamperedJournalTest {
    private static final int COMMITS = 6;

    private final EmbeddedDatabase database = new EmbeddedDatabase();
    private final KeysForTests keys = new KeysForTests();
    private final MerchantId merchant = new MerchantId("demo");
    private final List<Entry> entries = new ArrayList<>();
    private Checkpoints checkpoints;
    private PostgresJournal journal;
    private int recorded;

    @BeforeEach
    void recordAndClose() throws Exception {
        database.start();
        journal = opened();
        checkpoints = new Checkpoints(database.dataSource(), keys, Clock.systemUTC());
        checkpoints.closeNow();
        for (int i = 0; i < COMMITS; i++) {
            entries.add(record());
            if (i % 2 == 1) {
                checkpoints.closeNow();
            }
        }
    }

    @AfterEach
    void close() throws Exception {
        journal.close();
    }

    @Test
    void anUntouchedJournalIsClean() {
        SealReport report = check();

        assertThat(report.checked().flaws()).isEmpty();
        assertThat(report.checked().isClean()).isTrue();
        assertThat(report.checked().entries()).isEqualTo(COMMITS);
        assertThat(report.checked().notYetSealed()).isZero();
        assertThat(report.last()).isNotNull();
        assertThat(report.kids()).containsExactly(keys.kid());
    }

    @Test
    void whatNoCheckpointCoversYetIsCountedAndClean() throws Exception {
        record();

        assertThat(check().checked().isClean()).isTrue();
        assertThat(check().checked().notYetSealed()).isEqualTo(1);
    }

    @Test
    void withoutTheSecretWhatNoCheckpointCoversIsAFlaw() throws Exception {
        LiveCheck check = new LiveCheck(database.dataSource(), keys, null);
        assertThat(check.run(now().minusSeconds(60), now().plusSeconds(60), flaw -> true)
                        .checked()
                        .flaws())
                .isEmpty();
        record();

        assertThat(check.run(now().minusSeconds(60), now().plusSeconds(60), flaw -> true)
                        .checked()
                        .flaws())
                .extracting(Flaw::kind)
                .containsExactly(UNSEALED);
    }

    @Test
    void findsAnAlteredDocument() throws Exception {
        execute("update journal set document = document || '\\x00' where id = '" + id(1) + "'");

        assertFound(tuple(ALTERED, id(1)));
    }

    @Test
    void findsADocumentAlteredWithinTheLastMinute() throws Exception {
        UUID late = record().id();
        execute("update journal set disposition = 'SELL_LOCAL' where id = '" + late + "'");

        assertFound(tuple(ALTERED, late.toString()));
    }

    @Test
    void findsSwappedDocuments() throws Exception {
        execute(
                "update journal j set document = o.document from journal o where j.merchant = 'demo' and o.merchant = 'demo'"
                        + " and (j.id, o.id) in (('" + id(1) + "', '" + id(2) + "'), ('" + id(2) + "', '" + id(1)
                        + "'))");

        assertFound(tuple(ALTERED, id(1)), tuple(ALTERED, id(2)));
    }

    @Test
    void findsADeletedRow() throws Exception {
        execute("delete from journal where id = '" + id(2) + "'");

        assertFound(tuple(MISSING, id(2)));
    }

    @Test
    void findsAnAddedRow() throws Exception {
        UUID added = copyOf(id(2), "commit_id");

        assertFound(tuple(ADDED, added.toString()));
    }

    @Test
    void findsAnAddedRowThatNamesNoCommit() throws Exception {
        UUID added = copyOf(id(2), "null");

        assertFound(tuple(ADDED, added.toString()));
    }

    @Test
    void findsARowThatTookTheNumberOfADeletedOne() throws Exception {
        UUID added = copyOf(id(2), "commit_id");
        execute("delete from journal where id = '" + id(2) + "'");

        assertFound(tuple(MISSING, id(2)), tuple(ADDED, added.toString()));
    }

    @Test
    void findsADeletedCommit() throws Exception {
        SealedCommit commit = commits().get(2);
        execute("delete from journal where merchant = '' and id = '"
                + commit.commit().id() + "'");

        assertFound(tuple(MISSING, commit.commit().name()), tuple(ADDED, id(2)));
    }

    @Test
    void findsADeletedCommitWithItsRows() throws Exception {
        SealedCommit commit = commits().get(5);
        execute("delete from journal where id in ('" + commit.commit().id() + "', '" + id(5) + "')");

        assertFound(tuple(MISSING, commit.commit().name()));
    }

    @Test
    void findsADayThatWasEmptied() throws Exception {
        execute("delete from journal");

        assertThat(check().checked().flaws()).extracting(Flaw::kind).containsExactly(MISSING);
    }

    /** Rows, commits and hashes fit each other; only a key is lacking. */
    @Test
    void findsARewrittenTail() throws Exception {
        SealedCommit rewritten = rewriteFrom(3, keys);

        assertThat(check().checked().flaws())
                .extracting(Flaw::kind, Flaw::id)
                .contains(tuple(ALTERED, rewritten.commit().name()));
    }

    @Test
    void findsATailThatWasRewrittenBeforeItsCheckpoint() throws Exception {
        UUID late = record().id();
        SealedCommit rewritten = rewriteFrom(COMMITS, new KeysForTests());

        checkpoints.closeNow();

        assertThat(check().checked().flaws())
                .extracting(Flaw::kind, Flaw::id)
                .contains(tuple(ADDED, rewritten.commit().name()), tuple(ADDED, late.toString()));
    }

    /** The next checkpoint must not make it good. */
    @Test
    void findsALaneThatWasSlippedIn() throws Exception {
        SealedRow row = row(id(0));
        UUID id = newId();
        SealedRow forged = new SealedRow("demo", id, row.market(), "SELL_LOCAL", row.document(), null);
        Commit commit = new Commit(newId(), 4711, 1, Commit.FIRST, List.of(forged.leaf()));
        insert(forged, commit.id());
        insert(SealedCommit.of(commit, new KeysForTests()));
        record();
        checkpoints.closeNow();

        assertFound(tuple(ADDED, commit.name()), tuple(ADDED, id.toString()));
    }

    @Test
    void findsADroppedCheckpoint() throws Exception {
        execute("delete from journal_checkpoint where number = 3");

        assertFound(tuple(MISSING, "3"));
    }

    @Test
    void findsTheFirstCheckpointsDropped() throws Exception {
        execute("delete from journal_checkpoint where number <= 2");

        assertThat(check().checked().flaws()).extracting(Flaw::kind, Flaw::id).contains(tuple(MISSING, "2"));
    }

    @Test
    void findsTheLastCheckpointDroppedOnceTheNextIsMade() throws Exception {
        execute("delete from journal_checkpoint where number = 4");
        record();
        checkpoints.closeNow();

        assertFound(tuple(MISSING, "4"));
    }

    @Test
    void findsAllCheckpointsDroppedOnceAnotherChainBegins() throws Exception {
        execute("delete from journal_checkpoint");
        new Checkpoints(database.dataSource(), keys, Clock.offset(Clock.systemUTC(), Duration.ofMinutes(5))).closeNow();

        assertThat(check().checked().flaws()).extracting(Flaw::kind).contains(BROKEN_CHAIN);
    }

    @Test
    void findsAForgedSignature() throws Exception {
        forge(3, keys.kid());

        assertThat(check().checked().flaws()).extracting(Flaw::kind, Flaw::id).contains(tuple(BAD_SIGNATURE, "3"));
    }

    @Test
    void findsACheckpointOfAnotherKey() throws Exception {
        execute("update journal_checkpoint set jws = '"
                + SignedCheckpoint.of(checkpoint(3).checkpoint(), new KeysForTests())
                        .jws() + "' where number = 3");

        assertThat(check().checked().flaws()).extracting(Flaw::kind, Flaw::id).contains(tuple(UNKNOWN_KEY, "3"));
    }

    @Test
    void whatThisReplicaHasSeenAndIsGoneIsAFlawAtOnce() throws Exception {
        StoredHistory history = new StoredHistory(database.dataSource(), keys, checkpoints);
        execute("delete from journal_checkpoint where number > 2");

        for (int i = 0; i < 2; i++) {
            assertThat(history.verify(now().minusSeconds(60), now().plusSeconds(60), flaw -> true)
                            .checked()
                            .flaws())
                    .extracting(Flaw::kind, Flaw::subject, Flaw::id)
                    .contains(tuple(MISSING, Flaw.Subject.CHECKPOINT, "4"));
        }
    }

    @Test
    void anotherMerchantsFlawsAreCountedAndNotShown() throws Exception {
        execute("delete from journal where id = '" + id(2) + "'");

        SealReport report = new LiveCheck(database.dataSource(), keys)
                .run(now().minusSeconds(60), now().plusSeconds(60), flaw -> flaw.merchant() == null);

        assertThat(report.checked().flaws()).isEmpty();
        assertThat(report.checked().unshown()).isEqualTo(1);
        assertThat(report.checked().isClean()).isFalse();
    }

    @Test
    void rowsFromBeforeTheChainAreCounted() throws Exception {
        Instant before = now().minus(Duration.ofHours(1));
        UUID old =
                new UUID(before.toEpochMilli() << 16 | 0x7000, UUID.randomUUID().getLeastSignificantBits());
        copyTo(old, id(0), "null");

        SealReport report = new LiveCheck(database.dataSource(), keys).run(before, now().plusSeconds(60), flaw -> true);

        assertThat(report.checked().flaws()).isEmpty();
        assertThat(report.checked().beforeTheChain()).isEqualTo(1);
    }

    @Test
    void aConnectionThatIsLostLeavesTheChainWhole() throws Exception {
        for (int i = 0; i < 10; i++) {
            var unused = journal.record(entry());
            execute("select pg_terminate_backend(pid) from pg_stat_activity"
                    + " where datname = current_database() and pid <> pg_backend_pid()");
            record();
        }
        checkpoints.closeNow();

        assertThat(check().checked().flaws()).isEmpty();
        assertThat(check().checked().notYetSealed()).isZero();
    }

    @Test
    void replicasTakeTurnsWithTheirCheckpoints() throws Exception {
        Checkpoints other = new Checkpoints(database.dataSource(), keys, Clock.systemUTC());
        for (int i = 0; i < 4; i++) {
            record();
            (i % 2 == 0 ? other : checkpoints).closeNow();
        }

        SealReport report = check();
        assertThat(report.checked().flaws()).isEmpty();
        assertThat(report.checked().notYetSealed()).isZero();
        assertThat(report.last().checkpoint().number()).isEqualTo(8);
    }

    /** Rewrites a row and, so that all fits, its commit and those after it. */
    private SealedCommit rewriteFrom(int place, KeysForTests sealing) throws Exception {
        List<SealedCommit> commits = commits();
        byte[] previous = commits.get(place).commit().previous();
        SealedCommit last = null;
        for (SealedCommit old : commits.subList(place, commits.size())) {
            List<Leaf> leaves = new ArrayList<>();
            for (Leaf leaf : old.commit().leaves()) {
                execute("update journal set disposition = 'SELL_LOCAL' where id = '" + leaf.id() + "'");
                leaves.add(row(leaf.id().toString()).leaf());
            }
            Commit commit = new Commit(
                    old.commit().id(), old.commit().lane(), old.commit().sequence(), previous, leaves);
            last = SealedCommit.of(commit, sealing);
            previous = last.hash();
            execute("delete from journal where merchant = '' and id = '" + commit.id() + "'");
            insert(last);
        }
        return last;
    }

    private void forge(long number, String kid) throws Exception {
        String jws = checkpoint(number).jws();
        String other = checkpoint(number - 1).jws();
        execute("update journal_checkpoint set jws = '" + jws.substring(0, jws.lastIndexOf('.'))
                + other.substring(other.lastIndexOf('.')) + "' where number = " + number);
    }

    private void assertFound(Tuple... flaws) {
        assertThat(check().checked().flaws()).extracting(Flaw::kind, Flaw::id).containsExactlyInAnyOrder(flaws);
    }

    private SealReport check() {
        return new LiveCheck(database.dataSource(), keys)
                .run(now().minusSeconds(60), now().plusSeconds(60), flaw -> true);
    }

    private PostgresJournal opened() throws Exception {
        JournalSettings settings = new JournalSettings(JournalMode.DURABLE, Duration.ofSeconds(10), 1_000, 1L << 30, 1);
        PostgresJournal opened =
                new PostgresJournal(database.dataSource(), settings, keys, new SimpleMeterRegistry(), System::nanoTime);
        opened.start(now());
        return opened;
    }

    private Entry record() throws Exception {
        Entry entry = entry();
        journal.record(entry).toCompletableFuture().get(20, TimeUnit.SECONDS);
        return entry;
    }

    private Entry entry() {
        return Entries.of(merchant, now(), "SG", "HERBAL-" + ++recorded, "REDIRECT");
    }

    private static Instant now() {
        return Clock.systemUTC().instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private String id(int place) {
        return entries.get(place).id().toString();
    }

    private static UUID newId() {
        return Entries.of(new MerchantId("demo"), now(), "SG", "A", "BLOCK").id();
    }

    private UUID copyOf(String id, String commit) throws Exception {
        UUID copy = newId();
        copyTo(copy, id, commit);
        return copy;
    }

    private void copyTo(UUID copy, String id, String commit) throws Exception {
        execute("insert into journal (merchant, id, market, disposition, document, commit_id) select merchant, '" + copy
                + "', market, disposition, document, " + commit + " from journal where id = '" + id + "'");
    }

    private SealedRow row(String id) throws Exception {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select market, disposition, document, commit_id from journal where merchant = 'demo' and id = '"
                                + id + "'")) {
            row.next();
            return new SealedRow(
                    "demo",
                    UUID.fromString(id),
                    row.getString(1),
                    row.getString(2),
                    row.getBytes(3),
                    row.getObject(4, UUID.class));
        }
    }

    private List<SealedCommit> commits() throws Exception {
        List<SealedCommit> commits = new ArrayList<>();
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select document from journal where merchant = '' and disposition = 'COMMIT' order by id")) {
            while (rows.next()) {
                commits.add(SealedCommit.read(rows.getBytes(1)));
            }
        }
        return commits;
    }

    private SignedCheckpoint checkpoint(long number) throws Exception {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("select jws from journal_checkpoint where number = " + number)) {
            rows.next();
            return SignedCheckpoint.read(rows.getString(1));
        }
    }

    private void insert(SealedCommit commit) throws Exception {
        insert(new SealedRow("", commit.commit().id(), null, "COMMIT", commit.stored(), null), null);
    }

    private void insert(SealedRow row, UUID commit) throws Exception {
        try (Connection connection = database.dataSource().getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into journal (merchant, id, market, disposition, document, commit_id)"
                                + " values (?, ?, ?, ?, ?, ?)")) {
            insert.setString(1, row.merchant());
            insert.setObject(2, row.id());
            insert.setString(3, row.market());
            insert.setString(4, row.disposition());
            insert.setBytes(5, row.document());
            insert.setObject(6, commit);
            insert.executeUpdate();
        }
    }

    private void execute(String sql) throws Exception {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
