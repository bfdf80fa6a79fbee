package io.marketgate.promises;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketgate.harness.PackagedGate;
import io.marketgate.harness.SharedGate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/** The gate serves exactly what it describes. */
@ExtendWith(SharedGate.class)
class OpenApiIT {
    private static final List<String> METHODS = List.of("get", "put", "post", "delete", "patch");

    /** The calls of the contract, written down independently of the code. */
    private static final Set<String> CONTRACT = Set.of(
            "post /v1/checkout/decisions",
            "get /v1/checkout/decisions/{}",
            "post /v1/eligibility/queries",
            "post /v1/addresses/resolve",
            "get /v1/identity/requirements",
            "post /v1/identity/verifications",
            "get /v1/identity/subjects/{}",
            "delete /v1/identity/subjects/{}",
            "post /v1/receipts/verify",
            "post /v1/handovers/verify",
            "get /.well-known/jwks.json",
            "get /v1/vocabulary",
            "get /v1/substances",
            "put /admin/v1/merchants/{}",
            "put /admin/v1/storefronts/{}",
            "put /admin/v1/skus/{}",
            "put /admin/v1/skus/{}/markets/{}",
            "post /admin/v1/evidence",
            "delete /admin/v1/evidence/{}",
            "put /admin/v1/partners/{}",
            "put /admin/v1/rate-tables/{}",
            "put /admin/v1/rules/{}",
            "get /admin/v1/rules",
            "get /admin/v1/markets",
            "get /admin/v1/markets/{}",
            "get /admin/v1/decisions",
            "get /admin/v1/decisions/{}",
            "post /admin/v1/decisions/{}/replay",
            "get /admin/v1/changes",
            "get /admin/v1/journal/verification",
            "get /admin/v1/catalogue/verification",
            "get /admin/v1/journal/checkpoints/{}",
            "get /admin/v1/security-events",
            "get /admin/v1/work-items",
            "delete /admin/v1/work-items/{}",
            "post /admin/v1/api-keys",
            "delete /admin/v1/api-keys/{}");

    private static PackagedGate gate;
    private static Map<String, Map<String, Map<String, Object>>> paths;

    @BeforeAll
    static void readTheDescription(PackagedGate shared) {
        gate = shared;
        paths = gate.anonymous().get("/q/openapi?format=json").jsonPath().getMap("paths");
    }

    @Test
    void describesEveryCallOfTheContract() {
        Set<String> described = new TreeSet<>();
        paths.forEach((path, item) ->
                item.keySet().forEach(method -> described.add(method + " " + path.replaceAll("\\{[^}]+}", "{}"))));

        assertThat(described).containsAll(CONTRACT);
    }

    @TestFactory
    Stream<DynamicTest> servesWhatItDescribesAndNoOtherMethod() {
        return paths.entrySet().stream().flatMap(path -> METHODS.stream()
                .map(method -> DynamicTest.dynamicTest(
                        method + " " + path.getKey(),
                        () -> servesOrNot(path.getKey(), method, path.getValue().containsKey(method)))));
    }

    private static void servesOrNot(String path, String method, boolean described) {
        int status = gate.asAdministrator()
                .body("[]")
                .request(method.toUpperCase(Locale.ROOT), path.replaceAll("\\{[^}]+}", "nobody-has-this"))
                .statusCode();

        if (described) {
            assertThat(status).isNotEqualTo(405);
        } else {
            assertThat(status).isIn(404, 405);
        }
    }

    /** Except adapters, whose errors are in the form of their platforms. */
    @Test
    void describesTheProblemsOfEveryOperation() {
        List<String> silent = new ArrayList<>();
        paths.forEach((path, item) -> METHODS.stream()
                .filter(method -> item.containsKey(method))
                .filter(method -> !path.startsWith("/.well-known/") && !path.startsWith("/adapters/"))
                .filter(method -> !statuses(item.get(method)).containsAll(Set.of("401", "403")))
                .forEach(method -> silent.add(method + " " + path)));

        assertThat(silent).isEmpty();
    }

    private static Set<?> statuses(Map<String, Object> operation) {
        return operation.get("responses") instanceof Map<?, ?> responses ? responses.keySet() : Set.of();
    }
}
