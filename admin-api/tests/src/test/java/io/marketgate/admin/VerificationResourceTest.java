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
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is found is the store's business, and tested there. */
@QuarkusTest
@WithTestResource(DemonstrationGate.class)
class VerificationResourceTest {
    private static final String PATH = "/admin/v1/journal/verification";
    private static final String CHECKPOINTS = "/admin/v1/journal/checkpoints/";

    @Inject
    CatalogueEditor editor;

    @Inject
    Catalogue catalogue;

    private Tenant tenant;

    @BeforeEach
    void bringAMerchant() {
        tenant = Tenant.of(editor, catalogue);
    }

    @Test
    void closesAndChecksTheHistory() {
        JsonPath verified = tenant.as(Roles.AUDITOR).get(PATH).jsonPath();

        assertThat(verified.getLong("changes")).isPositive();
        assertThat(verified.getLong("checkpoints")).isPositive();
        assertThat(verified.getLong("notYetSealed")).isZero();
        assertThat(verified.getString("lastCheckpoint.sha256")).hasSize(43);
        assertThat(verified.getList("keys")).hasSize(1);
        assertThat(verified.getString("chainBegins")).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?from=2026-11-02T00:00:00Z&to=2026-11-01T00:00:00Z",
                "?from=2026-01-01T00:00:00Z&to=2026-11-01T00:00:00Z"
            })
    void spansThirtyOneDaysAtMost(String span) {
        assertViolation(tenant.as(Roles.AUDITOR).get(PATH + span), "from");
    }

    @Test
    void aCheckpointIsReadByItsNumber() {
        JsonPath last = tenant.as(Roles.AUDITOR).get(PATH).jsonPath();
        long number = last.getLong("lastCheckpoint.number");

        JsonPath read = tenant.as(Roles.AUDITOR).get(CHECKPOINTS + number).jsonPath();
        assertThat(read.getLong("number")).isEqualTo(number);
        assertThat(read.getString("sha256")).isEqualTo(last.getString("lastCheckpoint.sha256"));
        assertThat(read.getString("jws").split("\\.")).hasSize(3);
    }

    @Test
    void aCheckpointThatIsNotThereIsNotFound() {
        assertProblem(tenant.as(Roles.AUDITOR).get(CHECKPOINTS + "999999999"), 404, "not-found");
        assertViolation(tenant.as(Roles.AUDITOR).get(CHECKPOINTS + "first"), "number");
        assertProblem(tenant.as(Roles.OPERATOR).get(CHECKPOINTS + "1"), 403, "forbidden");
    }

    @Test
    void aSpanFromBeforeTheFirstChangeIsEmpty() {
        JsonPath verified = tenant.as(Roles.AUDITOR)
                .get(PATH + "?from=2020-03-01T00:00:00Z&to=2020-03-31T00:00:00Z")
                .jsonPath();

        assertThat(verified.getString("outcome")).isEqualTo("EMPTY");
        assertThat(verified.getBoolean("clean")).isTrue();
        assertThat(verified.getInt("unprovenDays")).isZero();
        assertThat(verified.getString("chainBegins")).isNotBlank();
    }

    @Test
    void daysThatHaveNotBegunCannotBeChecked() {
        assertViolation(
                tenant.as(Roles.AUDITOR).get(PATH + "?from=2999-01-01T00:00:00Z&to=2999-01-31T00:00:00Z"), "to");
    }

    @ParameterizedTest
    @ValueSource(strings = {Roles.CATALOGUE_APPROVER, Roles.CATALOGUE_EDITOR, Roles.OPERATOR, Roles.STOREFRONT})
    void isForAuditorsOnly(String role) {
        assertProblem(tenant.as(role).get(PATH), 403, "forbidden");
    }
}
