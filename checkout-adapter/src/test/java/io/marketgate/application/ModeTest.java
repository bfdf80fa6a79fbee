package io.marketgate.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.marketgate.access.KeyMaterial;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModeTest {
    private static final String URL = "jdbc:postgresql://db/gate";
    private static final String ISSUER = "https://id.example/realms/marketgate";

    @Test
    void isEmbeddedByDefault() {
        Mode mode = Mode.of(config(Map.of()));

        assertThat(mode).isInstanceOf(Mode.Embedded.class);
        assertThat(((Mode.Embedded) mode).home()).isEqualTo(Path.of(System.getProperty("user.home"), ".marketgate"));
    }

    @Test
    void isProductionIfEverythingIsConfigured() {
        assertThat(Mode.of(config(production()))).isEqualTo(new Mode.Production());
    }

    @Test
    void acceptsSecretsThatAreBeingRotated() {
        Map<String, String> settings = production();
        settings.put("marketgate.keys.person", "2:" + KeyMaterial.generate() + ",1:" + KeyMaterial.generate());

        assertThat(Mode.of(config(settings))).isEqualTo(new Mode.Production());
    }

    @Test
    void isNotEmbeddedIfOnlyTheDatasourceIsMissing() {
        Map<String, String> settings = production();
        settings.remove("quarkus.datasource.jdbc.url");

        assertThatExceptionOfType(RefusedStart.class)
                .isThrownBy(() -> Mode.of(config(settings)))
                .withMessage("quarkus.datasource.jdbc.url is missing");
    }

    @Test
    void isEmbeddedWithAnIssuerOnlyIfRequested() {
        Mode mode = Mode.of(config(Map.of(
                "marketgate.embedded",
                "true",
                "quarkus.oidc.auth-server-url",
                ISSUER,
                "marketgate.home",
                "/srv/gate")));

        assertThat(mode).isEqualTo(new Mode.Embedded(Path.of("/srv/gate"), List.of("quarkus.oidc.auth-server-url")));
    }

    @Test
    void namesEverythingThatIsMissingAtOnce() {
        assertThatExceptionOfType(RefusedStart.class)
                .isThrownBy(() -> Mode.of(config(Map.of("quarkus.datasource.jdbc.url", URL))))
                .withMessage("quarkus.oidc.auth-server-url is missing; marketgate.keys.person is missing; "
                        + "marketgate.keys.receipt is missing; marketgate.keys.handover is missing; "
                        + "marketgate.journal.retention is missing");
    }

    @Test
    void wantsAnArchiveWhereDecisionsAreDropped() {
        Map<String, String> settings = production();
        settings.put("marketgate.journal.retention", "400d");

        assertThatExceptionOfType(RefusedStart.class)
                .isThrownBy(() -> Mode.of(config(settings)))
                .withMessage("marketgate.journal.archive is missing");
        settings.put("marketgate.journal.archive", "none");
        assertThat(Mode.of(config(settings))).isEqualTo(new Mode.Production());
    }

    @Test
    void wantsAnArchiveThatCanBeWritten(@TempDir Path folder) {
        Map<String, String> settings = production();
        settings.put("marketgate.journal.retention", "400d");
        settings.put("marketgate.journal.archive", folder.resolve("unmounted").toString());

        assertThatExceptionOfType(RefusedStart.class)
                .isThrownBy(() -> Mode.of(config(settings)))
                .withMessage("marketgate.journal.archive is `" + folder.resolve("unmounted")
                        + "`, which is not a folder that can be written");
        settings.put("marketgate.journal.archive", folder.toString());
        assertThat(Mode.of(config(settings))).isEqualTo(new Mode.Production());
    }

    @Test
    void keepsDecisionsForEverInTheEmbeddedModeUnlessItIsToldOtherwise() {
        assertThat(Mode.of(config(Map.of()))).isInstanceOf(Mode.Embedded.class);
        assertThatExceptionOfType(RefusedStart.class)
                .isThrownBy(() -> Mode.of(config(Map.of("marketgate.journal.retention", "30d"))))
                .withMessage("marketgate.journal.archive is missing");
    }

    @Test
    void refusesAWeakSecretInTheEmbeddedModeToo() {
        assertThatExceptionOfType(RefusedStart.class)
                .isThrownBy(() -> Mode.of(
                        config(Map.of("marketgate.keys.handover", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="))))
                .withMessageStartingWith("marketgate.keys.handover is weak")
                .withMessageNotContaining("AAAA");
    }

    @Test
    void refusesKeysForPersonsWithoutVersionsAtTheStartAndNotAtTheFirstBuyer() {
        Map<String, String> settings = production();
        settings.put("marketgate.keys.person", KeyMaterial.generate() + "," + KeyMaterial.generate());

        assertThatExceptionOfType(RefusedStart.class)
                .isThrownBy(() -> Mode.of(config(settings)))
                .withMessage("marketgate.keys.person is refused: two keys for persons have the same version;"
                        + " each of several has its own, as in `1:<old>,2:<new>`");
    }

    private static Map<String, String> production() {
        Map<String, String> settings = new HashMap<>();
        settings.put("quarkus.datasource.jdbc.url", URL);
        settings.put("quarkus.oidc.auth-server-url", ISSUER);
        settings.put("marketgate.keys.person", KeyMaterial.generate());
        settings.put("marketgate.keys.receipt", KeyMaterial.generate());
        settings.put("marketgate.keys.handover", KeyMaterial.generate());
        settings.put("marketgate.journal.retention", "forever");
        return settings;
    }

    private static Config config(Map<String, String> settings) {
        return new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(settings, "test", 100))
                .build();
    }
}
