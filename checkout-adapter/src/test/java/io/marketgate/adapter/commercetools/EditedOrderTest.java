package io.marketgate.adapter.commercetools;

import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.equalTo;

import io.marketgate.checkout.DemonstrationGate;
import io.marketgate.checkout.Storefronts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An order that stands is judged anew if it gets more goods or another place, and can always get less. */
@QuarkusTest
@QuarkusTestResource(DemonstrationGate.class)
class EditedOrderTest {
    private static final String PATCHES = line("PAIN-PATCH-1", 1);
    private static final String LIPSTICK = line("LIPSTICK-1", 1);

    @Inject
    Storefronts storefronts;

    @Test
    void refusesGoodsThatMayNotBeSold() {
        update(order(LIPSTICK, "SG", "238823"), order(LIPSTICK + "," + line("METFORMIN-RX-1", 1), "SG", "238823"))
                .statusCode(400)
                .body("errors[0].code", equalTo("InvalidOperation"))
                .body("errors[0].extensionExtraInfo.sku", equalTo("METFORMIN-RX-1"));
    }

    @Test
    void refusesAPlaceWhereItMayNotBeSold() {
        update(order(line("HERBAL-OTC-1", 1), "SG", "238823"), order(line("HERBAL-OTC-1", 1), "TH", "10110"))
                .statusCode(400);
    }

    @Test
    void acceptsMoreOfWhatMayBeSold() {
        update(order(LIPSTICK, "SG", "238823"), order(line("LIPSTICK-1", 3), "SG", "238823"))
                .statusCode(200);
    }

    /** Also of an order that could not be placed today. */
    @Test
    void acceptsLess() {
        update(order(line("PAIN-PATCH-1", 3), "TH", "10110"), order(line("PAIN-PATCH-1", 2), "TH", "10110"))
                .statusCode(200);
        update(order(PATCHES + "," + LIPSTICK, "TH", "10110"), order(PATCHES, "TH", "10110"))
                .statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\"orderState\":\"Cancelled\"", "\"shipmentState\":\"Delayed\"", "\"paymentState\":\"Paid\""})
    void acceptsWhatIsNoEdit(String change) {
        String order = order(PATCHES, "TH", "10110");

        update(order, "{" + change + "," + order.substring(1)).statusCode(200).body("$", anEmptyMap());
    }

    @Test
    void acceptsACancellationWithMoreGoods() {
        String cancelled =
                "{\"orderState\":\"Cancelled\"," + order(PATCHES, "TH", "10110").substring(1);

        update(order(LIPSTICK, "TH", "10110"), cancelled).statusCode(200);
    }

    @Test
    void refusesAnEditThatCannotBeRead() {
        update(order(LIPSTICK, "SG", "238823"), order(LIPSTICK, "SG", "238823").replace("lineItems", "goods"))
                .statusCode(400)
                .body("errors[0].code", equalTo("InvalidInput"));
    }

    @Test
    void acceptsAnUpdateIfTheOrderBeforeIsNotSent() {
        Extension.asked(
                        storefronts,
                        storefronts.key(),
                        "global",
                        "{\"action\":\"Update\",\"resource\":{\"typeId\":\"order\",\"id\":\"o-1\",\"obj\":"
                                + order(PATCHES, "TH", "10110") + "}}")
                .statusCode(200);
    }

    private ValidatableResponse update(String old, String now) {
        return Extension.asked(
                storefronts,
                storefronts.key(),
                "global",
                "{\"action\":\"Update\",\"resource\":{\"typeId\":\"order\",\"id\":\"o-1\",\"obj\":" + now
                        + "},\"oldResource\":{\"typeId\":\"order\",\"id\":\"o-1\",\"obj\":" + old + "}}");
    }

    private static String order(String lines, String country, String postalCode) {
        return """
                {"id":"o-1","version":1,"locale":"en","totalPrice":{"currencyCode":"USD"},
                 "shippingAddress":{"country":"%s","city":"Somewhere","postalCode":"%s"},"lineItems":[%s]}""".formatted(country, postalCode, lines);
    }

    private static String line(String sku, int quantity) {
        return """
                {"id":"l-%1$s","quantity":%2$d,"variant":{"sku":"%1$s"},"price":{"value":{"centAmount":1200,"fractionDigits":2}}}""".formatted(sku, quantity);
    }
}
