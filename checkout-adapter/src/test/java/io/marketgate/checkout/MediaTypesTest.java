package io.marketgate.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a body says it is, what an answer shall be, and methods. A refusal says what is expected. */
@QuarkusTest
@WithTestResource(DemonstrationGate.class)
class MediaTypesTest {
    private static final String DECISIONS = "/v1/checkout/decisions";
    private static final String TYPE = "Content-Type";
    private static final String JSON = "application/json";

    @Inject
    Storefronts storefronts;

    @ParameterizedTest
    @CsvSource({
        "Content-Type, text/plain, application/json",
        "Content-Type, application/x-www-form-urlencoded, application/json",
        "Content-Type, application/json; charset=iso-8859-1, UTF-8",
        "Content-Type, application/json; charset=utf-16, UTF-8"
    })
    void refusesABodyThatIsNotJsonInUtf8(String header, String value, String named) throws Exception {
        HttpResponse<String> response = sent(to(DECISIONS).header(header, value));

        assertProblem(response, 415, named);
    }

    @Test
    void refusesACodedBody() throws Exception {
        HttpResponse<String> response = sent(to(DECISIONS).header(TYPE, JSON).header("Content-Encoding", "gzip"));

        assertProblem(response, 415, "Content-Encoding");
    }

    @Test
    void refusesABodyWithoutAType() throws Exception {
        HttpResponse<String> response = sent(to(DECISIONS));

        assertProblem(response, 415, "`Content-Type: application/json`");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"application/json", "application/json; charset=utf-8", "application/json;charset=\"UTF-8\""})
    void takesJson(String type) throws Exception {
        HttpResponse<String> response = sent(to(DECISIONS).header(TYPE, type).header("Content-Encoding", "identity"));

        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    }

    @Test
    void namesTheMethodsThatAreAllowed() throws Exception {
        HttpRequest.Builder request = to(DECISIONS).DELETE();

        HttpResponse<String> response = HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());

        assertProblem(response, 405, "`POST`");
        assertThat(response.headers().firstValue("Allow")).hasValue("POST");
    }

    @Test
    void namesWhatCanBeHad() throws Exception {
        HttpResponse<String> response = sent(to(DECISIONS).header(TYPE, JSON).header("Accept", "text/csv"));

        assertProblem(response, 406, "`application/json`");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json;q=0",
                "application/json; q=0.000",
                "*/*;q=0",
                "application/*;q=0",
                "application/json;q=0, */*",
                "text/csv, */*;q=0"
            })
    void refusesToGiveWhatIsNotWanted(String accept) throws Exception {
        HttpResponse<String> response = sent(to(DECISIONS).header(TYPE, JSON).header("Accept", accept));

        assertProblem(response, 406, "`application/json`");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ",",
                ";",
                "/",
                "application",
                "a/b/c",
                "application/json;q",
                "application/json;q=",
                "\"",
                "*/*;q=x"
            })
    void anUnreadableAcceptIsNoErrorOfTheGate(String accept) throws Exception {
        HttpResponse<String> response = sent(to(DECISIONS).header(TYPE, JSON).header("Accept", accept));

        assertThat(response.statusCode()).as(response.body()).isLessThan(500);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "application/json;q=0.001", "text/csv;q=0, */*;q=0.1", "application/json, */*;q=0"})
    void givesWhatIsLessWanted(String accept) throws Exception {
        HttpResponse<String> response = sent(to(DECISIONS).header(TYPE, JSON).header("Accept", accept));

        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    }

    private HttpRequest.Builder to(String path) {
        storefronts.awaitCatalogue();
        return HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
                .header("X-API-Key", storefronts.key());
    }

    private static HttpResponse<String> sent(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        request.POST(BodyPublishers.ofString(Carts.HERBAL_TO_SINGAPORE))
                                .build(),
                        BodyHandlers.ofString());
    }

    private static void assertProblem(HttpResponse<String> response, int status, String named) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(JsonPath.from(response.body()).getString("detail")).contains(named);
    }
}
