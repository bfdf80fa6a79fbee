package io.marketgate.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketgate.access.KeyMaterial;
import io.marketgate.harness.PackagedGate;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A production gate with a missing setting does not start, and names the setting. */
class RefusedStartIT {
    @TempDir
    Path directory;

    private PackagedGate.Plan production;

    @BeforeEach
    void configureEverything() {
        production = PackagedGate.in(directory.resolve("home"))
                .with("quarkus.datasource.jdbc.url", "jdbc:postgresql://127.0.0.1:1/gate")
                .with("quarkus.oidc.auth-server-url", "http://127.0.0.1:1/realms/marketgate")
                .with("marketgate.keys.person", KeyMaterial.generate())
                .with("marketgate.keys.receipt", KeyMaterial.generate())
                .with("marketgate.keys.handover", KeyMaterial.generate())
                .with("marketgate.journal.retention", "forever");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "quarkus.datasource.jdbc.url",
                "quarkus.oidc.auth-server-url",
                "marketgate.keys.person",
                "marketgate.keys.receipt",
                "marketgate.keys.handover",
                "marketgate.journal.retention"
            })
    void namesTheMissingPiece(String setting) {
        PackagedGate.Refusal refusal = production.without(setting).refused();

        assertThat(refusal.exitCode()).isEqualTo(1);
        assertThat(refusal.output().lines().filter(line -> line.contains("does not start")))
                .singleElement()
                .asString()
                .endsWith(setting + " is missing");
        assertThat(directory.resolve("home")).doesNotExist();
    }

    @Test
    void refusesAWeakSecretWithoutRepeatingIt() {
        PackagedGate.Refusal refusal =
                production.with("marketgate.keys.receipt", "c2VjcmV0").refused();

        assertThat(refusal.exitCode()).isEqualTo(1);
        assertThat(refusal.output()).contains("marketgate.keys.receipt is weak").doesNotContain("c2VjcmV0");
    }

    @Test
    void wantsAnArchiveWhereDecisionsAreDropped() {
        PackagedGate.Refusal refusal =
                production.with("marketgate.journal.retention", "400d").refused();

        assertThat(refusal.exitCode()).isEqualTo(1);
        assertThat(refusal.output()).contains("marketgate does not start: marketgate.journal.archive is missing");
    }

    @Test
    void namesWhatAnAdapterMisses() {
        PackagedGate.Refusal refusal = PackagedGate.in(directory.resolve("home"))
                .with("marketgate.adapters.commercetools.global.merchant", "demo")
                .refused();

        assertThat(refusal.exitCode()).isEqualTo(1);
        assertThat(refusal.output())
                .contains("marketgate does not start: ", "marketgate.adapters.commercetools.global.receipt-type");
    }

    @Test
    void namesTheSettingOfAnInvalidValue() {
        PackagedGate.Refusal refusal = PackagedGate.in(directory.resolve("home"))
                .with("marketgate.catalogue.max-staleness", "soon")
                .refused();

        assertThat(refusal.exitCode()).isEqualTo(1);
        assertThat(refusal.output()).contains("marketgate does not start: ", "marketgate.catalogue.max-staleness");
    }

    @Test
    void reportsAnUnreachableDatabase() {
        PackagedGate.Refusal refusal = production.refused();

        assertThat(refusal.exitCode()).isEqualTo(1);
        assertThat(refusal.output())
                .contains("marketgate does not start: quarkus.datasource.jdbc.url names a database that cannot be")
                .contains("refused")
                .doesNotContain("\tat ");
    }

    @Test
    void namesThePortThatIsTaken() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            PackagedGate.Refusal refusal = PackagedGate.in(directory.resolve("home"))
                    .with("quarkus.http.port", String.valueOf(taken.getLocalPort()))
                    .refused();

            assertThat(refusal.exitCode()).isEqualTo(1);
            assertThat(refusal.output())
                    .contains("marketgate does not start: quarkus.http.port is " + taken.getLocalPort())
                    .doesNotContain("\tat ");
        }
    }

    @Test
    void namesTheHomeThatCannotBeWritten() throws IOException {
        Path below = Files.createFile(directory.resolve("file")).resolve("home");

        PackagedGate.Refusal refusal = PackagedGate.in(directory.resolve("home"))
                .with("marketgate.home", below.toString())
                .refused();

        assertThat(refusal.exitCode()).isEqualTo(1);
        assertThat(refusal.output())
                .startsWith("marketgate does not start: marketgate.home is `" + below + "`")
                .hasLineCount(1);
    }

    @Test
    void refusesAnEmbeddedDatabaseBesideAConfiguredOne() {
        PackagedGate.Refusal refusal =
                production.with("marketgate.embedded", "true").refused();

        assertThat(refusal.exitCode()).isEqualTo(1);
        assertThat(refusal.output())
                .contains("marketgate.embedded is true although quarkus.datasource.jdbc.url is set");
    }
}
