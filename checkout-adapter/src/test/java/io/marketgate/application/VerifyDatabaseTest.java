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
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
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
    private static final UUID SLIPPED_IN = UUID.randomUUID();
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
        assertThat(out()).contains("database empty", " last-checkpoint=1:");
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
    void whatIsOlderThanTheFirstChangeIsEmpty() throws Exception {
        LocalDate old = TODAY.minusYears(1);

        assertThat(run(old, old.plusDays(1), keySetOf(SECRET))).isZero();
        assertThat(out()).contains("database empty", " chain-begins=" + TODAY);
    }

    @Test
    void whatHasNotBegunCannotBeChecked() throws Exception {
        LocalDate later = TODAY.plusDays(2);

        assertThat(run(TODAY, later, keySetOf(SECRET))).isEqualTo(2);
        assertThat(err()).contains("`" + later + "` has not begun: the last day is `");
    }

    @Test
    void comparesTheCatalogueWithTheAuditTrail() throws Exception {
        String keys = keySetOf(SECRET);
        assertThat(command("catalogue", keys)).isZero();
        assertThat(out()).contains("catalogue clean rows=0 before-the-chain=0 changes=0", " last-checkpoint=1:");

        execute("insert into change (id, author, at) values ('" + SLIPPED_IN + "', 'nobody', now())");
        execute(
                "insert into partner (id, merchant, name, payload, opened_by) values (gen_random_uuid(), 'demo', 'forged',"
                        + " '{}', '" + SLIPPED_IN + "')");
        try {
            assertThat(command("catalogue", keys)).isEqualTo(1);
            assertThat(out()).contains("catalogue NOT CLEAN", "ADDED partner forged of demo at revision none");
        } finally {
            execute("delete from partner where opened_by = '" + SLIPPED_IN + "'");
            execute("delete from change where id = '" + SLIPPED_IN + "'");
        }
    }

    private static void execute(String sql) throws SQLException {
        try (Connection connection = DATABASE.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String keySetOf(String secret) throws Exception {
        String keySet = GateSealKeys.derivedFrom(secret, List.of()).keySet();
        return Files.writeString(folder.resolve("jwks.json"), keySet).toString();
    }

    private int run(LocalDate first, LocalDate last, String... keySet) {
        List<String> arguments = new ArrayList<>(List.of("database", first.toString(), last.toString()));
        arguments.addAll(List.of(keySet));
        return command(arguments.toArray(String[]::new));
    }

    private int command(String... arguments) {
        return VerifyCommand.run(List.of(arguments), new PrintStream(out, true), new PrintStream(err, true));
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
