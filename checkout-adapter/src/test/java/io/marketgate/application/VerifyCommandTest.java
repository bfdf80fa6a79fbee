package io.marketgate.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketgate.checkout.receipt.GateSealKeys;
import io.marketgate.seal.Checkpoint;
import io.marketgate.seal.Commit;
import io.marketgate.seal.Head;
import io.marketgate.seal.SealedCommit;
import io.marketgate.seal.SealedDay;
import io.marketgate.seal.SealedRow;
import io.marketgate.seal.SignedCheckpoint;
import io.marketgate.seal.archive.Archive;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VerifyCommandTest {
    private static final LocalDate DAY = LocalDate.parse("2026-11-22");
    private static final Instant AT = Instant.parse("2026-11-22T10:00:00Z");

    @TempDir
    Path root;

    private final GateSealKeys keys = GateSealKeys.derivedFrom("a secret of at least thirty-two bytes", List.of());
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void archiveADay() throws Exception {
        UUID id = new UUID(AT.toEpochMilli() << 16 | 0x7001, 1);
        UUID commitId = new UUID(AT.toEpochMilli() << 16 | 0x7002, 2);
        SealedRow row = new SealedRow("demo", id, "SG", "BLOCK", new byte[] {1, 2, 3}, commitId);
        SealedCommit commit = SealedCommit.of(new Commit(commitId, 7, 1, Commit.FIRST, List.of(row.leaf())), keys);
        Checkpoint checkpoint = new Checkpoint(
                1,
                AT.plusSeconds(60),
                null,
                new Checkpoint.Beginning(AT.minusSeconds(60), 1),
                List.of(new Head(DAY, 7, 1, commit.hash())),
                null,
                null,
                List.of());
        new Archive(root, keys)
                .keep(
                        new OneCommit(commit, row),
                        List.of(new Archive.StoredCheckpoint(
                                1, SignedCheckpoint.of(checkpoint, keys).jws())));
    }

    @Test
    void aCleanArchiveIsZero() {
        assertThat(run(root.toString())).isZero();
        assertThat(out())
                .contains("2026-11-22 clean decisions=1 commits=1 checkpoints=1")
                .containsPattern(" last-checkpoint=1:[A-Za-z0-9_-]{43} keys=" + keys.kid());
    }

    @Test
    void oneDayIsEnough() {
        assertThat(run(root.resolve("2026-11-22").toString())).isZero();
    }

    @Test
    void anAlteredArchiveIsOne() throws Exception {
        Path file = root.resolve("2026-11-22").resolve("manifest.json");
        Files.writeString(file, Files.readString(file).replaceFirst("(journal.ndjson.gz\" : \")....", "$1AAAA"));

        assertThat(run(root.toString())).isEqualTo(1);
        assertThat(out()).contains("NOT CLEAN", "ALTERED FILE journal.ndjson.gz");
    }

    @Test
    void anotherGatesKeySetProvesNothing() throws Exception {
        Path others = Files.writeString(
                root.resolve("others.json"),
                GateSealKeys.derivedFrom("another secret of thirty-two bytes or more", List.of())
                        .keySet());

        assertThat(run(root.toString(), others.toString())).isEqualTo(1);
        assertThat(out()).contains("UNKNOWN_KEY CHECKPOINT 1");
    }

    @Test
    void whatCannotBeCheckedIsTwo() {
        assertThat(run(root.resolve("nowhere").toString())).isEqualTo(2);
        assertThat(run()).isEqualTo(2);
        assertThat(run("database", "yesterday", "today")).isEqualTo(2);
        assertThat(err()).contains("marketgate cannot verify", "usage: ").doesNotContain("\tat ");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            database 2026-12-01 2026-11-30 | the first day, `2026-12-01`, is after the last, `2026-11-30`
            database today today           | `today` is not a day such as 2026-11-30
            nowhere                        | there is no archived day in `nowhere`
            database 2026-11-01 2026-11-30 nowhere.json | there is no key set `nowhere.json`
            """)
    void saysInOneLineWhyItCannot(String arguments, String why) {
        assertThat(run(arguments.split(" "))).isEqualTo(2);
        assertThat(err()).isEqualTo("marketgate cannot verify: " + why + System.lineSeparator());
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "database", "database 2026-11-01", "-h database"})
    void showsItsUsageAndHasCheckedNothing(String arguments) {
        assertThat(run(arguments.split(" "))).isEqualTo(2);
        assertThat(err()).startsWith("usage: ");
    }

    @Test
    void aKeySetMustBeOne() throws Exception {
        Path other = Files.writeString(root.resolve("other.json"), "not JSON");

        assertThat(run(root.toString(), other.toString())).isEqualTo(2);
        assertThat(err())
                .isEqualTo("marketgate cannot verify: `" + other + "` cannot be read as a JSON Web Key Set: a copy of"
                        + " `/.well-known/jwks.json` is wanted, which is an object with the list `keys`"
                        + System.lineSeparator());
    }

    private int run(String... arguments) {
        return VerifyCommand.run(List.of(arguments), new PrintStream(out, true), new PrintStream(err, true));
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private record OneCommit(SealedCommit commit, SealedRow row) implements SealedDay {
        @Override
        public LocalDate day() {
            return DAY;
        }

        @Override
        public void commits(Consumer<StoredCommit> each) {
            each.accept(new StoredCommit(commit.commit().id(), commit.stored(), List.of(row)));
        }

        @Override
        public void others(Consumer<SealedRow> each) {
            // Every row is named.
        }
    }
}
