package io.marketgate.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketgate.access.Roles;
import io.marketgate.catalogue.Catalogue;
import io.marketgate.catalogue.CatalogueEditor;
import io.marketgate.checkout.DemonstrationGate;
import io.marketgate.checkout.Tenant;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Staff see in one answer why an order was let through or refused, as it was then. */
@QuarkusTest
@WithTestResource(DemonstrationGate.class)
class DecisionGroundsTest {
    private static final String ROAD = "TH-TRAD-L-1";

    @Inject
    CatalogueEditor editor;

    @Inject
    Catalogue catalogue;

    private Tenant tenant;
    private RequestSpecification staff;

    @BeforeEach
    void openAShopInBangkok() {
        tenant = Tenant.of(editor, catalogue);
        staff = tenant.as(Roles.CATALOGUE_EDITOR, Roles.AUDITOR);
        put("/storefronts/bangkok", """
                {"kind":"DOMESTIC","markets":["TH"],"originMarket":"TH","baseUrl":"https://shop.example",
                 "cartUrlTemplate":"https://shop.example/cart?l={lines}","currency":"THB","languages":["en"]}
                """);
        put("/skus/PATCH-1", """
                {"title":"Herbal patch","productClass":"TRADITIONAL_MEDICINE",
                 "attributes":{"form":"PATCH","piecesPerUnit":"10","gramsPerUnit":"60","manufacturerMarket":"CN",
                  "substance":{"substances":[{"name":"MENTHOL"}],"complete":true},
                  "species":{"values":["NONE"],"complete":true},"claim":{"values":["NONE"],"complete":true},
                  "category":{"values":["NONE"],"complete":true}}}
                """);
        put("/partners/siam", """
                {"name":"Siam Imports","roles":["LICENSED_IMPORTER"],"markets":["TH"]}
                """);
    }

    private void put(String path, String body) {
        Response response = staff.body(body).put("/admin/v1" + path);
        assertThat(response.statusCode()).as(response.asString()).isLessThan(300);
    }

    private String files(String evidence) {
        Response response = staff.body(evidence).post("/admin/v1/evidence");
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(201);
        return response.jsonPath().getString("id");
    }

    private String filesLicence() {
        return files("""
                {"type":"IMPORT_LICENCE","scope":"PARTNER","partner":"siam","market":"TH","number":"TH-IMP-0042"}
                """);
    }

    private String filesRegistration(String market) {
        return files("""
                {"type":"PRODUCT_REGISTRATION","scope":"PRODUCT","sku":"PATCH-1","number":"G 1/69","issuer":"Thai FDA","market":"%s"}
                """.formatted(market));
    }

    /** The id of a new decision on one patch. */
    private String decided() {
        tenant.awaitCatalogue();
        Response response = staff.body("""
                {"storefront":"bangkok","currency":"THB","locale":"en","stage":"PAYMENT",
                 "shipTo":{"country":"TH","city":"Bangkok","postalCode":"10110"},
                 "lines":[{"id":"1","sku":"PATCH-1","quantity":1,"unitPrice":"120.00"}]}
                """).post("/v1/checkout/decisions");
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
        return response.jsonPath().getString("id");
    }

    private JsonPath seen(String decision) {
        Response response = staff.get("/admin/v1/decisions/" + decision);
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
        return response.jsonPath();
    }

    private static Map<String, Object> rule(JsonPath seen, String rule) {
        return seen.getMap("grounds.lines[0].ways.collectMany{it.rules}.find{it.rule=='" + rule + "'}");
    }

    @Test
    void namesThePapersReliedOnAsTheyWereThen() {
        String licence = filesLicence();
        String registration = filesRegistration("TH");
        String decision = decided();
        staff.delete("/admin/v1/evidence/" + registration);
        tenant.awaitCatalogue();

        JsonPath seen = seen(decision);

        assertThat(seen.getString("answer.disposition")).isEqualTo("SELL_LOCAL");
        assertThat(seen.getString("grounds.outcome")).isEqualTo("SAME");
        assertThat(rule(seen, ROAD)).containsEntry("kind", "PERMIT").containsEntry("outcome", "MET");
        String relied = "grounds.lines[0].ways.find{it.open}.rules.find{it.rule=='" + ROAD + "'}.relied";
        assertThat(seen.getList(relied + ".need")).containsExactly("PRODUCT_REGISTRATION", "IMPORT_LICENCE");
        assertThat(seen.getList(relied + ".evidence.id")).containsExactly(registration, licence);
        assertThat(seen.getList(relied + ".evidence.number")).containsExactly("G 1/69", "TH-IMP-0042");
        assertThat(seen.getList(relied + ".evidence.issuer")).containsExactly("Thai FDA", null);
        assertThat(seen.getList(relied + ".evidence.written.authorName")).containsExactly("staff", "staff");
        assertThat(seen.getLong(relied + "[0].evidence.written.revision")).isEqualTo(seen.getLong("revision"));
        assertThat(seen.getList(relied + ".evidence.record")).containsExactly("AS_RECORDED", "AS_RECORDED");
    }

    @Test
    void namesThePaperThatDidNotMatchAndInWhat() {
        filesLicence();
        String registration = filesRegistration("SG");

        JsonPath seen = seen(decided());

        assertThat(seen.getString("answer.disposition")).isEqualTo("BLOCK");
        String missed = "grounds.lines[0].ways.collectMany{it.rules}.find{it.rule=='" + ROAD + "'}.missed";
        assertThat(seen.getList(missed + ".need")).containsExactly("PRODUCT_REGISTRATION");
        assertThat(seen.getString(missed + "[0].unmatched.evidence.id")).isEqualTo(registration);
        assertThat(seen.getString(missed + "[0].unmatched.evidence.written.author"))
                .startsWith("key:");
        assertThat(seen.getList(missed + "[0].unmatched.attributes")).containsExactly("market");
    }

    @Test
    void saysWhoSuspendedAndWhy() {
        put("/skus/PATCH-1/markets/TH", """
                {"status":"SUSPENDED","reason":"recalled by the maker","effectiveFrom":"2020-01-01T00:00:00Z"}
                """);

        JsonPath seen = seen(decided());

        String suspension = "grounds.lines[0].ways.find{it.storefront=='bangkok'}.eligibility[0]";
        assertThat(seen.getString(suspension + ".status")).isEqualTo("SUSPENDED");
        assertThat(seen.getString(suspension + ".reason")).isEqualTo("recalled by the maker");
        assertThat(seen.getString(suspension + ".effectiveFrom")).isEqualTo("2020-01-01T00:00:00.000Z");
        assertThat(seen.getString(suspension + ".written.author")).startsWith("key:");
        assertThat(seen.getString(suspension + ".written.authorName")).isEqualTo("staff");
        assertThat(seen.getString(suspension + ".record")).isEqualTo("AS_RECORDED");
        assertThat(seen.getLong(suspension + ".written.revision")).isEqualTo(seen.getLong("revision"));
    }

    @Test
    void showsAHouseRuleInFullAsItWasThen() {
        put("/rules/HOUSE-1", """
                {"forbid":"This shop sells no patches.","for":{"class":"TRADITIONAL_MEDICINE"}}
                """);
        String decision = decided();
        long revision = seen(decision).getLong("revision");
        staff.delete("/admin/v1/rules/HOUSE-1");
        tenant.awaitCatalogue();

        JsonPath seen = seen(decision);

        assertThat(rule(seen, "HOUSE-1")).containsEntry("outcome", "CLOSES");
        assertThat(seen.getList("grounds.houseRules")).hasSize(1);
        assertThat(seen.getString("grounds.houseRules[0].sentence")).isEqualTo("This shop sells no patches.");
        assertThat(seen.getString("grounds.houseRules[0].rule.forbid")).isEqualTo("This shop sells no patches.");
        assertThat(seen.getLong("grounds.houseRules[0].written.revision")).isEqualTo(revision);
        assertThat(seen.getString("grounds.houseRules[0].written.authorName")).isEqualTo("staff");
        assertThat(seen.getString("grounds.houseRules[0].record")).isEqualTo("AS_RECORDED");
    }

    @Test
    void saysWhoAskedAtWhichStageForWhichStorefront() {
        JsonPath seen = seen(decided());

        assertThat(seen.getString("asker.id")).matches("key:[a-z0-9]{8,32}");
        assertThat(seen.getString("asker.name")).isEqualTo("staff");
        assertThat(seen.getString("asker.record")).isEqualTo("AS_RECORDED");
        assertThat(seen.getString("storefront")).isEqualTo("bangkok");
        assertThat(seen.getString("stage")).isEqualTo("PAYMENT");
    }
}
