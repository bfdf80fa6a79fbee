package io.marketgate.checkout;

import io.marketgate.adapter.SigningPlatforms;
import io.marketgate.adapter.commercetools.Projects;
import io.marketgate.adapter.envoy.GatewayStorefronts;
import io.marketgate.adapter.proxy.AgentStorefronts;
import io.marketgate.adapter.ucp.UcpBindings;
import io.marketgate.testing.EmbeddedDatabaseResource;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** A gate with the demonstration merchant on the test's own database; its keys are under {@code marketgate.home}. */
public final class DemonstrationGate implements QuarkusTestResourceLifecycleManager {
    /** As strong as a start asks of a key. */
    private static final String KEY = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

    @Override
    public Map<String, String> start() {
        Map<String, String> settings = new HashMap<>(new EmbeddedDatabaseResource().start());
        settings.put("marketgate.embedded", "true");
        settings.put("marketgate.home", home().toString());
        settings.put("marketgate.keys.person", KEY);
        settings.put("marketgate.keys.receipt", KEY);
        settings.put("marketgate.keys.handover", KEY);
        settings.put("marketgate.catalogue.poll-interval", "PT0.1S");
        settings.put("marketgate.search.interval", "PT0.1S");
        settings.put("marketgate.search.timeout", "PT2S");
        settings.put("quarkus.oidc.tenant-enabled", "false");
        settings.put("quarkus.http.test-port", "0");
        settings.put("quarkus.management.host-enabled", "false");
        settings.putAll(SigningPlatforms.settings());
        settings.putAll(GatewayStorefronts.settings());
        settings.putAll(Projects.settings());
        settings.putAll(AgentStorefronts.settings("acp", "ucp"));
        settings.putAll(UcpBindings.settings());
        return settings;
    }

    private static Path home() {
        try {
            return Files.createTempDirectory("marketgate-test");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Nothing to do: the database ends with the JVM. */
    @Override
    public void stop() {}
}
