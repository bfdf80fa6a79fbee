package io.marketgate.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketgate.harness.PackagedGate;
import io.marketgate.harness.Production;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a gate in production shows at its public port, and what at its management port alone. */
class ManagementPortIT {
    private static final String CART = """
            {"storefront":"cn-flagship","currency":"CNY","shipTo":{"country":"SG","city":"Singapore","postalCode":"238823"},
             "lines":[{"id":"1","sku":"HERBAL-OTC-1","quantity":1,"unitPrice":"49.00"}]}""";

    @TempDir
    static Path directory;

    private static PackagedGate host;
    private static PackagedGate gate;

    @BeforeAll
    static void start() throws Exception {
        host = PackagedGate.in(directory.resolve("host")).start();
        gate = Production.on(host, directory.resolve("gate"))
                .with("quarkus.http.proxy.proxy-address-forwarding", "true")
                .with("quarkus.http.proxy.trusted-proxies", "127.0.0.1")
                .start();
    }

    @AfterAll
    static void stop() {
        gate.close();
        host.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/q/health",
                "/q/health/live",
                "/q/health/ready",
                "/q/metrics",
                "/q/openapi",
                "/q/swagger-ui/",
                "/q/../q/metrics",
                "//q/metrics",
                "/"
            })
    void showsNothingOfItselfToThePublic(String path) {
        Response answer = RestAssured.given().urlEncodingEnabled(false).get(gate.url() + path);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.contentType()).startsWith("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/q/health/live",
                "/q/health/ready",
                "/q/health/started",
                "/q/metrics",
                "/q/openapi",
                "/q/swagger-ui/"
            })
    void answersOperatorsAtThePortOfTheirs(String path) {
        Response answer = RestAssured.get(gate.managementUrl() + path);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void decidesNothingAtThePortOfOperators() {
        assertThat(RestAssured.given()
                        .contentType("application/json")
                        .body(CART)
                        .post(gate.managementUrl() + "/v1/checkout/decisions")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void demandsTlsWhereAProxyThatIsTrustedSaysSo() {
        Response answer = gate.withKey(host.credentials().storefrontKey())
                .header("X-Forwarded-Proto", "https")
                .body(CART)
                .post("/v1/checkout/decisions");

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        assertThat(answer.header("Strict-Transport-Security")).isEqualTo("max-age=31536000");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Content-Security-Policy")).isEqualTo("default-src 'none'; frame-ancestors 'none'");
    }

    @Test
    void namesThePortThatIsTaken() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            PackagedGate.Refusal refusal = Production.on(host, directory.resolve("refused"))
                    .with("quarkus.management.port", String.valueOf(taken.getLocalPort()))
                    .refused();

            assertThat(refusal.exitCode()).isEqualTo(1);
            assertThat(refusal.output())
                    .contains("marketgate does not start: quarkus.management.host and .port name an address")
                    .doesNotContain("\tat ");
        }
    }
}
