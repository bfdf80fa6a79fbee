package io.marketgate.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketgate.checkout.DemonstrationGate;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(DemonstrationGate.class)
class PartnerResourceTest extends CrudResourceContract {
    private static final String PHARMACY = """
            {"name":"A pharmacy","roles":["LICENSED_PHARMACY"],"markets":["SG"],"productClasses":["OTC_DRUG"]}
            """;

    @Override
    protected String path() {
        return "/admin/v1/partners";
    }

    @Override
    protected String word() {
        return "partner";
    }

    @Override
    protected String body() {
        return PHARMACY;
    }

    @Override
    protected String otherBody() {
        return PHARMACY.replace("A pharmacy", "Another name");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "LICENSED_PHARMACY|WIZARD|/roles/0",
                "[\"SG\"]|[]|/markets",
                "\"SG\"|\"Singapore\"|/markets/0",
                "\"SG\"|\"ZZ\"|/markets/0",
                "OTC_DRUG|SNAKE_OIL|/productClasses/0",
                "\"A pharmacy\"|\"\"|/name",
            })
    void pointsToTheInvalidMember(String right, String wrong, String pointer) {
        Response refused = put("pharmacy", PHARMACY.replace(right, wrong));

        assertViolation(refused, pointer);
    }

    @ParameterizedTest
    @CsvSource({"EU,", "FR,MARKET_WITHOUT_PACK"})
    void acceptsMarketsAndGroupsWithANoticeForMissingPacks(String market, String code) {
        Response created = put("pharmacy", PHARMACY.replace("SG", market));

        assertThat(created.statusCode()).as(created.asString()).isEqualTo(201);
        assertThat(created.jsonPath().getList("notices.code", String.class))
                .isEqualTo(code == null ? List.of() : List.of(code));
    }

    @Test
    void doesNotDeleteAPartnerWithLicences() {
        put("pharmacy", PHARMACY);
        Response licence = editing()
                .body(
                        "{\"type\":\"PHARMACY_LICENCE\",\"scope\":\"PARTNER\",\"partner\":\"pharmacy\",\"market\":\"SG\"}")
                .post("/admin/v1/evidence");
        assertThat(licence.statusCode()).as(licence.asString()).isEqualTo(201);

        Response refused = delete("pharmacy");

        assertProblem(refused, 409, "in-use");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[\"TH\"]|[\"SG\"]|/markets|TH",
                "\"productClasses\":[]|\"productClasses\":[\"TELEMEDICINE_SERVICE\"]|/productClasses|TH",
                "[\"TH\"]|[\"TH\",\"SG\"]||",
                "Siam|Siam Imports||",
            })
    void saysWhichPapersNoLongerCount(String before, String after, @Nullable String pointer, @Nullable String market) {
        String importer =
                "{\"name\":\"Siam\",\"roles\":[\"LICENSED_IMPORTER\"],\"markets\":[\"TH\"],\"productClasses\":[]}";
        Response created = put("siam", importer);
        String licence = editing()
                .body("{\"type\":\"IMPORT_LICENCE\",\"scope\":\"PARTNER\",\"partner\":\"siam\",\"market\":\"TH\"}")
                .post("/admin/v1/evidence")
                .jsonPath()
                .getString("id");

        Response changed = editing()
                .header("If-Match", created.header("ETag"))
                .body(importer.replace(before, after))
                .put(path() + "/siam");

        assertThat(changed.statusCode()).as(changed.asString()).isEqualTo(200);
        assertThat(changed.jsonPath().getList("notices.pointer", String.class))
                .isEqualTo(pointer == null ? List.of() : List.of(pointer));
        if (pointer != null) {
            assertThat(changed.jsonPath().getString("notices[0].code")).isEqualTo("NOT_COUNTED");
            assertThat(changed.jsonPath().getString("notices[0].message"))
                    .contains("`" + market + "`", "1, `" + licence + "`");
        }
    }

    @Test
    void namesTheFirstOfManyPapersThatNoLongerCount() {
        String importer = "{\"name\":\"Siam\",\"roles\":[\"LICENSED_IMPORTER\"],\"markets\":[\"TH\"]}";
        Response created = put("siam", importer);
        RequestSpecification editing = editing();
        for (int i = 0; i < 12; i++) {
            editing.body("{\"type\":\"IMPORT_LICENCE\",\"scope\":\"PARTNER\",\"partner\":\"siam\",\"market\":\"TH\"}")
                    .post("/admin/v1/evidence");
        }

        Response changed = editing()
                .header("If-Match", created.header("ETag"))
                .body(importer.replace("TH", "SG"))
                .put(path() + "/siam");

        assertThat(changed.jsonPath().getString("notices[0].message"))
                .contains(": 12, ")
                .endsWith(" and 2 more");
    }
}
