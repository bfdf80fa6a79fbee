package io.marketgate.authentication;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.marketgate.access.PresentedKey;
import io.marketgate.catalogue.Author;
import io.marketgate.catalogue.Catalogue;
import io.marketgate.catalogue.CatalogueEditor;
import io.marketgate.catalogue.Resource;
import io.marketgate.checkout.DemonstrationGate;
import io.marketgate.checkout.Tenant;
import io.marketgate.merchant.ApiKey;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(DemonstrationGate.class)
class KeyUsesTest {
    @Inject
    CatalogueEditor editor;

    @Inject
    Catalogue catalogue;

    @Inject
    NotedKeyUses noted;

    @Inject
    StoredKeyUses stored;

    @Inject
    Clock clock;

    @Test
    void keepsOnWhichDayAKeyWasLastUsed() {
        Tenant tenant = Tenant.of(editor, catalogue);
        PresentedKey key = PresentedKey.generate();
        ApiKey unused = new ApiKey(key.id(), "shop", key.secretSha256(), Set.of(), Set.of());
        editor.create(tenant.id(), Resource.API_KEY, unused, Author.GATE);
        tenant.awaitCatalogue();
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
