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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Staff ask what product pages say at another time, or said by an earlier catalogue. */
@QuarkusTest
@WithTestResource(DemonstrationGate.class)
class EligibilityAtTest {
    private static final String SUSPENDED = "SUSPENDED_BY_MERCHANT";

    @Inject
    CatalogueEditor editor;

    @Inject
    Catalogue catalogue;

    private Tenant tenant;
    private RequestSpecification staff;
    private long before;

    @BeforeEach
    void suspendFromAComingDay() {
        tenant = Tenant.of(editor, catalogue);
        staff = tenant.as(Roles.CATALOGUE_EDITOR);
        put("/storefronts/global", StorefrontResourceTest.GLOBAL);
        before = put("/skus/PATCH-1", SkuResourceTest.PATCH);
        put("/skus/PATCH-1/markets/SG", """
                {"status":"SUSPENDED","reason":"discontinued","effectiveFrom":"2031-01-01T00:00:00Z"}
                """);
        tenant.awaitCatalogue();
    }

    private long put(String path, String body) {
        Response response = staff.body(body).put("/admin/v1" + path);
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(201);
        return response.jsonPath().getLong("revision");
    }

    private static Response asks(RequestSpecification as, String more) {
        return as.body("{\"storefront\":\"global\",\"skus\":[\"PATCH-1\"],\"markets\":[\"SG\"]" + more + "}")
                .post("/v1/eligibility/queries");
    }

    private JsonPath answered(String more) {
        Response response = asks(staff, more);
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
        return response.jsonPath();
    }

    @Test
    void answersForNowWhereNothingIsSaid() {
        assertThat(answered("").getList("answers[0].reasons.code")).doesNotContain(SUSPENDED);
    }

    @Test
    void answersForAComingInstant() {
        JsonPath answer = answered(",\"at\":\"2031-02-01T00:00:00Z\"");

        assertThat(answer.getList("answers[0].reasons.code")).contains(SUSPENDED);
        assertThat(answer.getString("basis.evaluatedAt")).isEqualTo("2031-02-01T00:00:00.000Z");
    }

    @Test
    void answersByAnEarlierRevision() {
        JsonPath answer = answered(",\"at\":\"2031-02-01T00:00:00Z\",\"asOf\":" + before);

        assertThat(answer.getList("answers[0].reasons.code")).isNotEmpty().doesNotContain(SUSPENDED);
        assertThat(answer.getLong("basis.revision")).isEqualTo(before);
    }

    @Test
    void refusesARevisionThatIsNotThere() {
        Response response = asks(staff, ",\"asOf\":2000000000");

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.jsonPath().getString("violations[0].pointer")).isEqualTo("/asOf");
        assertThat(response.jsonPath().getString("violations[0].message"))
                .matches("there is no revision `2000000000`; the newest revision is \\d+");
    }

    @ParameterizedTest
    @ValueSource(strings = {",\"at\":\"2031-02-01T00:00:00Z\"", ",\"asOf\":1"})
    void isNotForStorefronts(String time) {
        Response response = asks(tenant.as(), time);

        assertThat(response.statusCode()).isEqualTo(403);
        assertThat(response.jsonPath().getString("detail")).contains("`at`");
    }
}
