package io.marketgate.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.marketgate.access.Roles;
import io.marketgate.catalogue.Catalogue;
import io.marketgate.catalogue.CatalogueEditor;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every described call refuses unknown, repeated and empty parameters and accepts the known ones. */
@QuarkusTest
@WithTestResource(DemonstrationGate.class)
class UnknownParametersTest {
    private static final Set<String> OUR_OWN_OF_ADAPTERS =
            Set.of("/adapters/shopify/{storefront}/metafields", "/adapters/commercetools/{storefront}/handovers");

    @Inject
    CatalogueEditor editor;

    @Inject
    Catalogue catalogue;

    private RequestSpecification everybody() {
        return Tenant.of(editor, catalogue)
                .as(Stream.concat(Stream.of(Roles.STOREFRONT), Roles.STAFF.stream())
                        .toArray(String[]::new));
    }

    @Test
    void areRefusedByNameEverywhere() throws Exception {
        JsonNode paths = new ObjectMapper()
                .readTree(RestAssured.get("/q/openapi?format=json").asString())
                .path("paths");
        RequestSpecification everybody = everybody();
        assertThat(paths.size()).isGreaterThan(20);

        paths.fields().forEachRemaining(path -> path.getValue().fieldNames().forEachRemaining(method -> {
            if (path.getKey().startsWith("/adapters/") && !OUR_OWN_OF_ADAPTERS.contains(path.getKey())) {
                return;
            }
            String nobody = path.getKey().replaceAll("\\{[^}]+}", "nobody");

            Response response = everybody.request(method.toUpperCase(Locale.ROOT), nobody + "?colour=red");

            assertThat(response.statusCode())
                    .as("%s %s: %s", method, nobody, response.asString())
                    .isEqualTo(400);
            assertThat(response.jsonPath().getList("violations.pointer"))
                    .as("%s %s", method, nobody)
                    .isEqualTo(List.of("colour"));
        }));
    }

    @Test
    void knownParametersAreAccepted() {
        assertThat(everybody().get("/admin/v1/changes?since=0&limit=1").statusCode())
                .isEqualTo(200);
        assertThat(everybody().get("/admin/v1/decisions?market=SG&limit=1").statusCode())
                .isEqualTo(200);
        assertThat(everybody().get("/v1/identity/requirements?market=CN").statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "decisions?cart=",
                "decisions?cart",
                "decisions?subject=",
                "decisions?rule=%20",
                "decisions?verdict=",
                "skus?asOf=",
                "changes?since=",
                "evidence?status=",
            })
    void emptyParametersAreRefusedByName(String asked) {
        Response response = everybody().urlEncodingEnabled(false).get("/admin/v1/" + asked);

        assertThat(response.statusCode()).as(response.asString()).isEqualTo(400);
        assertThat(response.jsonPath().getList("violations.pointer", String.class))
                .containsExactly(asked.replaceAll(".*\\?|=.*", ""));
        assertThat(response.jsonPath().getString("violations[0].message")).startsWith("is empty");
    }

    @Test
    void repeatedParametersAreRefused() {
        Response response = everybody().get("/admin/v1/changes?limit=1&limit=2");

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.jsonPath().getList("violations.pointer")).isEqualTo(List.of("limit"));
    }
}
