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
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
    private String own;

    @BeforeEach
    void hireStaff() {
        tenant = Tenant.of(editor, catalogue);
        own = PATH + "/" + tenant.id();
    }

    @ParameterizedTest
    @ValueSource(strings = {Roles.MERCHANT_ADMIN, Roles.OPERATOR})
    void readsAndChangesItsMerchant(String role) {
        RequestSpecification staff = tenant.as(role);
        Response read = staff.get(own);
        assertThat(read.statusCode()).as(read.asString()).isEqualTo(200);
        assertThat(read.jsonPath().getString("eligibility")).isEqualTo("BY_RULE");

        assertProblem(staff.body(SHOP).put(own), 428, "precondition-required");
        Response put = staff.header("If-Match", read.header("ETag")).body(SHOP).put(own);

        assertThat(put.statusCode()).as(put.asString()).isEqualTo(200);
        assertThat(tenant.as(role).get(own).jsonPath().getString("eligibility")).isEqualTo("EXPLICIT");
    }

    @ParameterizedTest
    @ValueSource(strings = {Roles.MERCHANT_ADMIN, Roles.OPERATOR})
    void knowsNoOtherMerchantThanThatOfItsCredential(String role) {
        Tenant other = Tenant.of(editor, catalogue);
        RequestSpecification staff = tenant.as(role);

        for (String name : List.of(other.id().value(), "new-" + UUID.randomUUID())) {
            assertProblem(staff.get(PATH + "/" + name), 404, "not-found");
            assertProblem(staff.body(SHOP).put(PATH + "/" + name), 404, "not-found");
        }
        assertThat(staff.get(PATH).jsonPath().getList("items.id"))
                .containsExactly(tenant.id().value());
        assertThat(other.as(role).get(PATH + "/" + other.id()).jsonPath().getString("name"))
                .isEqualTo("A shop");
    }

    @Test
    void doesNotDeleteAMerchantWithResources() {
        RequestSpecification operating = tenant.as(Roles.OPERATOR);

        String etag = operating.get(own).header("ETag");

        assertProblem(operating.delete(own), 428, "precondition-required");
        assertProblem(operating.header("If-Match", etag).delete(own), 409, "in-use");
    }

    @Test
    void deletesNoMerchantForAnybodyButOperators() {
        Tenant other = Tenant.of(editor, catalogue);

        assertProblem(tenant.as(Roles.MERCHANT_ADMIN).delete(own), 403, "forbidden");
        assertProblem(tenant.as(Roles.OPERATOR).delete(PATH + "/" + other.id()), 404, "not-found");
    }

    @Test
    void refusesToNameAMerchantBesideThatOfTheCredential() {
        for (String role : Roles.STAFF) {
            Response refused = tenant.as(role)
                    .header("Marketgate-Merchant", tenant.id().value())
                    .get("/v1/vocabulary");

            assertProblem(refused, 403, "forbidden");
            assertThat(refused.jsonPath().getString("detail")).contains("`Marketgate-Merchant`");
        }
    }

    @Test
    void pointsToTheInvalidMember() {
        RequestSpecification staff = tenant.as(Roles.MERCHANT_ADMIN);

        assertViolation(
                staff.body("{\"name\":\"A shop\",\"eligibility\":\"ALWAYS\"}").put(own), "/eligibility");
        assertViolation(staff.body("{\"eligibility\":\"BY_RULE\"}").put(own), "/name");
    }

    @Test
    void isForAdministratorsAndOperatorsOnly() {
        for (String role : Roles.STAFF) {
            int expected = role.equals(Roles.OPERATOR) || role.equals(Roles.MERCHANT_ADMIN) ? 200 : 403;
            assertThat(tenant.as(role).get(PATH).statusCode()).as(role).isEqualTo(expected);
        }
    }
}
