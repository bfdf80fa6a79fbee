package io.marketgate.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketgate.access.Roles;
import io.marketgate.checkout.DemonstrationGate;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(DemonstrationGate.class)
class SkuResourceTest extends CrudResourceContract {
    static final String PATCH = """
            {"title":"Pain-relief patch","productClass":"OTC_DRUG","classes":{"US":"DIETARY_SUPPLEMENT"},
             "attributes":{"form":"PATCH","piecesPerUnit":"5"}}
            """;

    private static final String SMALL = """
            {"title":"Patch","productClass":"OTC_DRUG","classes":{"us":"DIETARY_SUPPLEMENT"%s},
             "attributes":{"manufacturerMarket":"sg"}}""";

    @Override
    protected String path() {
        return "/admin/v1/skus";
    }

    @Override
    protected String word() {
        return "sku";
    }

    @Override
    protected String body() {
        return PATCH;
    }

    @Override
    protected String otherBody() {
        return PATCH.replace("\"5\"", "\"6\"");
    }

    @Test
    void readsWhatWasPut() {
        put("PATCH-1", PATCH);

        JsonPath read = editing().get(path() + "/PATCH-1").jsonPath();

        assertThat(read.getString("title")).isEqualTo("Pain-relief patch");
        assertThat(read.getString("classes.US")).isEqualTo("DIETARY_SUPPLEMENT");
        assertThat(read.getString("attributes.form")).isEqualTo("PATCH");
        assertThat(read.getString("attributes.piecesPerUnit")).isEqualTo("5");
        assertThat(read.getMap("itemIds")).isEmpty();
    }

    @Test
    void writesMarketsInCapitals() {
        Response created = put("SMALL-1", SMALL.formatted(""));
        Response twice = put("SMALL-2", SMALL.formatted(",\"US\":\"OTC_DRUG\""));

        assertThat(created.statusCode()).as(created.asString()).isEqualTo(201);
        JsonPath read = editing().get(path() + "/SMALL-1").jsonPath();
        assertThat(read.getString("classes.US")).isEqualTo("DIETARY_SUPPLEMENT");
        assertThat(read.getString("attributes.manufacturerMarket")).isEqualTo("SG");
        assertProblem(twice, 400, "invalid-request");
    }

    @Test
    void readsItemIds() {
        openGlobal();
        Response put = put("PATCH-1", withItemIds("{\"global\":\"70881412\"}"));

        assertThat(editing().get(path() + "/PATCH-1").jsonPath().getMap("itemIds"))
                .isEqualTo(Map.of("global", "70881412"));
        assertThat(editing().get(path()).jsonPath().getString("items[0].itemIds.global"))
                .isEqualTo("70881412");
        assertThat(tenant().as(Roles.AUDITOR)
                        .queryParam("since", put.jsonPath().getLong("revision") - 1)
                        .get("/admin/v1/changes")
                        .jsonPath()
                        .getString("items[0].entries[0].after.itemIds.global"))
                .isEqualTo("70881412");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"global\":\"\"}|/itemIds/global",
                "{\"global\":\"7088 1412\"}|/itemIds/global",
                "{\"global\":\"70881412\\r\\n\"}|/itemIds/global",
                "{\"global\":\"\u85e5\"}|/itemIds/global",
                "{\"global\":null}|/itemIds/global",
                "{\"glob/al\":null}|/itemIds/glob~1al",
                "{\"glob/al\":\"\"}|/itemIds/glob~1al",
                "{\"glob al\":\"1\"}|/itemIds",
                "{\"none\":\"1\"}|/itemIds",
                "[]|/itemIds",
            })
    void pointsToTheInvalidItemId(String itemIds, String pointer) {
        openGlobal();

        assertViolation(put("PATCH-1", withItemIds(itemIds)), pointer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"OTC_DRUG\"|\"SNAKE_OIL\"|/productClass",
                "\"OTC_DRUG\"|null|/productClass",
                "\"DIETARY_SUPPLEMENT\"|null|/classes/US",
                "\"US\"|\"America\"|/classes/America",
                "\"US\"|\"ZZ\"|/classes/ZZ",
                "\"form\"|\"colour\"|/attributes/colour",
                "\"5\"|\"many\"|/attributes/piecesPerUnit",
                "\"5\"|1e999999999|/attributes",
                "\"5\"|\"0\"|/attributes/piecesPerUnit",
                "\"5\"|-1|/attributes/piecesPerUnit",
                "\"form\"|\"manufacturerMarket\":\"ZZ\",\"form\"|/attributes/manufacturerMarket",
                "\"form\"|\"manufacturerMarket\":\"EU\",\"form\"|/attributes/manufacturerMarket",
                "\"Pain-relief patch\"|\"two\\nlines\"|/title",
            })
    void pointsToTheInvalidMember(String right, String wrong, String pointer) {
        Response refused = put("PATCH-1", PATCH.replace(right, wrong));

        assertViolation(refused, pointer);
    }

    @Test
    void listsFindingsUntilTheyAreCorrected() {
        String body = PATCH.replace(
                "\"form\"",
                "\"substance\":{\"substances\":[{\"name\":\"NOBODY_KNOWS_THIS\"},{\"name\":\"CODEINE\"}],\"complete\":true},"
                        + "\"category\":{\"values\":[\"NONE\"],\"complete\":true},\"form\"");

        Response created = put("SYRUP-1", body);

        assertThat(created.statusCode()).as(created.asString()).isEqualTo(201);
        assertThat(created.jsonPath().getList("notices.code")).contains("CONTRADICTION", "UNLISTED_SUBSTANCE");
        Response read = editing().get(path() + "/SYRUP-1");
        assertThat(read.jsonPath().getList("findings.pointer"))
                .contains("/attributes/category", "/attributes/substance");
        put("PATCH-1", PATCH);
        Response questionable = editing().queryParam("findings", true).get(path());
        assertThat(questionable.jsonPath().getList("items.id")).containsExactly("SYRUP-1");
        assertThat(editing().get(path()).jsonPath().getList("items.id")).hasSize(2);
        Response again = editing().body(read.asString()).put(path() + "/SYRUP-1");
        assertThat(again.asString()).isEqualTo(created.asString());
        assertThat(again.statusCode()).isEqualTo(200);
    }

    /** Deciding each SKU for each market is asked for, and a page of it is limited. */
    @Test
    void tellsTheFactsThatRulesWaitForOfOneSkuAndWhereTheyAreAskedFor() {
        openGlobal();
        put("SYRUP-1", "{\"title\":\"A syrup\",\"productClass\":\"OTC_DRUG\",\"attributes\":{}}");
        tenant().awaitCatalogue();

        assertThat(editing().get(path() + "/SYRUP-1").jsonPath().getList("findings.code"))
                .contains("UNSTATED_FACT");
        assertThat(editing().queryParam("findings", true).get(path()).jsonPath().getList("items[0].findings.code"))
                .contains("UNSTATED_FACT");
        assertThat(editing().get(path()).jsonPath().getList("items[0].findings"))
                .isEmpty();
    }

    @Test
    void refusesAnInvalidFindingsFilter() {
        assertViolation(editing().queryParam("findings", "yes").get(path()), "findings");
    }

    @ParameterizedTest
    @CsvSource({"EU,OTC_DRUG,", "FR,OTC_DRUG,MARKET_WITHOUT_PACK"})
    void givesANoticeForAClassWithoutLaw(String market, String productClass, String code) {
        Response created = put("PATCH-1", PATCH.replace("US", market).replace("DIETARY_SUPPLEMENT", productClass));

        assertThat(created.statusCode()).as(created.asString()).isEqualTo(201);
        assertThat(created.jsonPath().getList("notices.code", String.class))
                .isEqualTo(code == null ? List.of() : List.of(code));
    }

    @Test
    void doesNotDeleteASkuWithEvidence() {
        put("PATCH-1", PATCH);
        editing()
                .body("{\"type\":\"PRODUCT_LISTING\",\"scope\":\"PRODUCT\",\"sku\":\"PATCH-1\"}")
                .post("/admin/v1/evidence");

        Response refused = delete("PATCH-1");

        assertProblem(refused, 409, "in-use");
    }

    private void openGlobal() {
        editing().body(StorefrontResourceTest.GLOBAL).put("/admin/v1/storefronts/global");
    }

    private static String withItemIds(String itemIds) {
        return PATCH.replace("\"attributes\"", "\"itemIds\":" + itemIds + ",\"attributes\"");
    }
}
