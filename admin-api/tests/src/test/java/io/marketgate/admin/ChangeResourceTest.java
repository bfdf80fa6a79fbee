package io.marketgate.admin;

import static io.marketgate.admin.CrudResourceContract.assertViolation;
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
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(DemonstrationGate.class)
class ChangeResourceTest {
    private static final String PATH = "/admin/v1/changes";
    private static final String PATCH = "/admin/v1/skus/PATCH-1";

    @Inject
    CatalogueEditor editor;

    @Inject
    Catalogue catalogue;

    private Tenant tenant;

    @BeforeEach
    void setUp() {
        tenant = Tenant.of(editor, catalogue);
    }

    @Test
    void showsValuesBeforeAndAfter() {
        Response created =
                tenant.as(Roles.CATALOGUE_EDITOR).body(SkuResourceTest.PATCH).put(PATCH);
        Response changed = tenant.as(Roles.CATALOGUE_EDITOR)
                .header("If-Match", created.header("ETag"))
                .body(SkuResourceTest.PATCH.replace("Pain-relief", "Cooling"))
                .put(PATCH);

        JsonPath changes = tenant.as(Roles.AUDITOR)
                .queryParam("since", changed.jsonPath().getLong("revision") - 1)
                .get(PATH)
                .jsonPath();

        assertThat(changes.getLong("items[0].revision"))
                .isEqualTo(changed.jsonPath().getLong("revision"));
        assertThat(changes.getString("items[0].entries[0].before.title")).isEqualTo("Pain-relief patch");
        assertThat(changes.getString("items[0].entries[0].after.title")).isEqualTo("Cooling patch");
        assertThat(changes.getString("items[0].at")).endsWith("Z");
    }

    @Test
    void namesThePacksOfTheLawByTheirVersion() {
        JsonPath changes = tenant.as(Roles.AUDITOR)
                .queryParam("since", 0)
                .queryParam("limit", 1)
                .get(PATH)
                .jsonPath();

        assertThat(changes.getBoolean("items[0].ofLaw")).isTrue();
        assertThat(changes.getString("items[0].author")).isEqualTo("marketgate");
        assertThat(changes.getString("items[0].entries[0].after.version")).isNotBlank();
        assertThat(changes.getMap("items[0].entries[0].after")).doesNotContainKey("files");
    }

    @Test
    void theNewestComesFirst() {
        JsonPath first =
                tenant.as(Roles.AUDITOR).queryParam("limit", 1).get(PATH).jsonPath();
        JsonPath second = tenant.as(Roles.AUDITOR)
                .queryParam("limit", 1)
                .queryParam("cursor", first.getString("next"))
                .get(PATH)
                .jsonPath();

        assertThat(first.getString("items[0].entries[0].resource")).isEqualTo("api_key");
        assertThat(second.getLong("items[0].revision")).isLessThan(first.getLong("items[0].revision"));
        assertViolation(
                tenant.as(Roles.AUDITOR)
                        .queryParam("since", 1)
                        .queryParam("cursor", 1)
                        .get(PATH),
                "cursor");
        assertViolation(tenant.as(Roles.AUDITOR).queryParam("cursor", "now").get(PATH), "cursor");
    }

    @Test
    void whoFollowsContinuesAfterThePreviousPage() {
        JsonPath first = tenant.as(Roles.AUDITOR)
                .queryParam("since", 0)
                .queryParam("limit", 1)
                .get(PATH)
                .jsonPath();

        JsonPath second = tenant.as(Roles.AUDITOR)
                .queryParam("limit", 1)
                .queryParam("since", first.getString("next"))
                .get(PATH)
                .jsonPath();

        assertThat(second.getLong("items[0].revision")).isGreaterThan(first.getLong("items[0].revision"));
    }

    @Test
    void hidesChangesOfOtherMerchants() {
        tenant.as(Roles.CATALOGUE_EDITOR).body(SkuResourceTest.PATCH).put(PATCH);

        String changes =
                Tenant.of(editor, catalogue).as(Roles.AUDITOR).get(PATH).asString();

        assertThat(changes).doesNotContain("PATCH-1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "now", "9999999999999999999"})
    void refusesAnInvalidRevision(String since) {
        assertViolation(tenant.as(Roles.AUDITOR).queryParam("since", since).get(PATH), "since");
    }

    @Test
    void isForApproversAndAuditorsOnly() {
        for (String role : Roles.STAFF) {
            boolean allowed = role.equals(Roles.AUDITOR) || role.equals(Roles.CATALOGUE_APPROVER);
            assertThat(tenant.as(role).get(PATH).statusCode()).as(role).isEqualTo(allowed ? 200 : 403);
        }
    }
}
