package io.marketgate.authentication;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.marketgate.access.PresentedKey;
import io.marketgate.checkout.DemonstrationGate;
import io.marketgate.checkout.Storefronts;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(DemonstrationGate.class)
class KeyUsesTest {
    @Inject
    Storefronts storefronts;

    @Inject
    NotedKeyUses noted;

    @Inject
    StoredKeyUses stored;

    @Inject
    Clock clock;

    @Test
    void keepsOnWhichDayAKeyWasLastUsed() {
        PresentedKey key = PresentedKey.parse(storefronts.key()).orElseThrow();
        storefronts.awaitCatalogue();
        noted.write();
        assertThat(stored.lastUsed(List.of(key.id()))).isEmpty();

        assertThat(given().header("X-API-Key", key.text()).get("/v1/vocabulary").statusCode())
                .isEqualTo(200);
        noted.write();

        assertThat(stored.lastUsed(List.of(key.id())))
                .isEqualTo(Map.of(key.id(), LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)));
    }

    @Test
    void keepsTheLatestDayWhicheverReplicaWritesLast() {
        LocalDate day = LocalDate.of(2026, 3, 1);
        stored.keep(Map.of("key-of-two", day));

        stored.keep(Map.of("key-of-two", day.minusDays(1)));

        assertThat(stored.lastUsed(List.of("key-of-two", "never"))).isEqualTo(Map.of("key-of-two", day));
    }
}
