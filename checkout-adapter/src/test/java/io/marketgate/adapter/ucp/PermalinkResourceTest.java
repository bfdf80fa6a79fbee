package io.marketgate.adapter.ucp;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.JsonNode;
import io.marketgate.adapter.Conformance;
import io.marketgate.checkout.DemonstrationGate;
import io.marketgate.checkout.Storefronts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(DemonstrationGate.class)
class PermalinkResourceTest {
    private static final String ENDPOINT = "https://shop.example/buy/";
    private static final String TO_SINGAPORE = "context/address_country=SG&context/postal_code=238823";
    private static final String TO_THAILAND = "context/address_country=TH&context/postal_code=10110";
    private static final Pattern LOCATION = Pattern.compile("(?im)^location: (.*)$");

    @Inject
    Storefronts storefronts;

    @BeforeEach
    void awaitTheCatalogue() {
        storefronts.awaitCatalogue();
    }

    @Test
    void takesWhatMayBeSoldToTheMerchantsEndpoint() {
        assertThat(location("global", "LIPSTICK-1:2", TO_SINGAPORE + "&utm_source=social&continue_to=/a/../spring"))
                .isEqualTo(ENDPOINT + "LIPSTICK-1:2?" + TO_SINGAPORE + "&utm_source=social&continue_to=%2Fspring");
    }

    @Test
    void handsOverWhatAnotherStorefrontSells() {
        String location =
                location("cn-flagship", "HERBAL-OTC-1:2", TO_SINGAPORE + "&buyer/email=a%40b.example&continue_to=/a");

        assertThat(location)
                .startsWith("https://global.shop.example/cart?items=HERBAL-OTC-1:2&market=SG")
                .doesNotContain("example.", "a%40b", "continue_to");
    }

    @Test
    void handsOverTheOtherLinesIfOneIsBlocked() {
        assertThat(location("cn-flagship", "METFORMIN-RX-1:1,HERBAL-OTC-1:2", TO_SINGAPORE))
                .startsWith("https://global.shop.example/cart?items=HERBAL-OTC-1:2&market=SG");
    }

    @Test
    void leavesOutBlockedLines() {
        assertThat(location("bkk-wellness", "PAIN-PATCH-1:1", TO_THAILAND + "&ref=1&continue_to=/spring"))
                .isEqualTo(ENDPOINT + "?continue_to=%2Fspring");
        assertThat(location("global", "METFORMIN-RX-1:1,LIPSTICK-1:1", TO_SINGAPORE + "&line_items/1/plan=a"))
                .isEqualTo(ENDPOINT + "LIPSTICK-1:1?" + TO_SINGAPORE + "&line_items/0/plan=a");
    }

    @Test
    void judgesForTheOnlyMarketOfAStorefrontWhereNoPlaceIsNamed() {
        assertThat(location("bkk-wellness", "PAIN-PATCH-1:1", "")).isEqualTo(ENDPOINT);
        assertThat(location("global", "PAIN-PATCH-1:1", "")).isEqualTo(ENDPOINT + "PAIN-PATCH-1:1");
    }

    @Test
    void takesWhatTheBuyerCanOpenToTheMerchantsEndpoint() {
        String toChina = "context/address_country=CN&context/postal_code=200001&context/currency=CNY";

        assertThat(location("global", "OMEGA-3-1:1", toChina)).isEqualTo(ENDPOINT + "OMEGA-3-1:1?" + toChina);
    }

    @Test
    void putsNothingInACartUnjudged() {
        assertThat(location("unlisted", "LIPSTICK-1:1", TO_SINGAPORE + "&continue_to=/spring"))
                .isEqualTo(ENDPOINT + "?continue_to=%2Fspring");
    }

    @ParameterizedTest
    @ValueSource(strings = {"LIPSTICK-1", "LIPSTICK-1:0", "LIPSTICK%2D1:1", "a/LIPSTICK-1:1", "LIPSTICK-1:1/", "~QR:1"})
    void takesALinkThatCannotBeReadToTheEndpointAlone(String items) {
        assertThat(location("global", items, TO_SINGAPORE + "&continue_to=/spring"))
                .isEqualTo(ENDPOINT);
    }

    @Test
    void takesAQueryThatCannotBeReadToTheEndpointAlone() {
        assertThat(location("global", "LIPSTICK-1:1", "context/address_country=SG&/context/address_country=TH"))
                .isEqualTo(ENDPOINT);
        assertThat(location("global", "LIPSTICK-1:1", "a=%0d%0aSet-Cookie:b")).isEqualTo(ENDPOINT);
    }

    @Test
    void leavesMalformedUrlsToTheServer() {
        assertThat(raw("/adapters/ucp/global/permalink/LIPSTICK-1:1?a=%zz")).startsWith("HTTP/1.1 400 ");
        assertThat(raw("/adapters/ucp/global/permalink/LIPSTICK-1%zz:1")).startsWith("HTTP/1.1 400 ");
    }

    @Test
    void resolvesALinkWithoutItemsWithAndWithoutASlash() {
        assertThat(location("/adapters/ucp/global/permalink?ref=1&continue_to=/spring"))
                .isEqualTo(ENDPOINT + "?ref=1&continue_to=%2Fspring");
        assertThat(location("/adapters/ucp/global/permalink/?ref=1")).isEqualTo(ENDPOINT + "?ref=1");
        assertThat(location("/adapters/ucp/global/permalink")).isEqualTo(ENDPOINT);
    }

    @Test
    void answersWithARedirectThatIsNotCached() {
        given().redirects()
                .follow(false)
                .urlEncodingEnabled(false)
                .header("Accept", "text/html")
                .header("Authorization", "Bearer nobodys")
                .get("/adapters/ucp/global/permalink/LIPSTICK-1:1")
                .then()
                .statusCode(303)
                .header("Location", ENDPOINT + "LIPSTICK-1:1")
                .header("Cache-Control", "no-store")
                .header("Referrer-Policy", "no-referrer")
                .body(emptyString());
    }

    @Test
    void resolvesNothingForAStorefrontWithoutAnEndpoint() {
        for (String storefront : new String[] {"slow", "nobody"}) {
            given().get("/adapters/ucp/" + storefront + "/permalink/LIPSTICK-1:1")
                    .then()
                    .statusCode(404)
                    .body("type", equalTo("urn:marketgate:problem:not-found"));
        }
    }

    @Test
    void takesLinksOfTwoThousandOctetsAndNoneThatTheServerWillNotRead() {
        String query = "a=" + "b".repeat(2_048);

        assertThat(location("global", "LIPSTICK-1:1", query)).isEqualTo(ENDPOINT + "LIPSTICK-1:1?" + query);
        assertThat(raw("/adapters/ucp/global/permalink/LIPSTICK-1:1?" + query + query))
                .matches("(?s)HTTP/1[.][01] 414 .*");
    }

    @Test
    void describesARedirectAsTheOnlySuccess() {
        given().get("/q/openapi?format=json")
                .then()
                .body("paths.'/adapters/ucp/{binding}/permalink'.get.responses", hasKey("303"))
                .body("paths.'/adapters/ucp/{binding}/permalink'.get.responses", not(hasKey("200")))
                .body("paths.'/adapters/ucp/{binding}/permalink/{items}'.get.responses", hasKey("303"));
    }

    @Test
    void describesTheRoutesOfTheProtocolsOwnBinding() {
        JsonNode binding = Conformance.json("ucp/permalink/permalink.openapi.json");
        JsonNode described =
                UcpSchema.read(given().get("/q/openapi?format=json").asString());
        Iterable<String> headers = binding.at("/components/responses/permalink_redirect/headers")::fieldNames;

        assertThat(headers).isNotEmpty();
        for (String route : List.of("/", "/{items}")) {
            String path = "/adapters/ucp/{binding}/permalink" + (route.equals("/") ? "" : route);
            assertThat(binding.path("paths").has(route)).isTrue();
            assertThat(described
                            .path("paths")
                            .path(path)
                            .at("/get/responses/303/headers")
                            .fieldNames())
                    .toIterable()
                    .containsAll(headers);
        }
    }

    @Test
    void redirectsNoHostileLinkElsewhere() {
        HostileLinks.each(300, (path, query) -> {
            String answer = raw("/adapters/ucp/global/permalink/" + path + "?" + query);
            assertThat(answer).matches("(?s)HTTP/1[.]1 (303|4\\d\\d) .*").doesNotContain("Set-Cookie:");
            Matcher location = LOCATION.matcher(answer);
            if (answer.startsWith("HTTP/1.1 303 ")) {
                assertThat(location.find()).isTrue();
                assertThat(location.group(1)).matches("https://shop[.]example/buy/[\\x21-\\x7E]*");
            } else {
                assertThat(location.find()).isFalse();
            }
        });
    }

    private static String location(String storefront, String items, String query) {
        return location("/adapters/ucp/" + storefront + "/permalink/" + items + (query.isEmpty() ? "" : "?" + query));
    }

    private static String location(String link) {
        String answer = raw(link);
        assertThat(answer).startsWith("HTTP/1.1 303 ");
        Matcher location = LOCATION.matcher(answer);
        assertThat(location.find()).as(answer).isTrue();
        return location.group(1);
    }

    /** Sends the link unmodified, which no client library does. */
    private static String raw(String link) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
            String request = "GET " + link + " HTTP/1.1\r\nHost: gate\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
