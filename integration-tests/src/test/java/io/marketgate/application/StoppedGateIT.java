package io.marketgate.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.marketgate.harness.PackagedGate;
import io.restassured.response.Response;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A gate that is asked to end is first taken out of service, then answers what it has begun, and then ends. */
class StoppedGateIT {
    private static final Duration TIMEOUT = Duration.ofSeconds(60);
    private static final String CART = """
            {"storefront":"cn-flagship","currency":"CNY","shipTo":{"country":"SG","city":"Singapore","postalCode":"238823"},
             "lines":[{"id":"1","sku":"HERBAL-OTC-1","quantity":1,"unitPrice":"49.00"}]}""";

    @TempDir
    static Path directory;

    /** The database hangs, so that a decision is surely under way when the gate is asked to end. */
    @Test
    void answersTheDecisionsThatItHasBegun() {
        try (PackagedGate gate = PackagedGate.in(directory.resolve("home"))
                .with("marketgate.journal.timeout", "60s")
                .with("marketgate.catalogue.max-staleness", "120s")
                .with("quarkus.shutdown.delay", "5s")
                .with("quarkus.shutdown.timeout", "25s")
                .start()) {
            assertThat(decide(gate).statusCode()).isEqualTo(200);
            List<CompletableFuture<Response>> begun = new ArrayList<>();
            gate.pauseDatabase();
            try {
                // The first are being committed together, so that a later one waits in the queue.
                await().atMost(TIMEOUT).until(() -> {
                    begun.add(CompletableFuture.supplyAsync(() -> decide(gate)));
                    return check(gate, "journal.data.waiting") instanceof Integer waiting && waiting > 0;
                });
                gate.terminate();
                await().atMost(TIMEOUT).until(() -> "DOWN".equals(check(gate, "Graceful Shutdown.status")));
                assertThat(ready(gate).statusCode()).isEqualTo(503);
                assertThat(begun).noneMatch(CompletableFuture::isDone);
            } finally {
                gate.resumeDatabase();
            }
            List<Response> answers = begun.stream().map(CompletableFuture::join).toList();
            assertThat(answers).allSatisfy(answer -> assertThat(answer.statusCode())
                    .as(answer.asString())
                    .isEqualTo(200));
            gate.awaitEnd();

            gate.restart();
            assertThat(answers).allSatisfy(answer -> assertThat(gate.asStorefront()
                            .get("/v1/checkout/decisions/" + answer.jsonPath().getString("id"))
                            .asString())
                    .isEqualTo(answer.asString()));
        }
    }

    private static Response decide(PackagedGate gate) {
        return gate.asStorefront().body(CART).post("/v1/checkout/decisions");
    }

    private static Response ready(PackagedGate gate) {
        return gate.anonymous().get("/q/health/ready");
    }

    /** A member of the readiness check of that name. */
    private static @Nullable Object check(PackagedGate gate, String nameAndMember) {
        String[] parts = nameAndMember.split("\\.", 2);
        return ready(gate).jsonPath().get("checks.find { it.name == '" + parts[0] + "' }." + parts[1]);
    }
}
