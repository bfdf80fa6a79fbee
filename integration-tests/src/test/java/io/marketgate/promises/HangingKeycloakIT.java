package io.marketgate.promises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.marketgate.access.Roles;
import io.marketgate.harness.KeycloakServer;
import io.marketgate.harness.PackagedGate;
import io.restassured.config.HttpClientConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * A Keycloak that accepts connections and answers nothing does not delay callers without tokens, and delays others only
 * briefly.
 */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "processes cannot be stopped and continued there")
class HangingKeycloakIT {
    /** The limit for any answer. */
    private static final Duration BOUND = Duration.ofSeconds(20);

    private static final int SHOPPERS = 20;
    private static final String CHANGES = "/admin/v1/changes?since=0";
    private static final String CART = """
            {"storefront":"cn-flagship","currency":"CNY","shipTo":{"country":"SG","city":"Singapore","postalCode":"238823"},
             "lines":[{"id":"1","sku":"HERBAL-OTC-1","quantity":1,"unitPrice":"49.00"}]}""";

    @TempDir
    static Path directory;

    private static PackagedGate gate;
    private static String token;

    @BeforeAll
    static void start() {
        gate = PackagedGate.in(directory.resolve("home"))
                .with("marketgate.embedded", "true")
                .with("quarkus.oidc.auth-server-url", KeycloakServer.get().issuer())
                .start();
        token = KeycloakServer.get().token(Roles.AUDITOR, "demo");
    }

    @AfterAll
    static void stop() {
        gate.close();
    }

    @Test
    void servesWithoutKeycloakAndRecoversWithIt() {
        assertThat(bounded(gate.withToken(token)).get(CHANGES).statusCode()).isEqualTo(200);

        KeycloakServer.get().pause();
        try {
            for (int i = 0; i < SHOPPERS; i++) {
                assertThat(decide().statusCode()).isEqualTo(200);
            }
            Response known = bounded(gate.withToken(token)).get(CHANGES);
            Response unknown = bounded(gate.withToken(ofAnUnknownKey(token))).get(CHANGES);

            assertThat(known.statusCode()).as(known.asString()).isEqualTo(200);
            assertThat(unknown.statusCode()).as(unknown.asString()).isIn(401, 503);
            assertThat(unknown.contentType()).startsWith("application/problem+json");
            assertThat(decide().statusCode()).isEqualTo(200);
        } finally {
            KeycloakServer.get().resume();
        }

        String fresh = KeycloakServer.get().token(Roles.AUDITOR, "demo");
        await().atMost(BOUND)
                .until(() -> bounded(gate.withToken(fresh)).get(CHANGES).statusCode() == 200);
        assertThat(decide().statusCode()).isEqualTo(200);
    }

    private static Response decide() {
        return bounded(gate.asStorefront()).body(CART).post("/v1/checkout/decisions");
    }

    /** The same token, with the id of a signing key that only Keycloak could supply. */
    private static String ofAnUnknownKey(String token) {
        String header = "{\"alg\":\"RS256\",\"typ\":\"JWT\",\"kid\":\"nobody-knows-it\"}";
        return Base64.getUrlEncoder().withoutPadding().encodeToString(header.getBytes(StandardCharsets.UTF_8))
                + token.substring(token.indexOf('.'));
    }

    private static RequestSpecification bounded(RequestSpecification request) {
        int millis = Math.toIntExact(BOUND.toMillis());
        return request.config(RestAssuredConfig.config()
                .httpClient(HttpClientConfig.httpClientConfig()
                        .setParam("http.socket.timeout", millis)
                        .setParam("http.connection.timeout", millis)));
    }
}
