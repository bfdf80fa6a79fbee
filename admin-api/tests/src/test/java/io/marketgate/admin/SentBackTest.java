package io.marketgate.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What GET gives, PUT takes, for every resource that has both. */
@QuarkusTest
@WithTestResource(DemonstrationGate.class)
class SentBackTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    CatalogueEditor editor;

    @Inject
    Catalogue catalogue;

    private Tenant tenant;

    @BeforeEach
    void bringAMerchant() {
        tenant = Tenant.of(editor, catalogue);
    }

    static Stream<Arguments> resources() {
        return Stream.of(
                Arguments.of("/storefronts/shop", StorefrontResourceTest.GLOBAL),
                Arguments.of("/skus/PATCH-1", SkuResourceTest.PATCH),
                Arguments.of("/partners/siam", """
                        {"name":"Siam Imports","roles":["LICENSED_IMPORTER"],"markets":["TH"]}
                        """),
                Arguments.of("/rules/HOUSE-1", """
                        {"require":"This shop sells devices with a certificate.","for":{"class":"MEDICAL_DEVICE_LOW"},
                         "needs":[{"evidence":"CE_CERTIFICATE","match":{"models":{"covers":"sku.model"}}}]}
                        """),
                Arguments.of("/skus/PATCH-2/markets/SG", """
                        {"status":"SUSPENDED","channels":["DOMESTIC"],"reason":"recalled","effectiveFrom":"2026-01-01T00:00:00Z",
                         "effectiveTo":"2031-01-01T00:00:00Z"}
                        """),
                Arguments.of("/merchants/{merchant}", """
                        {"name":"A shop of somebody","eligibility":"EXPLICIT"}
                        """));
    }

    private RequestSpecification staff() {
        return tenant.as(Roles.CATALOGUE_EDITOR, Roles.MERCHANT_ADMIN);
    }

    /** The path of what was put there. */
    private String put(String path, String body) {
        staff().body(SkuResourceTest.PATCH).put("/admin/v1/skus/PATCH-2");
        String there = "/admin/v1" + path.replace("{merchant}", tenant.id().value());
        String etag = staff().get(there).header("ETag");
        RequestSpecification staff = staff();
        Response put = (etag == null ? staff : staff.header("If-Match", etag))
                .body(body)
                .put(there);
        assertThat(put.statusCode()).as(put.asString()).isIn(200, 201);
        return there;
    }

    @ParameterizedTest
    @MethodSource("resources")
    void isTakenUnchangedWithoutARevision(String path, String body) {
        String there = put(path, body);
        RequestSpecification staff = staff();
        String given = staff.get(there).asString();
        long before = editor.revision();

        Response again = staff.body(given).put(there);

        assertThat(again.statusCode()).as(again.asString()).isEqualTo(200);
        assertThat(editor.revision()).isEqualTo(before);
        assertThat(staff.get(there).asString()).isEqualTo(given);
    }

    @ParameterizedTest
    @MethodSource("resources")
    void isRefusedUnderAnotherName(String path, String body) throws Exception {
        String there = put(path, body);
        ObjectNode given = (ObjectNode) JSON.readTree(staff().get(there).asString());
        given.put("id", "another");

        Response refused = staff().body(given.toString()).put(there);

        CrudResourceContract.assertViolation(refused, "/id");
    }

    @ParameterizedTest
    @MethodSource("resources")
    void isRefusedWithAMemberThatNobodyKnows(String path, String body) throws Exception {
        String there = put(path, body);
        ObjectNode given = (ObjectNode) JSON.readTree(staff().get(there).asString());
        given.put("colour", "red");

        Response refused = staff().body(given.toString()).put(there);

        assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(400);
        assertThat(refused.asString()).contains("colour");
    }
}
