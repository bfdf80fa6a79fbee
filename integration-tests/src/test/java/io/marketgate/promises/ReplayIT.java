package io.marketgate.promises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.marketgate.harness.PackagedGate;
import io.marketgate.harness.SharedGate;
import io.marketgate.harness.Tenant;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A decision from before a catalogue change replays to the same bytes, while new carts get the new answer. */
@ExtendWith(SharedGate.class)
class ReplayIT {
    private static final String CART = """
            {"storefront":"bangkok","currency":"THB","locale":"en",
             "shipTo":{"country":"TH","city":"Bangkok","postalCode":"10110"},
             "lines":[{"id":"1","sku":"PATCH","quantity":1,"unitPrice":"120.00"}]}""";

    private static final String PATCH = """
            {"title":"Herbal pain-relief patch","productClass":"TRADITIONAL_MEDICINE",
             "attributes":{"form":"PATCH","category":{"values":["NONE"],"complete":true},
               "substance":{"substances":[{"name":"MENTHOL"},{"name":"CAMPHOR"}],"complete":true},
               "species":{"values":["NONE"],"complete":true},"claim":{"values":["NONE"],"complete":true}}}""";

    private static PackagedGate gate;
    private static Tenant tenant;
    private static String key;

    private static Response refused;
    private static Response sold;
    private static Response suspended;

    @BeforeAll
    static void decideChangeAndDecideAgain(PackagedGate shared) {
        gate = shared;
        tenant = new Tenant.Maker(gate).make("replay", "BY_RULE");
        tenant.put(
                "/storefronts/bangkok",
                Map.of(
                        "kind", "DOMESTIC",
                        "markets", List.of("TH"),
                        "originMarket", "TH",
                        "baseUrl", "https://bangkok.example",
                        "cartUrlTemplate", "https://bangkok.example/cart?items={lines}",
                        "currency", "THB",
                        "languages", List.of("th", "en")));
        key = tenant.key(List.of("bangkok"));
        refused = decideAt(tenant.put("/skus/PATCH", PATCH));
        sold = decideAt(supplyThePapers());
        suspended = decideAt(tenant.put(
                "/skus/PATCH/markets/TH", Map.of("status", "SUSPENDED", "reason", "a complaint is looked into")));
    }

    private static long supplyThePapers() {
        tenant.put(
                "/partners/importer",
                Map.of("name", "Siam Imports", "roles", List.of("LICENSED_IMPORTER"), "markets", List.of("TH")));
        tenant.post(
                "/evidence",
                Map.of("type", "IMPORT_LICENCE", "scope", "PARTNER", "partner", "importer", "market", "TH"));
        return tenant.post(
                        "/evidence",
                        Map.of("type", "PRODUCT_REGISTRATION", "scope", "PRODUCT", "sku", "PATCH", "market", "TH"))
                .jsonPath()
                .getLong("revision");
    }

    /** Decides once the gate has applied a revision. */
    private static Response decideAt(long revision) {
        return await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> gate.withKey(key).body(CART).post("/v1/checkout/decisions"),
                        response -> response.statusCode() == 200
                                && response.jsonPath().getLong("basis.revision") >= revision);
    }

    @Test
    void changesTheAnswerWithTheCatalogue() {
        assertThat(List.of(refused, sold, suspended))
                .extracting(response -> response.jsonPath().getString("disposition"))
                .as(sold.asString())
                .containsExactly("BLOCK", "SELL_LOCAL", "BLOCK");
        assertThat(suspended.jsonPath().getList("lines[0].reasons.code")).contains("SUSPENDED_BY_MERCHANT");
    }

    @Test
    void decidesTheOldCartsAsItDidThen() {
        for (Response decision : List.of(refused, sold, suspended)) {
            Response replayed = tenant.asStaff().post("/admin/v1/decisions/" + id(decision) + "/replay");

            assertThat(replayed.statusCode()).as(replayed.asString()).isEqualTo(200);
            assertThat(replayed.jsonPath().getBoolean("same"))
                    .as(replayed.asString())
                    .isTrue();
            assertThat(replayed.jsonPath().getString("document.disposition"))
                    .isEqualTo(decision.jsonPath().getString("disposition"));
            assertThat(replayed.jsonPath().getList("document.lines"))
                    .isEqualTo(decision.jsonPath().getList("lines"));
        }
    }

    @Test
    void keepsEachAnswerToTheByte() {
        for (Response decision : List.of(refused, sold, suspended)) {
            assertThat(gate.withKey(key)
                            .get("/v1/checkout/decisions/" + id(decision))
                            .asByteArray())
                    .isEqualTo(decision.asByteArray());
        }
    }

    private static String id(Response decision) {
        return decision.jsonPath().getString("id");
    }
}
