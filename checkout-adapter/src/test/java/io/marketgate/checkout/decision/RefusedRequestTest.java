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
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"country\":null}",
                "{\"country\":\"\"}",
                "{\"country\":\"Singapore\"}",
                "{\"country\":\"SGP\"}"
            })
    void saysHowACountryIsWritten(String shipTo) {
        Response response = storefronts.decide(cart("{" + LINE + "}").replace("{\"country\":\"SG\"}", shipTo));

        assertProblem(response, 400, "invalid-request");
        assertThat(response.jsonPath().getList("violations.pointer", String.class))
                .containsExactly("/shipTo/country");
        assertThat(response.jsonPath().getString("violations[0].message")).contains("ISO 3166-1 alpha-2", "`SG`");
        assertThat(response.asString()).doesNotContain("Singapore");
    }

    @ParameterizedTest
    @ValueSource(strings = {"XXX", "XTS", "XAU", "XDR", "CHE", "DEM", "FRF", "sgd", "CREDITS", ""})
    void refusesWhatGoodsAreNotPricedIn(String currency) {
        Response response = storefronts.decide(cart("{" + LINE + "}").replace("CNY", currency));

        assertProblem(response, 400, "invalid-request");
        assertThat(response.jsonPath().getList("violations.pointer", String.class))
                .containsExactly("/currency");
        assertThat(response.jsonPath().getString("violations[0].message")).contains("ISO 4217", "`SGD`");
    }

    @Test
    void saysHowIdentifiersAreWritten() {
        Response response = storefronts.decide("""
                {"storefront":"two words","cartId":"é","currency":"CNY","shipTo":{"country":"SG"},"buyer":{"subject":""},
                 "lines":[{"id":"","sku":"Ä","lot":" ","quantity":1,"unitPrice":"1"}]}""");

        assertProblem(response, 400, "invalid-request");
        assertThat(response.jsonPath().getList("violations.message", String.class))
                .hasSize(6)
                .containsOnly("1 to 128 visible ASCII characters are expected");
    }

    @ParameterizedTest
    @MethodSource("bytesThatAreNoUtf8")
    void refusesBytesThatAreNotUtf8(byte[] sku) {
        byte[] before = cart("{\"id\":\"1\",\"sku\":\"").replace("]}", "").getBytes(StandardCharsets.US_ASCII);
        byte[] after = "\",\"quantity\":1,\"unitPrice\":\"1\"}]}".getBytes(StandardCharsets.US_ASCII);
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(before);
        body.writeBytes(sku);
        body.writeBytes(after);

        Response response = storefronts.calling().body(body.toByteArray()).post(PATH);

        assertProblem(response, 400, "invalid-request");
        assertThat(response.jsonPath().getString("violations[0].message")).contains("UTF-8");
    }

    static List<byte[]> bytesThatAreNoUtf8() {
        return List.of(
                new byte[] {'A', (byte) 0xC1, (byte) 0x8C},
                new byte[] {(byte) 0xE0, (byte) 0x81, (byte) 0x8C},
                new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80},
                new byte[] {(byte) 0xE4},
                new byte[] {'A', 0});
    }

    @Test
    void refusesHalfASurrogatePair() {
        Response response = storefronts.decide(cart("{" + LINE + ",\"lot\":\"\\ud800\"}"));

        assertProblem(response, 400, "invalid-request");
        assertThat(response.jsonPath().getString("violations[0].pointer")).isEqualTo("/lines/0/lot");
        assertThat(response.jsonPath().getString("violations[0].message")).contains("surrogate");
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
    void refusesAStageThatIsNone() {
        Response response =
                storefronts.decide(Carts.HERBAL_TO_SINGAPORE.replaceFirst("\\{", "{\"stage\":\"CHECKOUT\","));

        assertProblem(response, 400, "invalid-request");
        assertThat(response.jsonPath().getList("violations.pointer", String.class))
                .containsExactly("/stage");
        assertThat(response.jsonPath().getString("violations[0].message")).contains("PLACE_ORDER", "EDIT", "RENEWAL");
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
        assertThat(response.jsonPath().getString("detail")).contains("`X-API-Key`");
        assertThat(response.headers().getValues("WWW-Authenticate")).contains("ApiKey header=\"X-API-Key\"");
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
