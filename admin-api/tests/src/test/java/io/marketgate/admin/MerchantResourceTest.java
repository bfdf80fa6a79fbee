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
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(DemonstrationGate.class)
class MerchantResourceTest {
    private static final String PATH = "/admin/v1/merchants";
    private static final String SHOP = "{\"name\":\"A shop\",\"eligibility\":\"EXPLICIT\"}";

    @Inject
    CatalogueEditor editor;

    @Inject
    Catalogue catalogue;

    private Tenant tenant;
    private String created;

    @BeforeEach
    void hireAnOperator() {
        tenant = Tenant.of(editor, catalogue);
        created = PATH + "/new-" + UUID.randomUUID();
    }

    private RequestSpecification operating() {
        return tenant.as(Roles.OPERATOR);
    }

    @Test
    void createsReadsAndDeletesAMerchant() {
        Response put = operating().body(SHOP).put(created);

        assertThat(put.statusCode()).as(put.asString()).isEqualTo(201);
        Response read = operating().get(created);
        assertThat(read.header("ETag")).isEqualTo(put.header("ETag"));
        assertThat(read.jsonPath().getString("eligibility")).isEqualTo("EXPLICIT");
        assertThat(operating().body(SHOP).put(created).statusCode()).isEqualTo(200);
        assertProblem(operating().body("{\"name\":\"Other\"}").put(created), 428, "precondition-required");
        assertThat(operating().delete(created).statusCode()).isEqualTo(200);
        assertProblem(operating().get(created), 404, "not-found");
    }

    @Test
    void sellsByRuleByDefault() {
        operating().body("{\"name\":\"A shop\"}").put(created);

        assertThat(operating().get(created).jsonPath().getString("eligibility")).isEqualTo("BY_RULE");
    }

    @Test
    void doesNotDeleteAMerchantWithResources() {
        RequestSpecification operating = operating();

        assertProblem(operating.delete(PATH + "/" + tenant.id()), 409, "in-use");
    }

    @Test
    void listsMerchants() {
        assertThat(operating().queryParam("limit", 1).get(PATH).jsonPath().getList("items"))
                .hasSize(1);
    }

    @Test
    void pointsToTheInvalidMember() {
        assertViolation(
                operating()
                        .body("{\"name\":\"A shop\",\"eligibility\":\"ALWAYS\"}")
                        .put(created),
                "/eligibility");
        assertViolation(operating().body("{\"eligibility\":\"BY_RULE\"}").put(created), "/name");
    }

    @Test
    void isForOperatorsOnly() {
        for (String role : Roles.STAFF) {
            int expected = role.equals(Roles.OPERATOR) ? 200 : 403;
            assertThat(tenant.as(role).get(PATH).statusCode()).as(role).isEqualTo(expected);
        }
    }
}
