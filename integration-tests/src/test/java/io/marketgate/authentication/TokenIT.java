package io.marketgate.authentication;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketgate.access.Roles;
import io.marketgate.harness.KeycloakServer;
import io.marketgate.harness.PackagedGate;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Access tokens of a real Keycloak with the realm that ships. Only an authenticated caller learns that a path is
 * unknown.
 */
class TokenIT {
    private static final String NOWHERE = "/v1/nowhere";

    @TempDir
    static Path directory;

    private static PackagedGate gate;

    @BeforeAll
    static void start() {
        gate = PackagedGate.in(directory.resolve("home"))
                .with("marketgate.embedded", "true")
                .with("quarkus.oidc.auth-server-url", KeycloakServer.get().issuer())
                .start();
    }

    @AfterAll
    static void stop() {
        gate.close();
    }

    @Test
    void acceptsTheTokenOfAServiceThatActsForAMerchant() {
        String token = KeycloakServer.get().token(Roles.AUDITOR, "demo");

        assertThat(gate.withToken(token).get(NOWHERE).statusCode()).isEqualTo(404);
    }

    @Test
    void refusesATamperedToken() {
        String token = KeycloakServer.get().token(Roles.AUDITOR, "demo");
        String tampered = token.substring(0, token.length() - 4) + (token.endsWith("AAAA") ? "BBBB" : "AAAA");

        assertThat(gate.withToken(tampered).get(NOWHERE).statusCode()).isEqualTo(401);
    }

    @Test
    void refusesATokenThatNamesNoMerchant() {
        String token = KeycloakServer.get().tokenWithoutMerchant(Roles.OPERATOR);

        assertThat(gate.withToken(token).get(NOWHERE).statusCode()).isEqualTo(401);
    }

    @Test
    void refusesAnUnknownKey() {
        String key = "mg_0123456789abcdef_" + "0".repeat(64);

        assertThat(gate.withKey(key).get(NOWHERE).statusCode()).isEqualTo(401);
    }
}
