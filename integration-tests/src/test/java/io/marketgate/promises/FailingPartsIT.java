package io.marketgate.promises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.marketgate.harness.PackagedGate;
import io.restassured.response.Response;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A database that hangs closes the gate with a clear answer, and the gate opens again by itself. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class FailingPartsIT {
    private static final Duration TIMEOUT = Duration.ofSeconds(60);
    /** After this time the gate breaks a connection to its database. */
    private static final Duration SOCKET_TIMEOUT = Duration.ofSeconds(60);

    private static final String CART = """
            {"storefront":"cn-flagship","currency":"CNY","shipTo":{"country":"SG","city":"Singapore","postalCode":"238823"},
             "lines":[{"id":"1","sku":"HERBAL-OTC-1","quantity":1,"unitPrice":"49.00"}]}""";

    @TempDir
    static Path directory;

    private static PackagedGate gate;

    @BeforeAll
    static void start() {
        gate = PackagedGate.in(directory.resolve("home"))
                .with("marketgate.catalogue.poll-interval", "200ms")
                .with("marketgate.catalogue.read-timeout", "1s")
                .with("marketgate.catalogue.max-staleness", "3s")
                .start();
    }

    @AfterAll
    static void stop() {
        gate.close();
    }

    @Test
    void closesWhileTheDatabaseHangsAndOpensAgain() {
        assertThat(decide().statusCode()).isEqualTo(200);

        gate.pauseDatabase();
        try {
            await().atMost(TIMEOUT)
                    .untilAsserted(() -> assertThat(get("/q/health/ready")).isEqualTo(503));
            Response closed = decide();

            assertThat(closed.statusCode()).as(closed.asString()).isEqualTo(503);
            assertThat(closed.contentType()).startsWith("application/problem+json");
            assertThat(closed.header("Retry-After")).matches("[1-9][0-9]*");
            assertThat(closed.jsonPath().getString("type")).isEqualTo("urn:marketgate:problem:unavailable");
            assertThat(closed.jsonPath().getString("detail")).isNotBlank();
            assertThat(get("/q/health/live")).isEqualTo(200);
        } finally {
            gate.resumeDatabase();
        }

        // A read that hung with the database confirms an instant that is almost too old, so wait for a newer one.
        await().atMost(TIMEOUT).untilAsserted(() -> {
            Response ready = gate.anonymous().get("/q/health/ready");
            assertThat(ready.statusCode()).isEqualTo(200);
            assertThat(ready.jsonPath().getInt("checks.find { it.name == 'catalogue' }.data.ageMillis"))
                    .isLessThan(1_000);
        });
        assertThat(decide().statusCode()).isEqualTo(200);
    }

    /** An unknown buyer is not cached, so each such cart reads the database and would wait for it. */
    @Test
    void delaysNoBuyerWhileTheDatabaseHangs() {
        gate.pauseDatabase();
        try {
            Response closed = gate.asStorefront()
                    .body(CART.replace("\"lines\"", "\"buyer\":{\"subject\":\"cust-77\"},\"lines\""))
                    .post("/v1/checkout/decisions");

            assertThat(closed.statusCode()).as(closed.asString()).isEqualTo(503);
            assertThat(closed.header("Retry-After")).matches("[1-9][0-9]*");
        } finally {
            gate.resumeDatabase();
        }

        await().atMost(TIMEOUT)
                .untilAsserted(() -> assertThat(decide().statusCode()).isEqualTo(200));
    }

    /**
     * The answer comes sooner than the connection's timeout, because a shopper would have left; and no idempotency key
     * stays claimed.
     */
    @Test
    void delaysNoCallWithAKeyWhileTheDatabaseHangs() {
        gate.pauseDatabase();
        try {
            Response closed = decide("kept-waiting");

            assertThat(closed.statusCode()).as(closed.asString()).isEqualTo(503);
            assertThat(closed.header("Retry-After")).matches("[1-9][0-9]*");
            assertThat(closed.timeIn(TimeUnit.SECONDS)).isLessThan(SOCKET_TIMEOUT.toSeconds() / 2);
        } finally {
            gate.resumeDatabase();
        }

        await().atMost(TIMEOUT)
                .untilAsserted(() -> assertThat(decide().statusCode()).isEqualTo(200));
        await().atMost(TIMEOUT.dividedBy(2))
                .untilAsserted(
                        () -> assertThat(decide("kept-waiting").statusCode()).isEqualTo(200));
    }

    private static Response decide(String key) {
        return gate.asStorefront().header("Idempotency-Key", key).body(CART).post("/v1/checkout/decisions");
    }

    private static Response decide() {
        return gate.asStorefront().body(CART).post("/v1/checkout/decisions");
    }

    private static int get(String path) {
        return gate.anonymous().get(path).statusCode();
    }
}
