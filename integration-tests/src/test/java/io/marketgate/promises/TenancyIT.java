package io.marketgate.promises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.marketgate.harness.PackagedGate;
import io.marketgate.harness.SharedGate;
import io.marketgate.harness.Tenant;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A merchant cannot see or use anything of another merchant, even with all roles for its own. */
@ExtendWith(SharedGate.class)
class TenancyIT {
    private static final String CART = """
            {"storefront":"owned","currency":"EUR","shipTo":{"country":"DE","city":"Berlin","postalCode":"10115"},
             "lines":[{"id":"1","sku":"OWNED","quantity":1,"unitPrice":"1.00"}]}""";

    private static PackagedGate gate;
    private static Tenant stranger;
    private static String strangersKey;
    private static List<String> owned;
    private static String decision;

    @BeforeAll
    static void fillOneMerchant(PackagedGate shared) {
        gate = shared;
        Tenant.Maker merchants = new Tenant.Maker(gate);
        Tenant owner = merchants.make("owner", "BY_RULE");
        owner.put("/storefronts/owned", storefront());
        owner.put(
                "/partners/owned",
                Map.of("name", "A", "roles", List.of("LICENSED_IMPORTER"), "markets", List.of("DE")));
        owner.put("/skus/OWNED", Map.of("title", "A", "productClass", "COSMETIC"));
        owner.put("/skus/OWNED/markets/DE", Map.of("status", "ELIGIBLE"));
        String evidence = owner.post("/evidence", Map.of("type", "CE_CERTIFICATE", "scope", "PRODUCT", "sku", "OWNED"))
                .path("id");
        String key = owner.key(List.of("owned"));
        decision = await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> gate.withKey(key).body(CART).post("/v1/checkout/decisions"),
                        response -> response.statusCode() == 200)
                .path("id");
        owned = List.of(
                "/storefronts/owned",
                "/partners/owned",
                "/skus/OWNED",
                "/skus/OWNED/markets/DE",
                "/evidence/" + evidence,
                "/api-keys/" + key.split("_")[1],
                "/decisions/" + decision);
        stranger = merchants.make("stranger", "BY_RULE");
        stranger.put("/storefronts/strangers", storefront());
        strangersKey = stranger.key(List.of("strangers"));
        for (String path : owned) {
            assertThat(owner.asStaff().get("/admin/v1" + path).statusCode())
                    .as(path)
                    .isEqualTo(200);
        }
    }

    private static Map<String, Object> storefront() {
        return Map.of(
                "kind", "DOMESTIC",
                "markets", List.of("DE"),
                "originMarket", "DE",
                "baseUrl", "https://shop.example",
                "cartUrlTemplate", "https://shop.example/cart?items={lines}",
                "currency", "EUR",
                "languages", List.of("de"));
    }

    private static List<String> owned() {
        return owned;
    }

    @ParameterizedTest
    @MethodSource("owned")
    void readsNothingOfAnother(String path) {
        assertThat(stranger.asStaff().get("/admin/v1" + path).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @MethodSource("owned")
    void listsNothingOfAnother(String path) {
        String list = path.substring(0, path.indexOf('/', 1));

        assertThat(stranger.asStaff()
                        .get("/admin/v1" + list)
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString())
                .doesNotContain("OWNED")
                .doesNotContain("\"owned\"")
                .doesNotContain(path.substring(path.lastIndexOf('/') + 1) + "\"");
    }

    @Test
    void decidesForNoStorefrontOfAnother() {
        assertThat(await().atMost(Duration.ofSeconds(60))
                        .until(
                                () -> gate.withKey(strangersKey)
                                        .body(CART)
                                        .post("/v1/checkout/decisions")
                                        .statusCode(),
                                status -> status != 401))
                .isEqualTo(404);
    }

    @Test
    void replaysNoDecisionOfAnother() {
        assertThat(stranger.asStaff()
                        .post("/admin/v1/decisions/" + decision + "/replay")
                        .statusCode())
                .isEqualTo(404);
    }
}
