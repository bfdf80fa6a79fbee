package io.marketgate.adapter.adobe;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import io.marketgate.adapter.Fuzz;
import io.marketgate.adapter.HeldToTheSchema;
import io.marketgate.adapter.Namesake;
import io.marketgate.adapter.SigningPlatforms;
import io.marketgate.adapter.StatedSchema;
import io.marketgate.checkout.DemonstrationGate;
import io.marketgate.checkout.Storefronts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(DemonstrationGate.class)
class WebhookResourceTest {
    private static final String PLACING = "order-placement";
    private static final String PAYING = "payment-methods";
    private static final StatedSchema ANSWERS = StatedSchema.beside(WebhookResourceTest.class);

    @Inject
    Storefronts storefronts;

    @ConfigProperty(name = SigningPlatforms.PRIVATE_KEY)
    String privateKey;

    @BeforeEach
    void awaitCatalogue() {
        storefronts.awaitCatalogue();
    }

    @Test
    void letsAnOrderPassThatMayBeSold() {
        post("global", PLACING, Payloads.order("LIPSTICK-1", "SG", "238823"))
                .statusCode(200)
                .body("[0].op", equalTo("success"));
    }

    @Test
    void sendsTheShopperToTheStorefrontThatSells() {
        post("cn-flagship", PLACING, Payloads.observed(Payloads.order("HERBAL-OTC-1", "SG", "238823")))
                .statusCode(200)
                .body("$", hasSize(1))
                .body("[0].op", equalTo("exception"))
                .body("[0].message", startsWith("HERBAL-OTC-1: "))
                .body("[0].message", containsString("https://global.shop.example/cart?"));
    }

    @Test
    void stopsAnOrderWithLawAndBody() {
        postSigned(Payloads.order("PAIN-PATCH-1", "TH", "10110"))
                .statusCode(200)
                .body("[0].op", equalTo("exception"))
                .body("[0].message", containsString("พระราชบัญญัติผลิตภัณฑ์สมุนไพร"));
    }

    @Test
    void stopsAnOrderThatLacksARequiredMember() {
        post("global", PLACING, Payloads.order("LIPSTICK-1", "SG", "238823").replace("base_price", "tax"))
                .statusCode(200)
                .body("[0].op", equalTo("exception"))
                .body("[0].message", equalTo("this cannot be judged: /base_price is needed"));
        post("global", PLACING, "{\"order\":").statusCode(200).body("[0].op", equalTo("exception"));
    }

    @Test
    void takesAwayThePaymentMethodsOfABlockedCart() {
        String methods = ",\"available_payment_methods\":[\"checkmo\",\"free\"]";

        post("global", PAYING, Payloads.paying("METFORMIN-RX-1", "TH", methods))
                .statusCode(200)
                .body("op", equalTo(List.of("add", "add")))
                .body("value.code", equalTo(List.of("checkmo", "free")));
        post("global", PAYING, Payloads.paying("METFORMIN-RX-1", "TH", ""))
                .statusCode(200)
                .body("[0].op", equalTo("success"));
    }

    @Test
    void stopsAnOrderOfAShopThatSignsWithoutItsSignature() {
        String order = Payloads.order("LIPSTICK-1", "SG", "238823");

        stops(post("bkk-wellness", PLACING, order));
        stops(post(
                signed(calling(), order),
                "bkk-wellness",
                PLACING,
                order.replace("\"qty_ordered\":2", "\"qty_ordered\":1")));
    }

    /** The platform continues with a hook that is not required on any answer but 200. */
    private static void stops(ValidatableResponse answer) {
        answer.statusCode(200).body("$", hasSize(1)).body("[0].op", equalTo("exception"));
    }

    @Test
    void judgesForTheStorefrontThatTheBindingNames() {
        String order = Payloads.order("LIPSTICK-1", "SG", "238823");
        String second = storefronts.keyOf(storefronts.openNamesake(), Set.of());

        post(signed(calling(second), order), Namesake.BINDING, PLACING, order)
                .statusCode(200)
                .body("[0].op", equalTo("success"));
        post(signed(calling(), order), Namesake.BINDING, PLACING, order).statusCode(404);
    }

    @Test
    void requiresTheSignatureUnderTheBindingsNameAndTheStorefrontsId() {
        String order = Payloads.order("LIPSTICK-1", "SG", "238823");
        String second = storefronts.keyOf(storefronts.openNamesake(), Set.of());

        stops(post(calling(second), Namesake.BINDING, PLACING, order));
        stops(post(calling(second), "cn-flagship", PLACING, order));
        post(signed(calling(second), order), "cn-flagship", PLACING, order)
                .statusCode(200)
                .body("[0].op", equalTo("success"));
        post(calling(), "cn-flagship", PLACING, order).statusCode(200).body("[0].op", equalTo("exception"));
    }

    @Test
    void refusesACallWithoutAKey() {
        post(given(), "global", PLACING, Payloads.order("LIPSTICK-1", "SG", "238823"))
                .statusCode(401);
    }

    @Test
    void answersNo5xxToAnyBody() {
        Fuzz.against(
                Payloads.observed(Payloads.order("LIPSTICK-1", "SG", "238823")),
                150,
                body -> post("global", PLACING, body).extract().statusCode());
        Fuzz.against(
                Payloads.paying("LIPSTICK-1", "SG", ",\"available_payment_methods\":[\"a\"]"),
                150,
                body -> post("global", PAYING, body).extract().statusCode());
    }

    private ValidatableResponse postSigned(String order) {
        return post(signed(calling(), order), "bkk-wellness", PLACING, order);
    }

    private RequestSpecification signed(RequestSpecification call, String order) {
        return call.header(WebhookSignatures.HEADER, signature(order));
    }

    private ValidatableResponse post(String storefront, String hook, String body) {
        return post(calling(), storefront, hook, body);
    }

    private static ValidatableResponse post(RequestSpecification call, String storefront, String hook, String body) {
        return call.filter(new HeldToTheSchema(ANSWERS))
                .contentType("application/json")
                .body(body)
                .post("/adapters/adobe/" + storefront + "/" + hook)
                .then();
    }

    private RequestSpecification calling() {
        return calling(storefronts.key());
    }

    private static RequestSpecification calling(String key) {
        return given().header("Authorization", "Bearer " + key);
    }

    private String signature(String body) {
        byte[] text = Base64.getEncoder().encode(body.getBytes(StandardCharsets.UTF_8));
        return Base64.getEncoder().encodeToString(SigningPlatforms.sign(SigningPlatforms.privateKey(privateKey), text));
    }
}
