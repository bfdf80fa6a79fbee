package io.marketgate.platforms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.marketgate.adapter.SigningPlatforms;
import io.marketgate.adapter.envoy.GatewayShops;
import io.marketgate.adapter.proxy.AgentsShops;
import io.marketgate.harness.PackagedGate;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Every platform's questions, answered in its own words; and nothing sold by any of them while the gate is closed. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class PlatformsIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final List<PlatformFile> FILES = PlatformFile.all();

    @TempDir
    static Path directory;

    private static PackagedGate gate;
    private static Platform platform;

    @BeforeAll
    static void start() {
        Map<String, String> settings = new HashMap<>(SigningPlatforms.settings());
        settings.putAll(AgentsShops.settings("acp", "ucp"));
        settings.putAll(GatewayShops.settings());
        settings.put("marketgate.catalogue.poll-interval", "200ms");
        settings.put("marketgate.catalogue.read-timeout", "1s");
        settings.put("marketgate.catalogue.max-staleness", "5s");
        gate = new PackagedGate.Plan(directory.resolve("home"), settings).start();
        platform = new Platform(gate, settings);
    }

    @AfterAll
    static void stop() {
        gate.close();
    }

    @TestFactory
    Stream<DynamicTest> answers() {
        return FILES.stream().flatMap(file -> file.cases().stream()
                .map(one -> DynamicTest.dynamicTest(
                        file.name() + ": " + one.name(),
                        () -> assertThat(amiss(file, one, one.then())).isEmpty())));
    }

    @Test
    void sellsNothingWhileTheDatabaseHangs() {
        assertThat(FILES.stream()
                        .flatMap(file -> amiss(file, file.open(), file.open().then()).stream()))
                .isEmpty();

        gate.pauseDatabase();
        try {
            // What was known is still good, but no answer can be written down: each is asked while the gate waits for
            // that.
            List<CompletableFuture<List<String>>> asked = FILES.stream()
                    .map(file -> CompletableFuture.supplyAsync(
                            () -> amiss(file, file.open(), file.slow()), PlatformsIT::atOnce))
                    .toList();
            assertThat(asked.stream().map(CompletableFuture::join).flatMap(List::stream))
                    .isEmpty();
            await().atMost(PATIENCE)
                    .until(() -> gate.anonymous().get("/q/health/ready").statusCode() == 503);
            assertThat(FILES.stream().flatMap(file -> amiss(file, file.open(), file.closed()).stream()))
                    .isEmpty();
        } finally {
            gate.resumeDatabase();
        }

        await().atMost(PATIENCE)
                .until(() -> gate.anonymous().get("/q/health/ready").statusCode() == 200);
        assertThat(FILES.stream()
                        .flatMap(file -> amiss(file, file.open(), file.open().then()).stream()))
                .isEmpty();
    }

    private static void atOnce(Runnable task) {
        new Thread(task, "platform").start();
    }

    private static List<String> amiss(PlatformFile file, PlatformCase one, Expectation expected) {
        HttpResponse<String> answer = platform.asks(file.ask(), one, file.budget());
        return answer == null
                ? List.of(file.name() + ": silent for " + file.budget())
                : expected.differences(answer).stream()
                        .map(difference -> file.name() + ": " + difference)
                        .toList();
    }
}
