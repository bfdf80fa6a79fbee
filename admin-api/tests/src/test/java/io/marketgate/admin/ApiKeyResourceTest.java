package io.marketgate.admin;

import static io.marketgate.admin.CrudResourceContract.assertProblem;
import static io.marketgate.admin.CrudResourceContract.assertViolation;
import static org.assertj.core.api.Assertions.assertThat;

import io.marketgate.access.PresentedKey;
import io.marketgate.access.Roles;
import io.marketgate.catalogue.Catalogue;
import io.marketgate.catalogue.CatalogueEditor;
import io.marketgate.checkout.DemonstrationGate;
import io.marketgate.checkout.Tenant;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(DemonstrationGate.class)
class ApiKeyResourceTest {
    private static final String PATH = "/admin/v1/api-keys";
    private static final String TILL = "{\"name\":\"till\",\"storefronts\":[\"global\"]}";

    @Inject
    CatalogueEditor editor;

    @Inject
    Catalogue catalogue;

    private Tenant tenant;

    @BeforeEach
    void setUp() {
        tenant = Tenant.of(editor, catalogue);
        tenant.as(Roles.CATALOGUE_EDITOR).body(StorefrontResourceTest.GLOBAL).put("/admin/v1/storefronts/global");
    }

    private RequestSpecification operating() {
        return tenant.as(Roles.MERCHANT_ADMIN);
    }

    @Test
    void showsAKeyOnce() {
        Response made = operating().body(TILL).post(PATH);

        assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
        String key = made.jsonPath().getString("key");
        assertThat(PresentedKey.parse(key)).isPresent();
        Response read = operating().get(PATH + "/" + made.jsonPath().getString("id"));
        assertThat(read.jsonPath().getString("name")).isEqualTo("till");
        assertThat(read.jsonPath().getList("storefronts")).containsExactly("global");
        assertThat(read.asString()).doesNotContain(key).doesNotContain("secret");
    }

    @Test
    void createsAKeyOnceForAnIdempotencyKeyAndShowsItOnce() {
        RequestSpecification operating = operating().header("Idempotency-Key", "k-1");
        Response made = operating.body(TILL).post(PATH);

        Response again = operating.body(TILL).post(PATH);

        assertThat(again.statusCode()).as(again.asString()).isEqualTo(201);
        assertThat(again.jsonPath().getString("id")).isEqualTo(made.jsonPath().getString("id"));
        assertThat(again.jsonPath().getString("key")).isNull();
    }

    @Test
    void auditTrailHidesTheHash() {
        operating().body(TILL).post(PATH);

        String changes = tenant.as(Roles.AUDITOR).get("/admin/v1/changes").asString();

        assertThat(changes).contains("api_key").doesNotContain("secretSha256");
    }

    @Test
    void deletesAKey() {
        String id = operating().body(TILL).post(PATH).jsonPath().getString("id");

        assertThat(operating().delete(PATH + "/" + id).statusCode()).isEqualTo(200);
        assertProblem(operating().get(PATH + "/" + id), 404, "not-found");
    }

    @Test
    void refusesAKeyForAnUnknownStorefront() {
        assertViolation(operating().body(TILL.replace("global", "none")).post(PATH), "/storefronts");
        assertViolation(
                operating().body("{\"name\":\"till\",\"storefronts\":[]}").post(PATH), "/storefronts");
    }

    @Test
    void isForAdministratorsAndOperatorsOnly() {
        for (String role : Roles.STAFF) {
            int expected = role.equals(Roles.OPERATOR) || role.equals(Roles.MERCHANT_ADMIN) ? 200 : 403;
            assertThat(tenant.as(role).get(PATH).statusCode()).as(role).isEqualTo(expected);
        }
    }
}
