package io.marketgate.checkout.decision;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.marketgate.checkout.Carts;
import io.marketgate.checkout.DemonstrationGate;
import io.marketgate.checkout.Storefronts;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(DemonstrationGate.class)
class RefusedRequestTest {
    private static final String PATH = "/v1/checkout/decisions";
    private static final String LINE = "\"id\":\"1\",\"sku\":\"HERBAL-OTC-1\",\"quantity\":1,\"unitPrice\":\"1\"";

    @Inject
    Storefronts storefronts;

    private static String cart(String lines) {
        return "{\"storefront\":\"cn-flagship\",\"currency\":\"CNY\",\"shipTo\":{\"country\":\"SG\"},\"lines\":["
                + lines + "]}";
    }

    private static void assertProblem(Response response, int status, String slug) {
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(status);
        assertThat(response.contentType()).startsWith("application/problem+json");
        assertThat(response.jsonPath().getString("type")).isEqualTo("urn:marketgate:problem:" + slug);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/lines/0/colour      | ,\"colour\":\"red\"",
                "/lines/0/quantity    | ,\"evidence\":[],\"lot\":null} , {\"quantity\":0",
                "/lines/0/evidence/0/type | ,\"evidence\":[{\"type\":\"CE_CERTIFICATE\"}]",
                "/lines/0/evidence/0/type | ,\"evidence\":[{\"type\":\"PAPER_OF_NOBODY\"}]",
                "/lines/0/evidence/0/attributes/colour | ,\"evidence\":[{\"type\":\"PRESCRIPTION\",\"attributes\":{\"colour\":\"red\"}}]",
                "/lines/0/evidence/0/validTo | ,\"evidence\":[{\"type\":\"PRESCRIPTION\",\"validFrom\":\"2026-01-02T00:00:00Z\",\"validTo\":\"2026-01-01T00:00:00Z\"}]",
                "/lines/0/lot         | ,\"lot\":\"two words\"",
            })
    void pointsToTheInvalidMemberOfALine(String pointer, String member) {
        String wanted = pointer.equals("/lines/0/quantity") ? "/lines/1/quantity" : pointer;

        Response response = storefronts.decide(cart("{" + LINE + member + "}"));

        assertProblem(response, 400, "invalid-request");
        assertThat(response.jsonPath().getList("violations.pointer", String.class))
                .contains(wanted);
    }

    @Test
    void namesEveryViolationAtOnce() {
        Response response = storefronts.decide("""
                {"storefront":"two words","currency":"CREDITS","shipTo":{},"surprise":1,
                 "lines":[{"id":"1","sku":"S","quantity":1.5,"unitPrice":49.00}]}""");

        assertProblem(response, 400, "invalid-request");
        assertThat(response.jsonPath().getList("violations.pointer", String.class))
                .containsExactlyInAnyOrder(
                        "/storefront",
                        "/currency",
                        "/shipTo/country",
                        "/surprise",
                        "/lines/0/quantity",
                        "/lines/0/unitPrice");
    }

    @Test
    void repeatsNoValueOfAnAddress() {
        Response response = storefronts.decide("""
                {"storefront":"cn-flagship","currency":"CNY","shipTo":{"country":"SG","lines":"7 Secret Lane"},
                 "lines":[{"id":"1","sku":"S","quantity":1,"unitPrice":"1"}]}""");

        assertProblem(response, 400, "invalid-request");
        assertThat(response.asString()).doesNotContain("Secret Lane");
    }

    @Test
    void refusesTheFiveHundredAndFirstLine() {
        String lines = IntStream.rangeClosed(1, 501)
                .mapToObj(i -> "{\"id\":\"" + i + "\",\"sku\":\"S\",\"quantity\":1,\"unitPrice\":\"1\"}")
                .collect(Collectors.joining(","));

        Response response = storefronts.decide(cart(lines));

        assertProblem(response, 400, "invalid-request");
        assertThat(response.jsonPath().getList("violations.pointer", String.class))
                .containsExactly("/lines/500");
    }

    @Test
    void refusesTwoLinesOfOneName() {
        Response response = storefronts.decide(cart("{" + LINE + "},{" + LINE + "}"));

        assertProblem(response, 400, "invalid-request");
        assertThat(response.jsonPath().getList("violations.pointer", String.class))
                .containsExactly("/lines/1/id");
    }

    @Test
    void refusesMoreThanAQuarterOfAMebibyte() {
        Response response = storefronts.decide(" ".repeat(256 * 1024) + Carts.HERBAL_TO_SINGAPORE);

        assertProblem(response, 413, "too-large");
    }

    @Test
    void refusesWhatIsNotJson() {
        Response response = storefronts
                .calling()
                .contentType(ContentType.TEXT)
                .body("a cart")
                .post(PATH);

        assertProblem(response, 415, "unsupported-media-type");
    }

    @Test
    void refusesACallerWithoutCredential() {
        Response response = given().contentType(ContentType.JSON)
                .body(Carts.HERBAL_TO_SINGAPORE)
                .post(PATH);

        assertProblem(response, 401, "unauthenticated");
    }

    @Test
    void answersNotFoundForAnUnknownStorefront() {
        Response response = storefronts.decide(Carts.HERBAL_TO_SINGAPORE.replace("cn-flagship", "somebody-elses"));

        assertProblem(response, 404, "not-found");
    }

    @Test
    void answersNotFoundForAnUnknownDecision() {
        assertProblem(storefronts.calling().get(PATH + "/01900000-0000-7000-8000-000000000000"), 404, "not-found");
        assertProblem(storefronts.calling().get(PATH + "/not-an-id"), 404, "not-found");
    }
}
