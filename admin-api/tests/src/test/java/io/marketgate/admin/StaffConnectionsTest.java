package io.marketgate.admin;

import static io.marketgate.admin.CrudResourceContract.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.marketgate.access.Roles;
import io.marketgate.catalogue.Catalogue;
import io.marketgate.catalogue.CatalogueEditor;
import io.marketgate.checkout.DemonstrationGate;
import io.marketgate.checkout.Tenant;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.Deque;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What auditors read takes the staff's connections alone, and no cart needs one of those. */
@QuarkusTest
@WithTestResource(DemonstrationGate.class)
class StaffConnectionsTest {
    private static final String DECISIONS = "/admin/v1/decisions/";

    @Inject
    CatalogueEditor editor;

    @Inject
    Catalogue catalogue;

    @Inject
    AgroalDataSource carts;

    @Inject
    @DataSource("staff")
    AgroalDataSource staffs;

    private Tenant tenant;
    private RequestSpecification staff;

    @BeforeEach
    void sellPatches() {
        tenant = Tenant.of(editor, catalogue);
        staff = tenant.as(Roles.CATALOGUE_EDITOR, Roles.AUDITOR);
        staff.body(StorefrontResourceTest.GLOBAL).put("/admin/v1/storefronts/global");
        staff.body(SkuResourceTest.PATCH).put("/admin/v1/skus/PATCH-1");
        tenant.awaitCatalogue();
    }

    private Response decided() {
        return staff.body("""
                {"storefront":"global","currency":"USD","locale":"en","shipTo":{"country":"SG","postalCode":"238823"},
                 "lines":[{"id":"1","sku":"PATCH-1","quantity":1,"unitPrice":"9.00"}]}
                """).post("/v1/checkout/decisions");
    }

    /** All connections of a pool, so that whoever needs another waits in vain. */
    private static final class Taken implements AutoCloseable {
        private final Deque<Connection> connections = new ArrayDeque<>();

        Taken(AgroalDataSource pool) {
            try {
                while (true) {
                    connections.add(pool.getConnection());
                }
            } catch (SQLException exhausted) {
                assertThat(connections).isNotEmpty();
            }
        }

        @Override
        public void close() throws SQLException {
            for (Connection connection : connections) {
                connection.close();
            }
        }
    }

    @Test
    void aCartIsDecidedWhileAuditorsHoldAllTheirs() throws SQLException {
        String before = decided().jsonPath().getString("id");

        try (Taken taken = new Taken(staffs)) {
            assertThat(decided().statusCode()).isEqualTo(200);
            assertProblem(staff.get(DECISIONS + before), 503, "unavailable");
            assertProblem(staff.get("/admin/v1/decisions"), 503, "unavailable");
            assertProblem(staff.get("/admin/v1/changes"), 503, "unavailable");
        }

        assertThat(staff.get(DECISIONS + before).statusCode()).isEqualTo(200);
    }

    @Test
    void auditorsReadDecisionsReplaysAndChangesWithoutAConnectionOfCarts() throws SQLException {
        String decision = decided().jsonPath().getString("id");

        try (Taken taken = new Taken(carts)) {
            Response read = staff.get(DECISIONS + decision);
            assertThat(read.statusCode()).as(read.asString()).isEqualTo(200);
            assertThat(read.jsonPath().getString("grounds.outcome")).isEqualTo("SAME");
            assertThat(staff.post(DECISIONS + decision + "/replay").jsonPath().getBoolean("same"))
                    .isTrue();
            assertThat(staff.get("/admin/v1/changes").jsonPath().getList("items"))
                    .isNotEmpty();
        }
    }

    @Test
    void theDatabaseEndsAStatementOfTheirsThatTakesLong() throws SQLException {
        try (Connection connection = staffs.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("show statement_timeout")) {
            row.next();
            assertThat(row.getString(1)).isEqualTo("10s");
        }
    }
}
