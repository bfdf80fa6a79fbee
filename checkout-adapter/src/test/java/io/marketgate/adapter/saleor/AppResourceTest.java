package io.marketgate.adapter.saleor;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.marketgate.adapter.CarriedReceipt;
import io.marketgate.adapter.Fuzz;
import io.marketgate.adapter.Namesake;
import io.marketgate.adapter.SigningPlatforms;
import io.marketgate.checkout.DemonstrationGate;
import io.marketgate.checkout.Logged;
import io.marketgate.checkout.Storefronts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(DemonstrationGate.class)
class AppResourceTest {
    private static final String FILTER = "checkout_filter_shipping_methods";

    @Inject
    Storefronts storefronts;

    @ConfigProperty(name = SigningPlatforms.PRIVATE_KEY)
    String privateKey;

    @ConfigProperty(name = "marketgate.adapters.saleor.global.url")
    URI shop;

    @BeforeEach
    void awaitCatalogue() {
        storefronts.awaitCatalogue();
    }

    /** Saleor adds parameters of its own to the URL that the manifest names. */
    @Test
    void showsTheShopsStaffWhatTheAppDoes() {
        String app = given().get("/adapters/saleor/global/manifest").path("appUrl");

        Response page =
                given().get(URI.create(app).getPath() + "?saleorApiUrl=https%3A%2F%2Fshop.example%2Fgraphql%2F");

        page.then().statusCode(200).header("Cache-Control", "no-store").header("X-Content-Type-Options", "nosniff");
        assertThat(page.contentType()).isEqualToIgnoringCase("text/html;charset=UTF-8");
        assertThat(page.header("Content-Security-Policy"))
                .startsWith("default-src 'none'; style-src 'sha256-")
                .contains("script-src 'none'")
                .endsWith("frame-ancestors " + shop.toString().replaceFirst("/$", ""))
                .doesNotContain("unsafe");
        assertThat(page.asString())
                .contains("The gate is <strong>open</strong>", "<code>global</code>", "connectors/saleor/README.md")
                .contains(Stream.of(Webhook.values()).map(Webhook::name).toList())
                .doesNotContain("{{", storefronts.key(), "<script", "style=");
        given().get("/adapters/saleor/nobody").then().statusCode(404);
    }

    @Test
    void excludesNoMethodOfACheckoutThatMayBeSold() {
        send("global", Payloads.filter("LIPSTICK-1", "SG", "238823"))
                .statusCode(200)
                .body("excluded_methods", hasSize(0));
    }

    @Test
    void excludesEveryMethodWithLawAndBody() {
        send("bkk-wellness", Payloads.filter("PAIN-PATCH-1", "TH", "10110"))
                .statusCode(200)
                .body("excluded_methods", hasSize(2))
                .body("excluded_methods[1].id", equalTo("app:1:express"))
                .body("excluded_methods[0].reason", containsString("草药产品法（佛历2562年，公历2019年）"));
    }

    @Test
    void saysHowManyWouldBeSoldInTheShoppersLanguage() {
        String tooMany = Payloads.filter("HERBAL-OTC-1", "SG", "238823").replace("\"quantity\":2", "\"quantity\":6");

        send("cn-flagship", tooMany).body("excluded_methods[0].reason", startsWith("HERBAL-OTC-1: 请将数量减少到5或更少"));
        send("cn-flagship", tooMany.replace("ZH_HANS", "EN"))
                .body("excluded_methods[0].reason", startsWith("HERBAL-OTC-1: Reduce the quantity to 5 or fewer. "));
    }

    @Test
    void failsATransactionOfWhatIsBlockedAndSendsOnWhatAnotherStorefrontSells() {
        send("bkk-wellness", Payloads.transaction("PAIN-PATCH-1", "TH", "10110", "AUTHORIZATION"))
                .statusCode(200)
                .body("result", equalTo("AUTHORIZATION_FAILURE"));
        send("cn-flagship", Payloads.transaction("HERBAL-OTC-1", "SG", "238823", "CHARGE"))
                .statusCode(200)
                .body("result", equalTo("CHARGE_ACTION_REQUIRED"))
                .body("externalUrl", startsWith("https://global.shop.example/cart?"))
                .body("data.receipt", nullValue());
    }

    @Test
    void returnsAReceiptForThePaymentApp() {
        String receipt = send("global", Payloads.transaction("LIPSTICK-1", "SG", "238823", "CHARGE"))
                .extract()
                .path("data.receipt");

        CarriedReceipt.isForTwoLipsticks(receipt, storefronts.key(), "19.90", "VXNlcjo3");
    }

    @Test
    void tellsTheFrontEndBeforeItPays() {
        send("bkk-wellness", Payloads.gateway("PAIN-PATCH-1", "TH", "10110"))
                .statusCode(200)
                .body("data.outcome", equalTo("BLOCKED"))
                .body("data.lines[0].sku", equalTo("PAIN-PATCH-1"));
    }

    @Test
    void sellsNothingIfTheShopsKeysCannotBeFetched() {
        send(SigningPlatforms.UNREACHABLE, Payloads.filter("LIPSTICK-1", "SG", "238823"))
                .statusCode(200)
                .body("excluded_methods", hasSize(2));
        send(SigningPlatforms.UNREACHABLE, Payloads.transaction("LIPSTICK-1", "SG", "238823", "CHARGE"))
                .statusCode(200)
                .body("result", equalTo("CHARGE_FAILURE"));
    }

    @Test
    void logsInOneLineThatTheShopsKeysCannotBeFetched() {
        try (Logged logged = Logged.anywhere()) {
            send(SigningPlatforms.UNREACHABLE, Payloads.filter("LIPSTICK-1", "SG", "238823"))
                    .statusCode(200);

            assertThat(logged.records())
                    .containsExactly(
                            "WARN event=unruled adapter=saleor storefront=unreachable status=503 reason=\"the shop's keys cannot be fetched\"");
        }
    }

    @Test
    void sellsNothingThatCannotBeJudged() {
        send("global", Payloads.filter("LIPSTICK-1", "SG", "238823").replace("\"amount\":19.9", "\"amount\":null"))
                .statusCode(200)
                .body("excluded_methods", hasSize(2));
    }

    @Test
    void sellsNothingThatTheShopDidNotSign() {
        String filter = Payloads.filter("LIPSTICK-1", "SG", "238823");
        String forged = filter.replace("\"quantity\":2", "\"quantity\":3");

        post("global", signature(filter), forged).statusCode(200).body("excluded_methods", hasSize(2));
        post("global", "no signature", filter).statusCode(200).body("excluded_methods", hasSize(2));
        given().contentType("application/json")
                .body(filter)
                .post("/adapters/saleor/global/webhooks")
                .then()
                .statusCode(200)
                .body("excluded_methods", hasSize(2));
        post("global", "no signature", Payloads.transaction("LIPSTICK-1", "SG", "238823", "CHARGE"))
                .statusCode(200)
                .body("result", equalTo("CHARGE_FAILURE"));
    }

    @Test
    void logsThatTheShopDidNotSign() {
        try (Logged logged = Logged.anywhere()) {
            post("global", "no signature", Payloads.filter("LIPSTICK-1", "SG", "238823"));

            assertThat(logged.records())
                    .containsExactly(
                            "WARN event=unruled adapter=saleor storefront=global status=401 reason=\"the signature of the shop is missing or wrong\"");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"checkout_filter_shipping_methods", "order_filter_shipping_methods"})
    void recognisesAFilterByItsHeaderAlone(String event) {
        String silent = Payloads.filter("LIPSTICK-1", "SG", "238823")
                .replace("\"__typename\":\"CheckoutFilterShippingMethods\",", "");

        ask(event, "no signature", silent).statusCode(200).body("excluded_methods", hasSize(2));
        ask(event, signature(silent), silent).statusCode(200).body("excluded_methods", hasSize(2));
    }

    @Test
    void excludesTheMethodsThatABrokenFilterCallNames() {
        String filter = Payloads.filter("LIPSTICK-1", "SG", "238823");
        for (String broken : List.of(
                filter.replace("\"amount\":19.9", "\"amount\":NaN"),
                filter.substring(0, filter.length() - 1),
                filter + "}",
                filter.replace("\"quantity\":2", "\"quantity\":2,\"quantity\":3"))) {
            ask(FILTER, signature(broken), broken)
                    .statusCode(200)
                    .body("excluded_methods.id", contains("U2hpcHBpbmdNZXRob2Q6MQ==", "app:1:express"));
        }
    }

    @Test
    void excludesTheMethodsOfAFilterCallThatIsTooLarge() {
        String large = Payloads.methodsFirst("LIPSTICK-1", "SG", "238823") + " ".repeat(3 << 20);

        ask(FILTER, signature(large), large)
                .statusCode(200)
                .body("excluded_methods.id", contains("U2hpcHBpbmdNZXRob2Q6MQ==", "app:1:express"));
        ask("transaction_initialize_session", signature(large), large).statusCode(413);
    }

    @Test
    void refusesAFilterCallThatNamesNoMethods() {
        ask(FILTER, "no signature", "{}").statusCode(401);
        ask(FILTER, signature("{"), "{").statusCode(400);
        ask("order_created", signature("{}"), "{}").statusCode(400);
    }

    @Test
    void refusesAnUnsignedBodyThatIsNotAnEvent() {
        post("global", "no signature", "{}").statusCode(401);
        post("nobodys", "no signature", "{}").statusCode(404);
    }

    @Test
    void judgesForTheStorefrontThatTheBindingNames() {
        storefronts.openNamesake();

        send(Namesake.BINDING, Payloads.filter("LIPSTICK-1", "SG", "238823"))
                .statusCode(200)
                .body("excluded_methods", hasSize(0));
        send("cn-flagship", Payloads.filter("LIPSTICK-1", "SG", "238823")).body("excluded_methods", hasSize(2));
        given().get("/adapters/saleor/" + Namesake.BINDING + "/manifest")
                .then()
                .body("appUrl", equalTo("https://gate.example/adapters/saleor/" + Namesake.BINDING));
    }

    @Test
    void showsItsManifestToAnyone() {
        given().get("/adapters/saleor/global/manifest")
                .then()
                .statusCode(200)
                .body("webhooks", hasSize(Webhook.values().length))
                .body("tokenTargetUrl", equalTo("https://gate.example/adapters/saleor/global/token"));
    }

    @Test
    void takesTheTokenOfTheConfiguredShopAlone() {
        token(shop + "/graphql/", "{\"auth_token\":\"t\"}").statusCode(200).body("success", equalTo(true));
        token("https://other.example/graphql/", "{\"auth_token\":\"t\"}").statusCode(403);
        token(shop + "/graphql/", "{}").statusCode(400);
    }

    @Test
    void answersNo5xxToAnyBody() {
        Fuzz.against(Payloads.filter("LIPSTICK-1", "SG", "238823"), 200, body -> send("global", body)
                .extract()
                .statusCode());
        Fuzz.against(Payloads.transaction("LIPSTICK-1", "SG", "238823", "CHARGE"), 100, body -> send("global", body)
                .extract()
                .statusCode());
    }

    private static ValidatableResponse token(String api, String body) {
        return given().contentType("application/json")
                .header("Saleor-Api-Url", api)
                .body(body)
                .post("/adapters/saleor/global/token")
                .then();
    }

    private ValidatableResponse send(String storefront, String body) {
        return post(storefront, signature(body), body);
    }

    private static ValidatableResponse post(String storefront, String signature, String body) {
        return given().contentType("application/json")
                .header("Saleor-Signature", signature)
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post("/adapters/saleor/" + storefront + "/webhooks")
                .then();
    }

    private static ValidatableResponse ask(String event, String signature, String body) {
        return given().contentType("application/json")
                .header("Saleor-Event", event)
                .header("Saleor-Signature", signature)
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post("/adapters/saleor/global/webhooks")
                .then();
    }

    private String signature(String body) {
        PrivateKey key = SigningPlatforms.privateKey(privateKey);
        return Jws.of(key, SigningPlatforms.KEY_ID, body.getBytes(StandardCharsets.UTF_8));
    }
}
