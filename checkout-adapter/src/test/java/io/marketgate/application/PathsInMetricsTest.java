package io.marketgate.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.marketgate.checkout.Carts;
import io.marketgate.checkout.DemonstrationGate;
import io.marketgate.checkout.Logged;
import io.marketgate.checkout.Storefronts;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(DemonstrationGate.class)
class PathsInMetricsTest {
    /** A document's number, as a caller may write it into a path. */
    private static final String NUMBER = "S1234567D";

    private static final int MORE_THAN_THE_REGISTRY_TAKES = 120;

    @Inject
    MeterRegistry registry;

    @Inject
    Storefronts storefronts;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /v1/identity/subjects/S1234567D HTTP/1.1\r\nConnection: close\r\n\r\n",
                "GET /v1/identity/subjects/S1234567D HTTP/1.0\r\n\r\n",
                "GET /v1/identity/subjects/S1234567D HTTP/1.1\r\nHost: \r\nConnection: close\r\n\r\n",
                "GET /v1/identity/subjects/S1234567D HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n",
                "GET /nowhere/S1234567D HTTP/1.1\r\nConnection: close\r\n\r\n",
                "GET /v1/identity/subjects/S1234567D HTTP/1.1\r\nHost: gate\r\nX-API-Key: no\r\nConnection: close\r\n\r\n",
                "S1234567D /v1/identity/requirements HTTP/1.1\r\nHost: gate\r\nConnection: close\r\n\r\n",
                "S1234567D /v1/identity/subjects/S1234567D HTTP/1.1\r\nConnection: close\r\n\r\n"
            })
    void writesNoCallersInputIntoLogsAndMetrics(String request) throws IOException {
        try (Logged logged = Logged.anywhere()) {
            String answer = answer(request);

            assertThat(answer).matches("(?s)HTTP/1[.][01] (4\\d\\d|501) .*");
            assertThat(logged.records()).noneMatch(line -> line.contains(NUMBER));
        }
        assertThat(tags()).noneMatch(tag -> tag.getValue().contains(NUMBER));
    }

    @Test
    void inventedPathsDoNotDisplaceEndpoints() throws IOException {
        for (int i = 0; i < MORE_THAN_THE_REGISTRY_TAKES; i++) {
            answer("GET /v1/made-up/" + i + " HTTP/1.1\r\nConnection: close\r\n\r\n");
            answer("M" + i + " /v1/made-up/" + i + " HTTP/1.1\r\nHost: gate\r\nConnection: close\r\n\r\n");
        }

        storefronts.decide(Carts.HERBAL_TO_SINGAPORE).then().statusCode(200);
        // Counted after the answer is sent.
        await().until(() -> tags().contains(Tag.of("uri", "/v1/checkout/decisions")));
        assertThat(tags().stream().filter(tag -> tag.getKey().equals("method")))
                .as("methods")
                .allMatch(tag -> tag.getValue().matches("GET|POST|PUT|DELETE|UNKNOWN"));
    }

    @Test
    void namesEndpointsByTheirTemplates() {
        String id = storefronts.decide(Carts.HERBAL_TO_SINGAPORE).jsonPath().getString("id");
        RestAssured.given()
                .header("X-API-Key", storefronts.key())
                .get("/v1/checkout/decisions/" + id)
                .then()
                .statusCode(200);

        await().until(() -> tags().contains(Tag.of("uri", "/v1/checkout/decisions/{id}")));
    }

    private List<Tag> tags() {
        return registry.getMeters().stream()
                .filter(meter -> meter.getId().getName().startsWith("http.server"))
                .flatMap(meter -> meter.getId().getTags().stream())
                .toList();
    }

    private static String answer(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
            OutputStream out = socket.getOutputStream();
            out.write(request.getBytes(StandardCharsets.US_ASCII));
            out.flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
