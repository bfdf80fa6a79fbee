package io.marketgate.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketgate.access.KeyMaterial;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a replica says of its keys. */
class KeyMetricsTest {
    private final String old = KeyMaterial.generate();
    private final String next = KeyMaterial.generate();
    private final String other = KeyMaterial.generate();

    @Test
    void tellsTheKeyInUseFromTheKnownOnes() {
        SimpleMeterRegistry registry = bound(Map.of(
                "marketgate.keys.person", "1:" + old + ", 2:" + next,
                "marketgate.keys.receipt", "2:" + next + ",1:" + old,
                "marketgate.keys.handover", other));

        assertThat(registry.getMeters())
                .extracting(KeyMetricsTest::labels)
                .containsExactlyInAnyOrder(
                        "person 1 " + id(old) + " active",
                        "person 2 " + id(next) + " known",
                        "receipt 2 " + id(next) + " active",
                        "receipt 1 " + id(old) + " known",
                        "handover 1 " + id(other) + " active");
    }

    @Test
    void holdsNoKey() {
        SimpleMeterRegistry registry = bound(Map.of(
                "marketgate.keys.person", old, "marketgate.keys.receipt", next, "marketgate.keys.handover", other));

        assertThat(registry.getMetersAsString()).doesNotContain(old, next, other);
    }

    private static SimpleMeterRegistry bound(Map<String, String> settings) {
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        new KeyMetrics(new SmallRyeConfigBuilder()
                        .withSources(new PropertiesConfigSource(settings, "test", 100))
                        .build())
                .bindTo(registry);
        return registry;
    }

    private static String id(String key) {
        return KeyMaterial.parse(key).id();
    }

    private static String labels(Meter meter) {
        Meter.Id id = meter.getId();
        return String.join(" ", id.getTag("purpose"), id.getTag("version"), id.getTag("id"), id.getTag("use"));
    }
}
