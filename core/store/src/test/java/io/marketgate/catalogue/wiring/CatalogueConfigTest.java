package io.marketgate.catalogue.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.marketgate.catalogue.postgres.change.ChangeHint;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CatalogueConfigTest {

    @Test
    void defaultLeaseIsThirtySeconds() {
        CatalogueConfig config = config(Map.of());

        assertThat(config.maxStaleness()).isEqualTo(Duration.ofSeconds(30));
        assertThat(config.pollInterval()).isEqualTo(Duration.ofSeconds(1));
        assertThatCode(() -> CatalogueTimes.of(config)).doesNotThrowAnyException();
    }

    @Test
    void listensForChangesByDefault() {
        assertThat(config(Map.of()).hint()).isEqualTo(ChangeHint.NOTIFY);
        assertThat(config(Map.of("marketgate.catalogue.hint", "none")).hint()).isEqualTo(ChangeHint.NONE);
    }

    @Test
    void acceptsALeaseThatOutlivesThreePollsAndARead() {
        CatalogueConfig config = config(Map.of(
                "marketgate.catalogue.max-staleness", "5s",
                "marketgate.catalogue.poll-interval", "1s",
                "marketgate.catalogue.read-timeout", "2s"));

        assertThatCode(() -> CatalogueTimes.of(config)).doesNotThrowAnyException();
    }

    @Test
    void refusesALeaseThatOneSlowReadCouldEnd() {
        CatalogueConfig config = config(Map.of(
                "marketgate.catalogue.max-staleness", "4999ms",
                "marketgate.catalogue.poll-interval", "1s",
                "marketgate.catalogue.read-timeout", "2s"));

        assertThatThrownBy(() -> CatalogueTimes.of(config))
                .hasMessageContaining("max-staleness")
                .hasMessageContaining("5000 ms");
    }

    @Test
    void refusesToPollWithoutPause() {
        CatalogueConfig config = config(Map.of("marketgate.catalogue.poll-interval", "0s"));

        assertThatThrownBy(() -> CatalogueTimes.of(config)).hasMessageContaining("poll-interval");
    }

    private static CatalogueConfig config(Map<String, String> values) {
        return new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .addDiscoveredConverters()
                .withMapping(CatalogueConfig.class)
                .withConverter(Duration.class, 300, new DurationConverter())
                .withSources(new PropertiesConfigSource(values, "test", 100))
                .build()
                .getConfigMapping(CatalogueConfig.class);
    }
}
