package io.marketgate.checkout.classification;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.marketgate.checkout.DemonstrationGate;
import io.marketgate.checkout.Storefronts;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(DemonstrationGate.class)
class ClassificationResourceTest {
    private static final String PATH = "/v1/classifications";
    private static final String LINES = "application/x-ndjson";
    private static final Path SAMPLE = Path.of("../core/engine/examples/products.ndjson");

    @Inject
    Storefronts storefronts;

    private RequestSpecification lines() {
        return storefronts
                .calling()
                .config(RestAssuredConfig.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .defaultContentCharset(StandardCharsets.UTF_8)
                                .encodeContentTypeAs(LINES, ContentType.TEXT)))
                .contentType(LINES);
    }

    private static List<JsonNode> answers(Response response) throws Exception {
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
        assertThat(response.contentType()).startsWith(LINES);
        List<JsonNode> answers = new ArrayList<>();
        for (String line : response.asString().lines().toList()) {
            answers.add(new ObjectMapper().readTree(line));
        }
        return answers;
    }

    private static void assertRefused(Response response, int status, String pointer, String message) {
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(status);
        if (pointer != null) {
            assertThat(response.jsonPath().getString("violations[0].pointer")).isEqualTo(pointer);
        }
        assertThat(response.asString()).contains(message);
    }

    @Test
    void classifiesADocumentInTheMarketsAndTheLanguageItNames() {
        Response response = storefronts.post(PATH, """
                {"markets":["eu","US"],"locale":"de","products":[
                  {"id":"D","productClass":"MEDICAL_DEVICE_MEDIUM","attributes":{"form":"DEVICE","commodity":"TENS_UNIT"}},
                  {"id":"N"}]}""");

        assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
        JsonPath answer = response.jsonPath();
        assertThat(answer.getString("language")).isEqualTo("de");
        assertThat(answer.getList("products.id")).containsExactly("D", "N");
        assertThat(answer.getList("products[0].markets.market")).containsExactly("DE", "US");
        assertThat(answer.getList("products[0].markets.declared"))
                .containsExactly("MEDICAL_DEVICE_MEDIUM", "MEDICAL_DEVICE_MEDIUM");
        assertThat(answer.getList("products[1].markets[0].missing.fact")).contains("class");
        assertThat(answer.getList("products[1].markets[0].ifDeclared")).isNotEmpty();
        assertThat(answer.getInt("basis.revision")).isPositive();
    }

    @Test
    void asksEveryMarketWhereNoneIsNamed() {
        JsonPath answer =
                storefronts.post(PATH, "{\"products\":[{\"id\":\"1\"}]}").jsonPath();

        assertThat(answer.getList("products[0].markets.market")).contains("CN", "DE", "JP", "SG", "TH", "US");
    }

    @Test
    void findsWhatIsQuestionable() {
        JsonPath answer = storefronts.post(PATH, """
                        {"markets":["US"],"products":[{"id":"1","productClass":"DIETARY_SUPPLEMENT","attributes":{
                          "substance":{"substances":[{"name":"ROOT OF NOBODY"}],"complete":true},
                          "claim":{"values":["NONE","DISEASE"],"complete":true}}}]}""").jsonPath();

        assertThat(answer.getList("products[0].findings.code")).containsExactly("CONTRADICTION", "UNLISTED_SUBSTANCE");
        assertThat(answer.getList("products[0].findings.pointer"))
                .containsExactly("/attributes/claim", "/attributes/substance");
    }

    @Test
    void saysWhereADocumentIsWrong() {
        assertRefused(
                storefronts.post(
                        PATH, "{\"products\":[{\"id\":\"1\"},{\"id\":\"2\",\"attributes\":{\"form\":\"CLOUD\"}}]}"),
                400,
                "/products/1/attributes/form",
                "`CLOUD` is not a word of this fact");
        assertRefused(storefronts.post(PATH, "{\"products\":[]}"), 400, "/products", "1 to 500");
        assertRefused(
                storefronts.post(PATH, "{\"markets\":[\"US\",\"ZZ\"],\"products\":[{\"id\":\"1\"}]}"),
                400,
                "/markets/1",
                "no pack of `ZZ`");
        assertRefused(
                storefronts.post(PATH + "?markets=US", "{\"products\":[{\"id\":\"1\"}]}"),
                400,
                "markets",
                "is of lines");
    }

    @Test
    void aDocumentThatIsTooLargeIsToldToComeInLines() {
        String title = "\"title\":\"" + "t".repeat(250) + "\"";
        String products = ("{\"id\":\"1\"," + title + "},").repeat(1000) + "{\"id\":\"1\"}";

        assertRefused(
                storefronts.post(PATH, "{\"products\":[" + products + "]}"), 413, null, "send more products as lines");
    }

    @Test
    void answersLineByLineAndGoesOnBehindABadOne() throws Exception {
        String sample = Files.readString(SAMPLE);

        List<JsonNode> answers = answers(lines().queryParam("markets", "US,SG")
                .body(sample + "{\"id\":1}\n\n" + sample)
                .post(PATH));

        assertThat(answers).hasSize(21);
        assertThat(answers.get(0).path("markets").findValuesAsText("market")).containsExactly("US", "SG");
        assertThat(answers.get(10).path("line").asInt()).isEqualTo(11);
        assertThat(answers.get(10).path("violations").findValuesAsText("pointer"))
                .containsExactly("/id");
        assertThat(answers.get(11).path("line").asInt()).isEqualTo(13);
        assertThat(answers.get(11).path("id")).isEqualTo(answers.get(0).path("id"));
    }

    /** More than the server takes of anybody else, announced. */
    @Test
    void takesAWholeCatalogue() throws Exception {
        String line =
                "{\"id\":\"1\",\"productClass\":\"TELEMEDICINE_SERVICE\",\"title\":\"" + "t".repeat(200) + "\"}\n";
        int products = 12_000;

        Response response =
                lines().queryParam("markets", "US").body(line.repeat(products)).post(PATH);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.asString().lines()).hasSize(products);
    }

    @Test
    void saysWhichLinesAreTooManyAndWhichParameterIsWrong() {
        assertRefused(
                lines().body("\n".repeat(ClassificationResource.MOST_LINES + 1)).post(PATH), 413, null, "100000 lines");
        assertRefused(lines().queryParam("markets", "US,").body("{}").post(PATH), 400, "markets", "ISO 3166-1");
        assertRefused(lines().queryParam("markets", "ZZ").body("{}").post(PATH), 400, "markets", "no pack of `ZZ`");
        assertRefused(lines().queryParam("locale", "?").body("{}").post(PATH), 400, "locale", "BCP 47");
    }

    @Test
    void staffMayAskToo() {
        Response response = storefronts
                .administering()
                .body("{\"products\":[{\"id\":\"1\"}]}")
                .post(PATH);

        assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
    }
}
