package io.marketgate.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.marketgate.harness.Credentials;
import io.marketgate.harness.Load;
import io.marketgate.harness.PackagedGate;
import io.restassured.path.json.JsonPath;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an embedded gate keeps when it, or its database, is killed. */
class KilledGateIT {
    private static final int SHOPS = 8;
    private static final int ENOUGH = 200;

    @TempDir
    Path directory;

    @Test
    void keepsDataAndKeysWhenTheGateIsKilled() throws Exception {
        try (PackagedGate gate = PackagedGate.in(directory.resolve("home")).start()) {
            write(gate);
            Credentials before = gate.credentials();

            gate.kill();
            gate.restart();

            assertThat(read(gate)).isEqualTo("kept");
            assertThat(gate.credentials()).isEqualTo(before);
        }
    }

    @Test
    void keepsDataWhenGateAndDatabaseAreKilled() throws Exception {
        try (PackagedGate gate = PackagedGate.in(directory.resolve("home")).start()) {
            write(gate);

            gate.kill();
            gate.killDatabase();
            gate.restart();

            assertThat(read(gate)).isEqualTo("kept");
        }
    }

    @Test
    void findsEveryAnsweredDecisionWhenTheGateIsKilled() {
        try (PackagedGate gate = PackagedGate.in(directory.resolve("home")).start()) {
            List<String> answered = answersUntil(gate, gate::kill);

            gate.restart();

            assertThatAllAreInTheJournal(gate, answered);
        }
    }

    @Test
    void findsEveryAnsweredDecisionWhenTheDatabaseIsKilled() {
        try (PackagedGate gate = PackagedGate.in(directory.resolve("home")).start()) {
            List<String> answered = answersUntil(gate, gate::killDatabase);

            gate.kill();
            gate.restart();

            assertThatAllAreInTheJournal(gate, answered);
        }
    }

    @Test
    void isNotReadyWhileItsDatabaseIsGoneAndStaysAlive() {
        try (PackagedGate gate = PackagedGate.in(directory.resolve("home")).start()) {
            gate.killDatabase();

            await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(
                            gate.anonymous().get("/q/health/ready").statusCode())
                    .isEqualTo(503));
            assertThat(gate.anonymous().get("/q/health/live").statusCode()).isEqualTo(200);
        }
    }

    private static List<String> answersUntil(PackagedGate gate, Runnable disaster) {
        try (Load load = Load.on(gate, SHOPS)) {
            await().atMost(Duration.ofSeconds(60)).until(() -> load.answers().size() >= ENOUGH);
            disaster.run();
            load.close();
            return load.answers();
        }
    }

    private static void assertThatAllAreInTheJournal(PackagedGate gate, List<String> answered) {
        assertThat(answered).hasSizeGreaterThanOrEqualTo(ENOUGH).allSatisfy(answer -> assertThat(gate.asStorefront()
                        .get("/v1/checkout/decisions/" + JsonPath.from(answer).getString("id"))
                        .asString())
                .isEqualTo(answer));
    }

    private static void write(PackagedGate gate) throws Exception {
        try (Connection connection = gate.database();
                Statement statement = connection.createStatement()) {
            statement.execute("create table trace (word text)");
            statement.execute("insert into trace values ('kept')");
        }
    }

    private static String read(PackagedGate gate) throws Exception {
        try (Connection connection = gate.database();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("select word from trace")) {
            result.next();
            return result.getString(1);
        }
    }
}
