package io.marketgate.promises;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketgate.access.Reach;
import io.marketgate.access.Roles;
import io.marketgate.harness.KeycloakServer;
import io.marketgate.harness.PackagedGate;
import io.marketgate.harness.SharedGate;
import io.marketgate.harness.Tenant;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The operator of the platform, whose token names no merchant. */
@ExtendWith(SharedGate.class)
class PlatformOperatorIT {
    private static final String SHOP = "{\"name\":\"A shop\"}";
    private static final String KEYS = "/admin/v1/api-keys";

    private static PackagedGate gate;
    private static String token;
    private static Tenant.Maker merchants;

    @BeforeAll
    static void hire(PackagedGate shared) {
        gate = shared;
        token = KeycloakServer.get().tokenWithoutMerchant(Roles.OPERATOR);
        merchants = new Tenant.Maker(gate);
    }

    private static RequestSpecification operating() {
        return gate.withToken(token);
    }

    @Test
    void makesChangesListsAndDeletesMerchants() {
        String path = "/admin/v1/merchants/of-the-platform";
        Response made = operating().body(SHOP).put(path);
        assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
        assertThat(operating().get("/admin/v1/merchants").jsonPath().getList("items.id"))
                .contains("demo", "of-the-platform");

        Response changed = operating()
                .header("If-Match", made.header("ETag"))
                .body("{\"name\":\"Another name\"}")
                .put(path);

        assertThat(changed.statusCode()).as(changed.asString()).isEqualTo(200);
        assertThat(operating()
                        .header("If-Match", changed.header("ETag"))
                        .delete(path)
                        .statusCode())
                .isEqualTo(200);
        assertThat(operating().get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void makesAKeyForTheMerchantItNamesInThatMerchantsAuditTrail() {
        Tenant merchant = merchants.make("served", "BY_RULE");
        merchant.put("/storefronts/global", storefront());

        Response made = operating()
                .header(Reach.HEADER, "served")
                .body(Map.of("name", "till", "storefronts", List.of("global")))
                .post(KEYS);

        assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
        long revision = made.jsonPath().getLong("revision");
        Response changes = merchant.asStaff().get("/admin/v1/changes?since=" + (revision - 1));
        assertThat(changes.jsonPath().getString("items[0].author")).startsWith("user:");
        assertThat(changes.jsonPath().getString("items[0].authorName")).isEqualTo("service-account-service-operator");
        assertThat(changes.jsonPath().getString("items[0].entries[0].resource")).isEqualTo("api_key");
        assertThat(merchant.asStaff().get(KEYS).jsonPath().getList("items.name"))
                .containsExactly("till");
        assertThat(gate.asAdministrator().get(KEYS).jsonPath().getList("items.name"))
                .doesNotContain("till");
    }

    @Test
    void isToldToNameTheMerchant() {
        for (String path : List.of("/api-keys", "/storefronts", "/skus", "/evidence")) {
            Response refused = operating().get("/admin/v1" + path);

            assertThat(refused.statusCode()).as(path).isEqualTo(400);
            assertThat(refused.jsonPath().getString("violations[0].pointer")).isEqualTo(Reach.HEADER);
        }
        assertThat(operating().get("/admin/v1/markets").statusCode()).isEqualTo(200);
        assertThat(operating().get("/v1/vocabulary").statusCode()).isEqualTo(200);
    }

    @Test
    void namesOneMerchantAndNoOtherThanThePath() {
        Response twice = operating()
                .header(Reach.HEADER, "demo")
                .header(Reach.HEADER, "other")
                .get(KEYS);
        Response blank = operating().header(Reach.HEADER, "no merchant").get(KEYS);
        Response other = operating().header(Reach.HEADER, "other").get("/admin/v1/merchants/demo");

        for (Response refused : List.of(twice, blank, other)) {
            assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(400);
            assertThat(refused.jsonPath().getString("violations[0].pointer")).isEqualTo(Reach.HEADER);
        }
    }

    /** A role of a merchant's staff means that merchant, so without one it means nothing. */
    @Test
    void hasNoRoleOfAMerchantsStaff() {
        Response read = merchants.asStaffOfNobody().header(Reach.HEADER, "demo").get("/admin/v1/changes");
        Response written = merchants
                .asStaffOfNobody()
                .header(Reach.HEADER, "demo")
                .body("{}")
                .put("/admin/v1/partners/p");

        assertThat(read.statusCode()).isEqualTo(403);
        assertThat(written.statusCode()).isEqualTo(403);
    }

    @Test
    void ofOneMerchantIsNoOperatorOfThePlatform() {
        RequestSpecification bound = gate.withToken(KeycloakServer.get().token(Roles.OPERATOR, "bound"));

        assertThat(bound.get("/admin/v1/merchants/demo").statusCode()).isEqualTo(404);
        assertThat(bound.body(SHOP).put("/admin/v1/merchants/demo").statusCode())
                .isEqualTo(404);
        assertThat(bound.delete("/admin/v1/merchants/demo").statusCode()).isEqualTo(404);
        assertThat(gate.withToken(KeycloakServer.get().token(Roles.OPERATOR, "bound"))
                        .header(Reach.HEADER, "demo")
                        .get(KEYS)
                        .statusCode())
                .isEqualTo(403);
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
}
