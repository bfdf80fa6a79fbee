package io.marketgate.authentication;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketgate.access.Roles;
import io.marketgate.harness.KeycloakServer;
import io.marketgate.harness.PackagedGate;
import java.nio.file.Path;
import java.util.Map;
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
    void refusesATokenThatNamesNoMerchantUnlessItIsTheOperators() {
        String auditor = KeycloakServer.get().tokenWithoutMerchant(Roles.AUDITOR);
        String operator = KeycloakServer.get().tokenWithoutMerchant(Roles.OPERATOR);

        assertThat(gate.withToken(auditor).get(NOWHERE).statusCode()).isEqualTo(401);
        assertThat(gate.withToken(operator).get(NOWHERE).statusCode()).isEqualTo(404);
    }

    /** Signed by the same key, and here even for the same audience with the same roles; it is for the one who asked. */
    @Test
    void refusesAnIdToken() {
        Map<String, String> tokens = KeycloakServer.get().tokensOfAPerson(Roles.AUDITOR, "demo");

        assertThat(gate.withToken(tokens.get("access_token")).get(NOWHERE).statusCode())
                .isEqualTo(404);
        assertThat(gate.withToken(tokens.get("id_token")).get(NOWHERE).statusCode())
                .isEqualTo(401);
        assertThat(gate.withToken(tokens.get("refresh_token")).get(NOWHERE).statusCode())
                .isEqualTo(401);
    }

    @Test
    void refusesAnUnknownKey() {
        String key = "mg_0123456789abcdef_" + "0".repeat(64);

        assertThat(gate.withKey(key).get(NOWHERE).statusCode()).isEqualTo(401);
    }
}
