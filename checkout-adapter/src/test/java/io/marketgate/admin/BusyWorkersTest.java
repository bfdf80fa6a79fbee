package io.marketgate.admin;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.marketgate.access.Roles;
import io.marketgate.catalogue.Catalogue;
import io.marketgate.catalogue.CatalogueEditor;
import io.marketgate.checkout.DemonstrationGate;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(BusyWorkersTest.FewWorkers.class)
@WithTestResource(DemonstrationGate.class)
class BusyWorkersTest {
    private static final int WORKERS = 4;
    private static final int CALLERS = 4 * WORKERS;
    private static final int POSTS = 3;

    /** So few that some callers more than there are of them is no load at all. */
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
    void answersEveryoneWhoSendsAKeyThoughThereAreMoreOfThemThanWorkers() throws Exception {
        Tenant tenant = Tenant.of(editor, catalogue);
        ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
        List<Future<List<Integer>>> answered = new ArrayList<>();
        for (int i = 0; i < CALLERS; i++) {
            RequestSpecification editing = tenant.as(Roles.CATALOGUE_EDITOR);
            int caller = i;
            answered.add(callers.submit(() -> IntStream.range(0, POSTS)
                    .mapToObj(post -> status(editing, caller + "-" + post))
                    .toList()));
        }
        for (Future<List<Integer>> statuses : answered) {
            assertThat(statuses.get(90, TimeUnit.SECONDS)).containsOnly(201);
        }
        callers.shutdown();
    }

    private static int status(RequestSpecification editing, String key) {
        return given().spec(editing)
                .header("Idempotency-Key", key)
                .body("{\"type\":\"US_AGENT\",\"scope\":\"SELLER\",\"market\":\"US\",\"number\":\"" + key + "\"}")
                .post("/admin/v1/evidence")
                .statusCode();
    }
}
