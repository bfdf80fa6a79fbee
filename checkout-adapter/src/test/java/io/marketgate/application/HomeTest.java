package io.marketgate.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.marketgate.access.KeyMaterial;
import io.marketgate.merchant.MerchantId;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeTest {
    private static final MerchantId DEMO = new MerchantId("demo");

    @TempDir
    Path directory;

    @Test
    void givesTheSameSecretAfterARestart() throws Exception {
        String first;
        try (Home home = Home.open(directory)) {
            first = home.secret("marketgate.keys.person");
        }
        try (Home home = Home.open(directory)) {
            assertThat(home.secret("marketgate.keys.person")).isEqualTo(first);
        }
    }

    @Test
    void givesEachNameItsOwnStrongSecret() throws Exception {
        try (Home home = Home.open(directory)) {
            assertThat(KeyMaterial.fault(home.secret("one"))).isEmpty();
            assertThat(home.secret("one")).isNotEqualTo(home.secret("two"));
        }
    }

    @Test
    void belongsToOneGateAtATime() throws Exception {
        try (Home home = Home.open(directory)) {
            assertThat(home.resolve("lock")).exists();
            assertThatExceptionOfType(RefusedStart.class).isThrownBy(() -> Home.open(directory));
        }
    }

    @Test
    void replacesAFileCompletely() throws Exception {
        Path file = directory.resolve("file");
        Home.write(file, "a longer text");

        Home.write(file, "short");

        assertThat(file).hasContent("short");
        assertThat(Files.list(directory)).containsExactly(file);
    }

    @Test
    void keepsGeneratedKeys() throws Exception {
        Path file = directory.resolve(Credentials.FILE);
        Credentials made = Credentials.keptIn(file, DEMO);

        assertThat(Credentials.keptIn(file, DEMO)).isEqualTo(made);
        assertThat(made.adminKey()).isNotEqualTo(made.storefrontKey());
        assertThat(made.toString()).doesNotContain(made.adminKey()).doesNotContain(made.storefrontKey());
    }
}
