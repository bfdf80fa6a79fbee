package io.marketgate.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketgate.access.PresentedKey;
import io.marketgate.access.Roles;
import io.marketgate.catalogue.Author;
import io.marketgate.catalogue.Catalogue;
import io.marketgate.catalogue.CatalogueEditor;
import io.marketgate.catalogue.Resource;
import io.marketgate.checkout.DemonstrationGate;
import io.marketgate.checkout.Tenant;
import io.marketgate.merchant.ApiKey;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(BusyWorkersTest.FewWorkers.class)
@WithTestResource(DemonstrationGate.class)
class BusyWorkersTest {
    private static final int WORKERS = 4;
    private static final int CALLERS = 12 * WORKERS;

    /** Few workers, so that a few concurrent callers already outnumber them. */
    public static final class FewWorkers implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.thread-pool.max-threads", String.valueOf(WORKERS));
        }
    }

    @Inject
    CatalogueEditor editor;

    @Inject
    Catalogue catalogue;

    @Test
    void answersMoreConcurrentCallersThanWorkers() throws Exception {
        Tenant tenant = Tenant.of(editor, catalogue);
        PresentedKey key = PresentedKey.generate();
        ApiKey stored = new ApiKey(key.id(), "staff", key.secretSha256(), Set.of(), Set.of(Roles.CATALOGUE_EDITOR));
        editor.create(tenant.id(), Resource.API_KEY, stored, Author.GATE);
        tenant.awaitCatalogue();
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

        List<CompletableFuture<HttpResponse<Void>>> sent = IntStream.range(0, CALLERS)
                .mapToObj(caller -> client.sendAsync(post(key, "agent-" + caller), BodyHandlers.discarding()))
                .toList();

        for (CompletableFuture<HttpResponse<Void>> answer : sent) {
            assertThat(answer.get(90, TimeUnit.SECONDS).statusCode()).isEqualTo(201);
        }
    }

    private static HttpRequest post(PresentedKey key, String number) {
        String body = "{\"type\":\"US_AGENT\",\"scope\":\"SELLER\",\"market\":\"US\",\"number\":\"" + number + "\"}";
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + RestAssured.port + "/admin/v1/evidence"))
                .header("X-API-Key", key.text())
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", number)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }
}
