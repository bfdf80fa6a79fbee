package io.marketgate.adapter.commercetools;

import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.marketgate.checkout.DemonstrationGate;
import io.marketgate.checkout.Storefronts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A change that makes a cart no more regulated is never refused; the order is refused in any case. */
@QuarkusTest
@QuarkusTestResource(DemonstrationGate.class)
class ChangedCartTest {
    private static final String PATCHES = "PAIN-PATCH-1";
    private static final String REMEDY = "HERBAL-OTC-1";
    private static final String LIPSTICK = "LIPSTICK-1";

    @Inject
    Storefronts storefronts;

    @Test
    void letsAShopperTakeOutOneOfTwoBlockedLines() {
        change(cart(line(PATCHES, 1), line(REMEDY, 1)), cart(line(REMEDY, 1)))
                .statusCode(200)
                .body("$", anEmptyMap());
    }

    @Test
    void letsAShopperHaveLessOfABlockedLine() {
        change(cart(line(PATCHES, 3)), cart(line(PATCHES, 2))).statusCode(200).body("$", anEmptyMap());
    }

    @Test
    void letsACartThatHoldsABlockedLineChangeInAnyOtherWay() {
        send("global", inSingapore(cart(line(PATCHES, 1), line(LIPSTICK, 2))), inSingapore(cart(line(PATCHES, 1))))
                .statusCode(200)
                .body("$", anEmptyMap());
        change(cart(line(PATCHES, 1)), cart(line(PATCHES, 1)).replace("\"version\":1", "\"version\":2"))
                .statusCode(200)
                .body("$", anEmptyMap());
    }

    @Test
    void letsAShopperHaveTheSameGoodsInAnotherLine() {
        change(cart(line("old", PATCHES, 2)), cart(line("new", PATCHES, 2)))
                .statusCode(200)
                .body("$", anEmptyMap());
        change(cart(line("old", PATCHES, 3)), cart(line("new", PATCHES, 1), line("newer", PATCHES, 2)))
                .statusCode(200)
                .body("$", anEmptyMap());
        change(cart(line("a", PATCHES, 1), line("b", PATCHES, 2)), cart(line("b", PATCHES, 3)))
                .statusCode(200)
                .body("$", anEmptyMap());
    }

    @Test
    void refusesMoreOfTheSameGoodsInAnotherLine() {
        change(cart(line("old", PATCHES, 1)), cart(line("old", PATCHES, 1), line("new", PATCHES, 1)))
                .statusCode(400)
                .body("errors", hasSize(1));
        change(cart(line("old", PATCHES, 1)), cart(line("new", PATCHES, 2))).statusCode(400);
        change(cart(line("old", PATCHES, 1)), cart(line("old", REMEDY, 1))).statusCode(400);
    }

    @Test
    void acceptsAChangeIfTheCartBeforeIsNotSent() {
        send("bkk-wellness", cart(line(PATCHES, 1)), null).statusCode(200).body("$", anEmptyMap());
    }

    @Test
    void refusesMoreOfABlockedLineAndNamesOnlyThatLine() {
        change(cart(line(REMEDY, 1), line(PATCHES, 1)), cart(line(REMEDY, 1), line(PATCHES, 2)))
                .statusCode(400)
                .body("errors", hasSize(1))
                .body("errors[0].extensionExtraInfo.sku", equalTo(PATCHES));
        change(cart(line(REMEDY, 1)), cart(line(REMEDY, 1), line(PATCHES, 1)))
                .statusCode(400)
                .body("errors", hasSize(1))
                .body("errors[0].extensionExtraInfo.sku", equalTo(PATCHES));
    }

    @Test
    void letsACartChangeThatCannotBeJudged() {
        String unreadable = cart(line(PATCHES, 1)).replace("\"quantity\":1", "\"quantity\":1.5");

        send("bkk-wellness", unreadable, cart(line(PATCHES, 1))).statusCode(200).body("$", anEmptyMap());
    }

    private ValidatableResponse change(String old, String now) {
        return send("bkk-wellness", now, old);
    }

    private ValidatableResponse send(String storefront, String now, @Nullable String old) {
        String before = old == null ? "" : ",\"oldResource\":{\"typeId\":\"cart\",\"id\":\"c-1\",\"obj\":" + old + "}";
        String body = "{\"action\":\"Update\",\"resource\":{\"typeId\":\"cart\",\"id\":\"c-1\",\"obj\":" + now + "}"
                + before + "}";
        return Extension.asked(storefronts, storefronts.key(), storefront, body);
    }

    private static String inSingapore(String cart) {
        return cart.replace("\"TH\"", "\"SG\"").replace("10110", "238823");
    }

    private static String cart(String... lines) {
        return """
                {"id":"c-1","version":1,"totalPrice":{"currencyCode":"THB"},
                 "shippingAddress":{"country":"TH","city":"Bangkok","postalCode":"10110"},"lineItems":[%s]}""".formatted(Stream.of(lines).collect(Collectors.joining(",")));
    }

    private static String line(String sku, int quantity) {
        return line(sku, sku, quantity);
    }

    private static String line(String id, String sku, int quantity) {
        return """
                {"id":"l-%s","quantity":%d,"variant":{"sku":"%s"},"price":{"value":{"centAmount":4900,"fractionDigits":2}}}""".formatted(id, quantity, sku);
    }
}
