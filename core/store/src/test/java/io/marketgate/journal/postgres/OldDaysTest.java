package io.marketgate.journal.postgres;

import static io.marketgate.seal.Flaw.Kind.ALTERED;
import static io.marketgate.seal.Flaw.Kind.BROKEN_CHAIN;
import static io.marketgate.seal.Flaw.Kind.MISSING;
import static io.marketgate.seal.Flaw.Kind.UNKNOWN_KEY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.marketgate.journal.Entries;
import io.marketgate.journal.Entry;
import io.marketgate.merchant.MerchantId;
import io.marketgate.seal.Flaw;
import io.marketgate.seal.KeysForTests;
import io.marketgate.seal.SealReport;
import io.marketgate.seal.archive.ArchiveCheck;
import io.marketgate.seal.postgres.Checkpoints;
import io.marketgate.seal.postgres.LiveCheck;
import io.marketgate.testing.EmbeddedDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of a day that is older than days are kept. */
class OldDaysTest {
    private static final Duration KEPT = Duration.ofDays(5);

    @TempDir
    Path folder;

    private final EmbeddedDatabase database = new EmbeddedDatabase();
    private final KeysForTests keys = new KeysForTests();
    private final MerchantId merchant = new MerchantId("demo");
    private final Instant now = Clock.systemUTC().instant();
    private final Instant midnight = now.truncatedTo(ChronoUnit.DAYS).minus(KEPT);
    private final LocalDate oldDay =
            LocalDate.ofInstant(midnight, ZoneOffset.UTC).minusDays(1);
    private Entry old;
    private Entry kept;

    @BeforeEach
    void recordOverMidnight() throws Exception {
        database.start();
        state(new StatedRetention(new KeptFor(KEPT), true, false));
        close(midnight.minusSeconds(60));
        JournalSettings settings = new JournalSettings(JournalMode.DURABLE, Duration.ofSeconds(10), 1_000, 1L << 30, 1);
        try (PostgresJournal journal = new PostgresJournal(
                database.dataSource(), settings, keys, new SimpleMeterRegistry(), System::nanoTime)) {
            old = entry(midnight.minusMillis(1));
            kept = entry(midnight);
            var first = journal.record(old).toCompletableFuture();
            var second = journal.record(kept).toCompletableFuture();
            // Both wait before the writers start, so that one commit is over midnight.
            journal.start(now);
            first.get(20, TimeUnit.SECONDS);
            second.get(20, TimeUnit.SECONDS);
        }
        close(midnight.plusSeconds(60));
    }

    @Test
    void anOldDayIsArchivedAndDropped() throws Exception {
        assertThat(check().checked().flaws()).isEmpty();

        assertThat(days(folder).forgetOne(KEPT, now)).isTrue();

        assertThat(there(old)).isFalse();
        assertThat(there(kept)).isTrue();
        SealReport archived = new ArchiveCheck(keys).run(day(), flaw -> true);
        assertThat(archived.checked().flaws()).isEmpty();
        assertThat(archived.checked().entries()).isEqualTo(1);
        assertThat(days(folder).forgetOne(KEPT, now)).isFalse();
    }

    @Test
    void theCheckOfTheDatabaseNamesTheArchive() throws Exception {
        days(folder).forgetOne(KEPT, now);
        close(now);

        SealReport report = check();

        assertThat(report.checked().flaws()).isEmpty();
        assertThat(report.dropped()).singleElement().satisfies(day -> assertThat(day.manifest())
                .isEqualTo(ArchiveCheck.manifest(day())));
    }

    @Test
    void aDayThatSomebodyElseDroppedIsMissing() throws Exception {
        execute("insert into journal_dropped values ('" + oldDay + "', null, now(), '\\x00')");
        execute("drop table journal_" + oldDay.toString().replace("-", ""));

        assertThat(check().checked().flaws()).extracting(Flaw::kind).containsExactly(MISSING);
    }

    @Test
    void withoutAnArchiveADayIsDroppedAndThatIsRecorded() throws Exception {
        OldDays days = new OldDays(database.dataSource(), keys, Optional.empty());
        assertThatThrownBy(() -> days.forgetOne(KEPT, now)).hasMessageContaining("is not recorded as archived");
        state(new StatedRetention(new KeptFor(KEPT), false, false));

        assertThat(days.forgetOne(KEPT, now)).isTrue();

        assertThat(there(old)).isFalse();
        assertThat(check().dropped()).singleElement().satisfies(day -> assertThat(day.manifest())
                .isNull());
    }

    @Test
    void anAlteredDayIsNotDropped() throws Exception {
        execute("update journal set disposition = 'SELL_LOCAL' where id = '" + old.id() + "'");

        assertThatThrownBy(() -> days(folder).forgetOne(KEPT, now))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(old.id().toString());
        assertThat(there(old)).isTrue();
    }

    @Test
    void aDayIsNotDroppedWhereItsArchiveCannotBeWritten() throws Exception {
        Path file = Files.createFile(folder.resolve("a-file"));

        assertThatThrownBy(() -> days(file).forgetOne(KEPT, now)).isInstanceOf(IOException.class);
        assertThat(there(old)).isTrue();
    }

    @Test
    void rowsThatCameAfterTheArchiveKeepTheDay() throws Exception {
        days(folder).forgetOne(KEPT, now);
        recordOverMidnight();
        execute("insert into journal (merchant, id, disposition, document, commit_id) select 'demo', '"
                + entry(midnight.minusMillis(2)).id()
                + "', 'BLOCK', document, commit_id from journal where id = '" + old.id() + "'");

        assertThatThrownBy(() -> days(folder).forgetOne(KEPT, now)).isInstanceOf(Exception.class);
        assertThat(there(old)).isTrue();
    }

    /** By what is stated, whatever a replica believes. */
    @Test
    void theDatabaseKeepsADayThatItWasToldToKeep() throws Exception {
        state(new StatedRetention(KeptFor.EVER, true, false));
        assertThatThrownBy(() -> days(folder).forgetOne(KEPT, now)).hasMessageContaining("no end");
        state(new StatedRetention(new KeptFor(KEPT.plusDays(1)), true, false));
        assertThatThrownBy(() -> days(folder).forgetOne(KEPT, now)).hasMessageContaining("is not due");
        state(new StatedRetention(new KeptFor(KEPT), true, true));
        assertThatThrownBy(() -> days(folder).forgetOne(KEPT, now)).hasMessageContaining("is held");

        assertThat(there(old)).isTrue();
        assertThat(check().dropped()).isEmpty();
    }

    @Test
    void aDayThatFewerEntriesWereArchivedOfIsKept() throws Exception {
        execute("insert into journal_dropped values ('" + oldDay + "', '\\x00', now(), '\\x00')");

        assertThatThrownBy(() -> execute("select journal_drop_day('" + oldDay + "', 0)"))
                .hasMessageContaining("holds 0 of 1 entries");
        assertThat(there(old)).isTrue();
    }

    @Test
    void findsAnAlteredArchive() throws Exception {
        days(folder).forgetOne(KEPT, now);
        rewrite("journal.ndjson.gz", line -> line.replace("\"REDIRECT\"", "\"BLOCK\""));

        assertThat(new ArchiveCheck(keys).run(day(), flaw -> true).checked().flaws())
                .extracting(Flaw::kind, Flaw::id)
                .containsExactly(
                        tuple(ALTERED, "journal.ndjson.gz"),
                        tuple(ALTERED, old.id().toString()));
    }

    @Test
    void findsARewrittenArchive() throws Exception {
        days(folder).forgetOne(KEPT, now);
        byte[] before = sha256("journal.ndjson.gz");
        rewrite("journal.ndjson.gz", line -> "");
        Path manifest = day().resolve("manifest.json");
        Files.writeString(
                manifest, Files.readString(manifest).replace(text(before), text(sha256("journal.ndjson.gz"))));

        assertThat(new ArchiveCheck(keys).run(day(), flaw -> true).checked().flaws())
                .extracting(Flaw::kind)
                .containsExactly(MISSING);
    }

    @Test
    void anArchiveIsNothingWithoutItsKeys() throws Exception {
        days(folder).forgetOne(KEPT, now);

        assertThat(new ArchiveCheck(new KeysForTests())
                        .run(day(), flaw -> true)
                        .checked()
                        .flaws())
                .extracting(Flaw::kind)
                .contains(UNKNOWN_KEY)
                .doesNotContain(BROKEN_CHAIN);
    }

    private OldDays days(Path root) {
        return new OldDays(database.dataSource(), keys, Optional.of(root));
    }

    private Path day() {
        return folder.resolve(oldDay.toString());
    }

    private SealReport check() {
        return new LiveCheck(database.dataSource(), keys)
                .run(midnight.minusSeconds(1), midnight.plusSeconds(1), flaw -> true);
    }

    private void close(Instant at) throws Exception {
        new Checkpoints(database.dataSource(), keys, Clock.fixed(at, ZoneOffset.UTC)).closeNow();
    }

    private Entry entry(Instant at) {
        return Entries.of(merchant, at, "SG", "HERBAL-OTC-1", "REDIRECT");
    }

    private boolean there(Entry entry) throws Exception {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            return statement
                    .executeQuery("select 1 from journal where id = '" + entry.id() + "'")
                    .next();
        }
    }

    private void state(StatedRetention stated) throws Exception {
        try (Connection connection = database.dataSource().getConnection()) {
            stated.write(connection);
        }
    }

    private void execute(String sql) throws Exception {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private interface Change {
        String of(String content);
    }

    private void rewrite(String name, Change change) throws IOException {
        Path file = day().resolve(name);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            in.transferTo(bytes);
        }
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(change.of(bytes.toString(StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8));
        }
    }

    private byte[] sha256(String name) throws Exception {
        return MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(day().resolve(name)));
    }

    private static String text(byte[] hash) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    }
}
