package io.marketgate.application;

import io.marketgate.access.VersionedKey;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.inject.Singleton;
import java.util.List;
import org.eclipse.microprofile.config.Config;

/**
 * Which keys this replica uses and knows, so that a step of their rotation can be checked on every replica before the next
 * one. Names keys by version and id, which reveal nothing of them.
 */
@Singleton
class KeyMetrics implements MeterBinder {
    private final Config config;

    KeyMetrics(Config config) {
        this.config = config;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (String setting : Mode.KEYS) {
            String purpose = setting.substring(setting.lastIndexOf('.') + 1);
            List<VersionedKey> keys = VersionedKey.allOf(config.getValue(setting, String.class));
            for (int i = 0; i < keys.size(); i++) {
                bind(registry, purpose, keys.get(i), i == 0 ? "active" : "known");
            }
        }
    }

    private static void bind(MeterRegistry registry, String purpose, VersionedKey key, String use) {
        Gauge.builder("marketgate.keys", () -> 1)
                .description("keys that this replica uses (active) or accepts besides (known)")
                .tag("purpose", purpose)
                .tag("version", key.version())
                .tag("id", key.key().id())
                .tag("use", use)
                .register(registry);
    }
}
