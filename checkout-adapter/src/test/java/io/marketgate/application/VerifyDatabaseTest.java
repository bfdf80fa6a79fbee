package io.marketgate.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketgate.checkout.receipt.GateSealKeys;
import io.marketgate.seal.postgres.Checkpoints;
import io.marketgate.testing.EmbeddedDatabase;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** An auditor's check of a database, with a copy of the key set and none of the gate's secrets. */
class VerifyDatabaseTest {
    @RegisterExtension
    static final EmbeddedDatabase DATABASE = new EmbeddedDatabase();

    private static final String SECRET = "a secret of at least thirty-two bytes";
    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeAll
    static void beginAChain() throws Exception {
        System.setProperty(Mode.DATASOURCE, DATABASE.jdbcUrl());
        new Checkpoints(DATABASE.dataSource(), GateSealKeys.derivedFrom(SECRET, List.of()), Clock.systemUTC())
                .closeNow();
    }

    @AfterAll
    static void forgetTheSettings() {
        System.clearProperty(Mode.DATASOURCE);
        System.clearProperty(Mode.RECEIPT);
    }

    @Test
    void aKeySetIsEnough() throws Exception {
        assertThat(run(TODAY, TODAY, keySetOf(SECRET))).isZero();
        assertThat(out()).contains("database clean", " last-checkpoint=1:");
    }

    @Test
    void theSecretIsEnough() {
        System.setProperty(Mode.RECEIPT, SECRET);
        try {
            assertThat(run(TODAY, TODAY)).isZero();
        } finally {
            System.clearProperty(Mode.RECEIPT);
        }
    }

    @Test
    void withoutEitherItSaysWhatIsMissing() {
        assertThat(run(TODAY, TODAY)).isEqualTo(2);
        assertThat(err()).startsWith("marketgate cannot verify: a key set is missing: ");
    }

    @Test
    void theKeySetThatIsNamedIsTheOneThatCounts() throws Exception {
        System.setProperty(Mode.RECEIPT, SECRET);
        try {
            assertThat(run(TODAY, TODAY, keySetOf("another secret of thirty-two bytes or more")))
                    .isEqualTo(1);
            assertThat(out()).contains("UNKNOWN_KEY CHECKPOINT 1");
        } finally {
            System.clearProperty(Mode.RECEIPT);
        }
    }

    @Test
    void whatIsOlderThanTheChainIsNotProven() throws Exception {
        LocalDate old = TODAY.minusYears(1);

        assertThat(run(old, old.plusDays(1), keySetOf(SECRET))).isEqualTo(2);
        assertThat(out()).contains("database NOT PROVEN", " chain-begins=" + TODAY);
    }

    @Test
    void whatHasNotBegunCannotBeChecked() throws Exception {
        LocalDate later = TODAY.plusDays(2);

        assertThat(run(TODAY, later, keySetOf(SECRET))).isEqualTo(2);
        assertThat(err()).contains("`" + later + "` has not begun: the last day is `");
    }

    private String keySetOf(String secret) throws Exception {
        String keySet = GateSealKeys.derivedFrom(secret, List.of()).keySet();
        return Files.writeString(folder.resolve("jwks.json"), keySet).toString();
    }

    private int run(LocalDate first, LocalDate last, String... keySet) {
        List<String> arguments = new ArrayList<>(List.of("database", first.toString(), last.toString()));
        arguments.addAll(List.of(keySet));
        return VerifyCommand.run(arguments, new PrintStream(out, true), new PrintStream(err, true));
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
