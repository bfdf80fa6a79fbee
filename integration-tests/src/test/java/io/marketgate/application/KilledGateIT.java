package io.marketgate.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.marketgate.harness.Credentials;
import io.marketgate.harness.Load;
import io.marketgate.harness.PackagedGate;
import io.restassured.path.json.JsonPath;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an embedded gate keeps if it, or its database, is killed under load. */
class KilledGateIT {
    private static final int SHOPS = 8;
    private static final int ENOUGH = 200;
    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    @TempDir
    static Path directory;

    private static PackagedGate gate;

    @BeforeAll
    static void start() throws Exception {
        gate = PackagedGate.in(directory.resolve("home"))
                .with("marketgate.catalogue.poll-interval", "200ms")
                .with("marketgate.catalogue.read-timeout", "1s")
                .with("marketgate.catalogue.max-staleness", "5s")
                .start();
        try (Connection connection = gate.database();
                Statement statement = connection.createStatement()) {
            statement.execute("create table trace (word text)");
        }
    }

    @AfterAll
    static void stop() {
        gate.close();
    }

    @Test
    void keepsEveryAnswerAndDataAndKeysWhenTheGateIsKilled() throws Exception {
        Credentials before = gate.credentials();
        write("of the gate that was killed");
        List<String> answered = answersUntil(gate::kill);

        gate.restart();

        assertThatAllAreInTheJournal(answered);
        assertThatAllAreFound(answered);
        assertThat(read()).contains("of the gate that was killed");
        assertThat(gate.credentials()).isEqualTo(before);
        assertThatTheHistoryIsWhole();
    }

    @Test
    void startsADatabaseThatWasKilledAgainAndKeepsEveryAnswerAndData() throws Exception {
        write("of the database that was killed");
        List<String> answered = answersUntil(gate::killDatabase);

        await().atMost(TIMEOUT).untilAsserted(() -> assertThat(
                        gate.anonymous().get("/q/health/ready").statusCode())
                .isEqualTo(200));
        await().atMost(TIMEOUT).untilAsserted(() -> assertThatAllAreInTheJournal(answered));
        assertThat(gate.anonymous().get("/q/health/live").statusCode()).isEqualTo(200);
        assertThat(read()).contains("of the database that was killed");
        assertThat(answersUntil(() -> {})).isNotEmpty();

        gate.kill();
        gate.restart();

        assertThatAllAreInTheJournal(answered);
        assertThatAllAreFound(answered);
        assertThatTheHistoryIsWhole();
    }

    private static List<String> answersUntil(Runnable disaster) {
        try (Load load = Load.on(gate, SHOPS)) {
            await().atMost(TIMEOUT).until(() -> load.answers().size() >= ENOUGH);
            disaster.run();
            load.close();
            return load.answers();
        }
    }

    private static void assertThatAllAreInTheJournal(List<String> answered) {
        assertThat(answered).hasSizeGreaterThanOrEqualTo(ENOUGH).allSatisfy(answer -> assertThat(gate.asStorefront()
                        .get("/v1/checkout/decisions/" + JsonPath.from(answer).getString("id"))
                        .asString())
                .isEqualTo(answer));
    }

    /** The gate, or its database, was killed while it made them searchable. */
    private static void assertThatAllAreFound(List<String> answered) {
        Set<String> ids = new HashSet<>();
        answered.forEach(answer -> ids.add(JsonPath.from(answer).getString("id")));

        await().atMost(TIMEOUT).untilAsserted(() -> assertThat(found()).containsAll(ids));
    }

    private static Set<String> found() {
        Set<String> found = new HashSet<>();
        String cursor = "";
        while (cursor != null) {
            JsonPath page = gate.asAdministrator()
                    .get("/admin/v1/decisions?sku=" + Load.SKU + "&limit=500" + cursor)
                    .jsonPath();
            found.addAll(page.getList("items.id"));
            cursor = page.getString("next") == null ? null : "&cursor=" + page.getString("next");
        }
        return found;
    }

    private static void assertThatTheHistoryIsWhole() {
        JsonPath verified =
                gate.asAdministrator().get("/admin/v1/journal/verification").jsonPath();

        assertThat(verified.getList("flaws")).isEmpty();
        assertThat(verified.getBoolean("clean")).isTrue();
        assertThat(verified.getLong("decisions")).isGreaterThanOrEqualTo(ENOUGH);
        assertThat(verified.getLong("notYetSealed")).isZero();
    }

    private static void write(String word) throws Exception {
        try (Connection connection = gate.database();
                PreparedStatement insert = connection.prepareStatement("insert into trace values (?)")) {
            insert.setString(1, word);
            insert.executeUpdate();
        }
    }

    private static List<String> read() throws Exception {
        List<String> words = new ArrayList<>();
        try (Connection connection = gate.database();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select word from trace")) {
            while (rows.next()) {
                words.add(rows.getString(1));
            }
        }
        return words;
    }
}
