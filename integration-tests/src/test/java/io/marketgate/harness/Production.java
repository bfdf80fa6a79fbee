package io.marketgate.harness;

import io.marketgate.access.KeyMaterial;
import java.io.IOException;
import java.nio.file.Path;

/** A gate as it runs in production, on the database of an embedded one, whose merchant and keys it then has. */
public final class Production {
    private Production() {}

    /**
     * A gate that has not been started. Its issuer answers nothing, so it knows API keys and no tokens.
     *
     * @param host an embedded gate that runs
     */
    public static PackagedGate.Plan on(PackagedGate host, Path home) throws IOException {
        return PackagedGate.in(home)
                .with("quarkus.http.host", "127.0.0.1")
                .with("quarkus.management.host", "127.0.0.1")
                .with("quarkus.datasource.jdbc.url", host.jdbcUrl("postgres"))
                .with("quarkus.datasource.username", "marketgate")
                .with("quarkus.datasource.password", host.secret("database"))
                .with("quarkus.datasource.jdbc.max-size", "10")
                .with("quarkus.oidc.auth-server-url", "http://127.0.0.1:1/realms/marketgate")
                .with("marketgate.journal.retention", "forever")
                .with("marketgate.keys.person", KeyMaterial.generate())
                .with("marketgate.keys.receipt", KeyMaterial.generate())
                .with("marketgate.keys.handover", KeyMaterial.generate());
    }
}
