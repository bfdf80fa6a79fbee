package io.marketgate.application;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import jakarta.enterprise.context.Dependent;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The gate while it runs: from its first request until it is stopped. */
@Dependent
class RunningGate implements QuarkusApplication {
    private final GateConfig config;
    private final int port;

    RunningGate(GateConfig config, @ConfigProperty(name = "quarkus.http.port") int port) {
        this.config = config;
        this.port = port;
    }

    @Override
    public int run(String... arguments) {
        if (config.embedded()) {
            System.out.println(Welcome.text(config.home().orElseThrow(), port));
        }
        Quarkus.waitForExit();
        return 0;
    }
}
