package io.marketgate.admin;

import static io.marketgate.admin.CrudResourceContract.assertProblem;
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
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is found is the store's business, and tested there. */
@QuarkusTest
@WithTestResource(DemonstrationGate.class)
class CatalogueVerificationResourceTest {
    private static final String PATH = "/admin/v1/catalogue/verification";

    @Inject
    CatalogueEditor editor;

    @Inject
    Catalogue catalogue;

    @Inject
    DataSource dataSource;

    private Tenant tenant;

    @BeforeEach
    void bringAMerchantWithASku() {
        tenant = Tenant.of(editor, catalogue);
        tenant.as(Roles.CATALOGUE_EDITOR).body(SkuResourceTest.PATCH).put("/admin/v1/skus/PATCH-1");
    }

    @Test
    void comparesEveryRowWithTheTrail() {
        JsonPath verified = tenant.as(Roles.AUDITOR).get(PATH).jsonPath();

        assertThat(verified.getList("differences")).isEmpty();
        assertThat(verified.getLong("rows")).isGreaterThan(3);
        assertThat(verified.getLong("beforeTheChain")).isZero();
        assertThat(verified.getLong("revision")).isEqualTo(editor.revision());
        assertThat(verified.getLong("changes")).isEqualTo(editor.revision());
        assertThat(verified.getString("lastCheckpoint.sha256")).hasSize(43);
    }

    @Test
    void namesTheRowAndWhatDiffersAndNoSecret() throws SQLException {
        String own = " where merchant = '" + tenant.id().value() + "'";
        execute("update sku set payload = replace(payload, 'Pain-relief', 'Cooling')" + own);
        execute("update api_key set payload = regexp_replace(payload, '\"secretSha256\":\"..', '\"secretSha256\":\"zz')"
                + own);

        JsonPath verified = tenant.as(Roles.AUDITOR).get(PATH).jsonPath();

        assertThat(verified.getString("outcome")).isEqualTo("NOT_CLEAN");
        assertThat(verified.getBoolean("clean")).isFalse();
        assertThat(verified.getString("differences.find{it.resource=='sku'}.key"))
                .isEqualTo("PATCH-1");
        assertThat(verified.getString("differences.find{it.resource=='sku'}.members[0].recorded"))
                .isEqualTo("Pain-relief patch");
        assertThat(verified.getString("differences.find{it.resource=='api_key'}.members[0].member"))
                .isEqualTo("/secretSha256");
        assertThat(verified.getString("differences.find{it.resource=='api_key'}.members[0].found"))
                .isNull();
        assertThat(Tenant.of(editor, catalogue)
                        .as(Roles.AUDITOR)
                        .get(PATH)
                        .jsonPath()
                        .getList("differences"))
                .as("nothing of another merchant")
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {Roles.CATALOGUE_APPROVER, Roles.CATALOGUE_EDITOR, Roles.OPERATOR, Roles.STOREFRONT})
    void isForAuditorsOnly(String role) {
        assertProblem(tenant.as(role).get(PATH), 403, "forbidden");
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isPositive();
        }
    }
}
