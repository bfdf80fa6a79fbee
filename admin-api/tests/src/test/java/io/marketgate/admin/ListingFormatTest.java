package io.marketgate.admin;

import static io.restassured.RestAssured.given;
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
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What staff read is JSON or a clear refusal, and never the text of an object. */
@QuarkusTest
@WithTestResource(DemonstrationGate.class)
class ListingFormatTest {
    private static final Set<String> EVERY_ROLE = Roles.STAFF;

    @Inject
    CatalogueEditor editor;

    @Inject
    Catalogue catalogue;

    @ParameterizedTest
    @ValueSource(strings = {"text/csv", "text/plain", "text/html", "application/xml", "image/png"})
    void refusesToListInAnotherFormat(String wanted) {
        RequestSpecification staff = Tenant.of(editor, catalogue).as(EVERY_ROLE.toArray(String[]::new));

        for (String path : listings()) {
            // Not held to the description, which leaves out what every endpoint of HTTP may answer.
            Response answer = given().spec(staff).noFilters().accept(wanted).get(path);

            assertThat(answer.statusCode()).as("%s %s", path, answer.asString()).isEqualTo(406);
            assertThat(answer.jsonPath().getString("detail")).as(path).contains("`application/json`");
        }
    }

    @Test
    void listsForACallerThatTakesAnything() {
        RequestSpecification staff = Tenant.of(editor, catalogue).as(EVERY_ROLE.toArray(String[]::new));

        for (String path : listings()) {
            Response answer = given().spec(staff).accept("*/*").get(path);

            assertThat(answer.contentType()).as(path).startsWith("application/json");
        }
    }

    /** The described reads of staff that need no name in their path. */
    private static List<String> listings() {
        Map<String, Map<String, Object>> paths =
                given().get("/q/openapi?format=json").jsonPath().getMap("paths");
        List<String> listings = paths.keySet().stream()
                .filter(path -> path.startsWith("/admin/v1/") && !path.contains("{"))
                .filter(path -> paths.get(path).containsKey("get"))
                .toList();
        assertThat(listings).hasSizeGreaterThan(10);
        return listings;
    }
}
