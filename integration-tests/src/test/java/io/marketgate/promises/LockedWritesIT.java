package io.marketgate.promises;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketgate.harness.PackagedGate;
import io.marketgate.harness.SharedGate;
import io.marketgate.harness.Tenant;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** A write of staff whose row another transaction holds is refused in time, and leaves nothing behind. */
@ExtendWith(SharedGate.class)
@Timeout(60)
class LockedWritesIT {
    private static final String SKU = "/admin/v1/skus/LOCKED-1";
    private static final long IN_TIME_MILLIS = 10_000;

    private static PackagedGate gate;
    private static Tenant tenant;

    @BeforeAll
    static void makeASku(PackagedGate shared) {
        gate = shared;
        tenant = new Tenant.Maker(gate).make("locked", "BY_RULE");
        tenant.put("/skus/LOCKED-1", Map.of("title", "A", "productClass", "COSMETIC"));
    }

    @Test
    void isRefusedWhileItsRowIsLocked() throws Exception {
        String etag = tenant.asStaff().get(SKU).header("ETag");

        heldBy("select 1 from sku where merchant = 'locked' for update", () -> {
            assertRefused(renamed(etag));
            assertThat(tenant.asStaff().get(SKU).jsonPath().getString("title")).isEqualTo("A");
        });

        assertThat(renamed(etag).statusCode()).as("after the lock").isEqualTo(200);
    }

    @Test
    void isRefusedWhileTheRevisionIsLocked() throws Exception {
        long before = changes();

        heldBy("select 1 from revision for update", () -> {
            assertRefused(partner());
            assertRefused(tenant.asStaff()
                    .body(Map.of("type", "CE_CERTIFICATE", "scope", "PRODUCT", "sku", "LOCKED-1"))
                    .post("/admin/v1/evidence"));
            assertThat(tenant.asStaff().get("/admin/v1/partners/late").statusCode())
                    .isEqualTo(404);
        });

        assertThat(changes()).as("nothing half-written").isEqualTo(before);
        assertThat(partner().statusCode()).as("after the lock").isEqualTo(201);
    }

    private static Response renamed(String etag) {
        return tenant.asStaff()
                .header("If-Match", etag)
                .body(Map.of("title", "B", "productClass", "COSMETIC"))
                .put(SKU);
    }

    private static Response partner() {
        return tenant.asStaff()
                .body(Map.of("name", "A", "roles", List.of("LICENSED_IMPORTER"), "markets", List.of("DE")))
                .put("/admin/v1/partners/late");
    }

    private static void assertRefused(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).isEqualTo("1");
        assertThat(answer.jsonPath().getString("detail"))
                .isEqualTo("another transaction holds what this request needs, and nothing was written");
        assertThat(answer.time()).isLessThan(IN_TIME_MILLIS);
    }

    private static long changes() throws Exception {
        try (Connection connection = gate.database();
                Statement statement = connection.createStatement();
                var count = statement.executeQuery("select count(*) from change where merchant = 'locked'")) {
            count.next();
            return count.getLong(1);
        }
    }

    /** Runs something while another connection's transaction has run a statement. */
    private static void heldBy(String statement, Runnable meanwhile) throws Exception {
        try (Connection other = gate.database();
                Statement locking = other.createStatement()) {
            other.setAutoCommit(false);
            locking.execute(statement);
            meanwhile.run();
            other.rollback();
        }
    }
}
