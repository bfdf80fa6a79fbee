package io.marketgate.promises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.marketgate.harness.PackagedGate;
import io.marketgate.harness.SharedGate;
import io.marketgate.harness.Tenant;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An auditor asks why an order was refused, and what another day would have said. */
@ExtendWith(SharedGate.class)
class WhyIT {
    private static final String CART = """
            {"storefront":"shop","currency":"EUR","shipTo":{"country":"DE","city":"Berlin","postalCode":"10115"},
             "lines":[{"id":"1","sku":"CREAM-1","quantity":1,"unitPrice":"1.00"}]}""";

    private static PackagedGate gate;
    private static Tenant merchant;
    private static String key;

    private static final Map<String, Object> NONE = Map.of("values", List.of("NONE"), "complete", true);

    @BeforeAll
    static void suspendACream(PackagedGate shared) {
        gate = shared;
        merchant = new Tenant.Maker(gate).make("why", "BY_RULE");
        merchant.put(
                "/storefronts/shop",
                Map.of(
                        "kind", "DOMESTIC",
                        "markets", List.of("DE"),
                        "originMarket", "DE",
                        "baseUrl", "https://shop.example",
                        "cartUrlTemplate", "https://shop.example/cart?items={lines}",
                        "currency", "EUR",
                        "languages", List.of("en")));
        merchant.put(
                "/skus/CREAM-1",
                Map.of(
                        "title", "Cream",
                        "productClass", "COSMETIC",
                        "attributes",
                                Map.of(
                                        "form",
                                        "CREAM",
                                        "commodity",
                                        "SKIN_CREAM",
                                        "category",
                                        NONE,
                                        "claim",
                                        NONE,
                                        "species",
                                        NONE,
                                        "substance",
                                        Map.of("substances", List.of(Map.of("name", "GLYCERIN")), "complete", true))));
        merchant.put(
                "/skus/CREAM-1/markets/DE",
                Map.of(
                        "status", "SUSPENDED",
                        "reason", "recalled by the maker",
                        "effectiveFrom", "2020-01-01T00:00:00Z",
                        "effectiveTo", "2040-01-01T00:00:00Z"));
        key = merchant.key(List.of("shop"));
    }

    private static String decided() {
        return await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> gate.withKey(key).body(CART).post("/v1/checkout/decisions"),
                        response -> response.statusCode() == 200)
                .path("id");
    }

    @Test
    void tellsWhoSuspendedItWhyAndWhoAsked() {
        String decision = decided();

        Response response = merchant.asStaff().get("/admin/v1/decisions/" + decision);

        assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
        JsonPath seen = response.jsonPath();
        assertThat(seen.getString("grounds.outcome")).isEqualTo("SAME");
        assertThat(seen.getString("record")).isEqualTo("AS_RECORDED");
        assertThat(seen.getString("asker.id")).startsWith("key:");
        assertThat(seen.getString("asker.name")).isEqualTo("tests");
        String word = "grounds.lines[0].ways.find{it.storefront=='shop'}.eligibility[0]";
        assertThat(seen.getString(word + ".reason")).isEqualTo("recalled by the maker");
        assertThat(seen.getString(word + ".written.author")).startsWith("user:");
        assertThat(response.asString()).doesNotContain(key.substring(key.length() - 64));
    }

    @Test
    void tellsStaffWhatAComingDayWillSay() {
        decided();
        Map<String, Object> question = Map.of(
                "storefront",
                "shop",
                "skus",
                List.of("CREAM-1"),
                "markets",
                List.of("DE"),
                "at",
                "2041-01-01T00:00:00Z");

        JsonPath now = merchant.asStaff()
                .body(Map.of("storefront", "shop", "skus", List.of("CREAM-1"), "markets", List.of("DE")))
                .post("/v1/eligibility/queries")
                .jsonPath();
        JsonPath later = merchant.asStaff()
                .body(question)
                .post("/v1/eligibility/queries")
                .jsonPath();

        assertThat(now.getList("answers[0].reasons.code")).contains("SUSPENDED_BY_MERCHANT");
        assertThat(later.getList("answers[0].reasons.code")).isNotEmpty().doesNotContain("SUSPENDED_BY_MERCHANT");
        assertThat(gate.withKey(key)
                        .body(question)
                        .post("/v1/eligibility/queries")
                        .statusCode())
                .isEqualTo(403);
    }
}
