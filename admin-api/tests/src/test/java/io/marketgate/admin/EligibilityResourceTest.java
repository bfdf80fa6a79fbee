package io.marketgate.admin;

import static io.marketgate.admin.CrudResourceContract.assertProblem;
import static io.marketgate.admin.CrudResourceContract.assertViolation;
import static org.assertj.core.api.Assertions.assertThat;

import io.marketgate.access.Roles;
import io.marketgate.catalogue.Catalogue;
import io.marketgate.catalogue.CatalogueEditor;
import io.marketgate.checkout.DemonstrationGate;
import io.marketgate.checkout.Tenant;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(DemonstrationGate.class)
class EligibilityResourceTest {
    private static final String OF_PATCH = "/admin/v1/skus/PATCH-1/markets";
    private static final String RECALLED =
            "{\"status\":\"SUSPENDED\",\"reason\":\"recall\",\"effectiveFrom\":\"2026-12-01T00:00:00Z\"}";

    @Inject
    CatalogueEditor editor;

    @Inject
    Catalogue catalogue;

    private Tenant tenant;

    @BeforeEach
    void sellPatches() {
        tenant = Tenant.of(editor, catalogue);
        editing().body(SkuResourceTest.PATCH).put("/admin/v1/skus/PATCH-1");
    }

    private RequestSpecification editing() {
        return tenant.as(Roles.CATALOGUE_EDITOR);
    }

    private Response put(String body) {
        return editing().body(body).put(OF_PATCH + "/SG");
    }

    @Test
    void suspendsBothChannelsIfNoneIsNamed() {
        Response created = put(RECALLED);

        assertThat(created.statusCode()).as(created.asString()).isEqualTo(201);
        Response read = editing().get(OF_PATCH + "/SG");
        assertThat(read.header("ETag")).isEqualTo(created.header("ETag"));
        assertThat(read.jsonPath().getList("periods[0].channels")).containsExactly("CROSS_BORDER", "DOMESTIC");
        assertThat(read.jsonPath().getString("periods[0].effectiveFrom")).isEqualTo("2026-12-01T00:00:00.000Z");
        assertThat(read.jsonPath().getString("periods[0].effectiveTo")).isNull();
    }

    @Test
    void takesAMarketInSmallLetters() {
        Response created = editing().body(RECALLED).put(OF_PATCH + "/sg");

        assertThat(created.statusCode()).as(created.asString()).isEqualTo(201);
        assertThat(editing().get(OF_PATCH + "/SG").statusCode()).isEqualTo(200);
        assertThat(editing().get(OF_PATCH + "/sg").asString())
                .isEqualTo(editing().get(OF_PATCH + "/SG").asString());
    }

    @Test
    void writesOnlyTheChannelsAndTheIntervalItNames() {
        Response created = put(RECALLED);

        editing()
                .header("If-Match", created.header("ETag"))
                .body("{\"status\":\"ELIGIBLE\",\"channels\":[\"DOMESTIC\"],"
                        + "\"effectiveFrom\":\"2027-01-01T00:00:00Z\",\"effectiveTo\":\"2027-02-01T00:00:00Z\"}")
                .put(OF_PATCH + "/SG");

        List<String> periods = editing()
                .get(OF_PATCH + "/SG")
                .jsonPath()
                .getList("periods.collect { it.status + ' ' + it.channels + ' ' + it.effectiveFrom.take(10) }");
        assertThat(periods)
                .containsExactlyInAnyOrder(
                        "SUSPENDED [DOMESTIC] 2026-12-01",
                        "SUSPENDED [CROSS_BORDER] 2026-12-01",
                        "ELIGIBLE [DOMESTIC] 2027-01-01",
                        "SUSPENDED [DOMESTIC] 2027-02-01");
    }

    @Test
    void namesTheWordsOfAStatus() {
        Response refused = put("{\"status\":\"suspended\"}");

        assertViolation(refused, "/status");
        assertThat(refused.jsonPath().getString("violations[0].message"))
                .isEqualTo("must be one of [ELIGIBLE, SUSPENDED]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"EligibilityBody", "StatedPeriod", "EligibilityPeriod"})
    void describesTheWordsOfAStatus(String schema) {
        Response described = RestAssured.get("/q/openapi?format=json");

        assertThat(described.jsonPath().getString("components.schemas." + schema + ".properties.status"))
                .containsAnyOf("ELIGIBLE", "#/components/schemas/EligibilityStatus");
    }

    @Test
    void identicalPutChangesNothing() {
        Response created = put(RECALLED);

        Response again = put(RECALLED);

        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.asString()).isEqualTo(created.asString());
    }

    @Test
    void changingNeedsAnIfMatch() {
        Response created = put(RECALLED);

        assertProblem(put(RECALLED.replace("SUSPENDED", "ELIGIBLE")), 428, "precondition-required");
        long older = created.jsonPath().getLong("revision") - 1;
        Response stale = editing()
                .header("If-Match", "\"" + older + "\"")
                .body(RECALLED.replace("SUSPENDED", "ELIGIBLE"))
                .put(OF_PATCH + "/SG");
        assertProblem(stale, 412, "stale");
    }

    @ParameterizedTest
    @CsvSource({"EU,", "DE,", "FR,MARKET_WITHOUT_PACK", "KP,MARKET_WITHOUT_PACK"})
    void acceptsMarketsAndGroupsWithANoticeForMissingPacks(String market, String code) {
        Response created = editing().body(RECALLED).put(OF_PATCH + "/" + market);

        assertThat(created.statusCode()).as(created.asString()).isEqualTo(201);
        assertThat(created.jsonPath().getList("notices.code", String.class))
                .isEqualTo(code == null ? List.of() : List.of(code));
    }

    @Test
    void saysThatAnIntervalIsOver() {
        Response created = put("{\"status\":\"SUSPENDED\",\"effectiveFrom\":\"2020-01-01T00:00:00Z\","
                + "\"effectiveTo\":\"2020-02-01T00:00:00Z\"}");

        assertThat(created.statusCode()).as(created.asString()).isEqualTo(201);
        assertThat(created.jsonPath().getList("notices.code")).containsExactly("NOT_COUNTED");
        assertThat(created.jsonPath().getString("notices[0].pointer")).isEqualTo("/effectiveTo");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ZZ", "XX", "DE-ZZ"})
    void refusesAnUnknownMarket(String market) {
        assertViolation(editing().body(RECALLED).put(OF_PATCH + "/" + market), "market");
    }

    @Test
    void deletesEligibility() {
        put(RECALLED);

        String etag = editing().get(OF_PATCH + "/SG").header("ETag");

        Response unconditional = editing().delete(OF_PATCH + "/SG");
        Response stale = editing().header("If-Match", "\"1\"").delete(OF_PATCH + "/SG");
        Response deleted = editing().header("If-Match", etag).delete(OF_PATCH + "/SG");

        assertProblem(unconditional, 428, "precondition-required");
        assertProblem(stale, 412, "stale");
        assertThat(deleted.statusCode()).isEqualTo(200);
        assertProblem(editing().get(OF_PATCH + "/SG"), 404, "not-found");
    }

    @Test
    void listsTheMarketsOfASku() {
        put(RECALLED);
        editing().body(RECALLED).put(OF_PATCH + "/DE");

        assertThat(editing().get(OF_PATCH).jsonPath().getList("items.id")).containsExactly("DE", "SG");
    }

    @Test
    void answersNotFoundForAnUnknownSku() {
        assertProblem(editing().body(RECALLED).put("/admin/v1/skus/NONE/markets/SG"), 404, "not-found");
        assertProblem(editing().get("/admin/v1/skus/NONE/markets"), 404, "not-found");
        assertProblem(editing().get("/admin/v1/skus/NONE/markets/SG"), 404, "not-found");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"SUSPENDED\"|\"GONE\"|/status",
                "\"SUSPENDED\"|\"SUSPENDED\",\"channels\":[]|/channels",
                "\"SUSPENDED\"|\"SUSPENDED\",\"channels\":[null]|/channels",
                "2026-12-01T00:00:00Z|tomorrow|/effectiveFrom",
                "2026-12-01T00:00:00Z|+999999999-01-01T00:00:00Z|/effectiveFrom",
                "\"recall\"|\"recall\",\"effectiveTo\":\"2026-11-01T00:00:00Z\"|/effectiveTo",
            })
    void pointsToTheInvalidMember(String right, String wrong, String pointer) {
        Response refused = put(RECALLED.replace(right, wrong));

        assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(400);
        assertThat(refused.jsonPath().getList("violations.pointer", String.class))
                .anySatisfy(found -> assertThat(found).startsWith(pointer));
    }

    @Test
    void refusesAMalformedMarket() {
        assertViolation(editing().body(RECALLED).put(OF_PATCH + "/Singapore"), "market");
    }

    @Test
    void letsReadersReadAndNotWrite() {
        assertProblem(tenant.as(Roles.AUDITOR).body(RECALLED).put(OF_PATCH + "/SG"), 403, "forbidden");
        assertThat(tenant.as(Roles.AUDITOR).get(OF_PATCH).statusCode()).isEqualTo(200);
    }
}
