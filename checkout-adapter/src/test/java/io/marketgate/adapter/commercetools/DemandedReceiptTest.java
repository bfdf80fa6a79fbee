package io.marketgate.adapter.commercetools;

import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.emptyOrNullString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import com.commercetools.api.models.extension.ExtensionAction;
import com.commercetools.api.models.order.Order;
import com.commercetools.api.models.order.OrderState;
import com.commercetools.api.models.order.ShipmentState;
import io.marketgate.adapter.Fuzz;
import io.marketgate.checkout.DemonstrationGate;
import io.marketgate.checkout.Storefronts;
import io.marketgate.merchant.MerchantId;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Orders that were placed through the gate, or around it, and are about to be shipped. */
@QuarkusTest
@QuarkusTestResource(DemonstrationGate.class)
class DemandedReceiptTest {
    @Inject
    Storefronts storefronts;

    @Inject
    Clock clock;

    private String key;
    private String storefront;

    @BeforeEach
    void beTheDemonstrationMerchant() {
        key = storefronts.key();
        storefront = "global";
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ready", "Partial", "Shipped", "Delivered"})
    void letsAnOrderGoThatWentThroughTheGate(String state) {
        Order order = placed(lipsticks());

        order.setShipmentState(ShipmentState.findEnum(state));

        update(order).statusCode(200).body("$", anEmptyMap());
        update(order).statusCode(200).body("$", anEmptyMap());
    }

    @Test
    void letsAnOrderGoWhoseDoorWasCorrectedAndGoodsWereTaxedAnew() {
        Order order = placed(lipsticks());

        order.getShippingAddress().setStreetNumber("2");
        order.getLineItems().get(0).setTotalPrice(VendorOrders.cents("USD", 99, 2));
        order.getLineItems().get(0).setTaxedPrice((com.commercetools.api.models.cart.TaxedItemPrice) null);

        ship(order).statusCode(200);
    }

    @Test
    void refusesAnOrderWithoutAReceipt() {
        refuses(lipsticks(), "NO_RECEIPT");
    }

    @Test
    void refusesAnOrderWithoutAReceiptToBeComplete() {
        Order order = lipsticks();
        order.setOrderState(OrderState.COMPLETE);

        refused(update(order), "NO_RECEIPT");
    }

    @Test
    void refusesAnOrderOfAnotherQuantity() {
        refuses(changed(order -> order.getLineItems().get(0).setQuantity(3L)), "CART_CHANGED");
    }

    @Test
    void refusesAnOrderThatGoesElsewhere() {
        refuses(changed(order -> order.getShippingAddress().setPostalCode("018956")), "CART_CHANGED");
    }

    @Test
    void refusesAnOrderOfAnotherCustomer() {
        refuses(changed(order -> order.setCustomerId("cust-78")), "CART_CHANGED");
        refuses(changed(order -> order.setCustomerId(null)), "CART_CHANGED");
    }

    @Test
    void letsTheOrderGoOfAGuestWhoHasSignedUpSince() {
        Order guests = lipsticks();
        guests.setCustomerId(null);
        Order order = placed(guests);

        order.setCustomerId("cust-77");

        ship(order).statusCode(200);
    }

    @Test
    void refusesTheReceiptOfAnotherOrder() {
        Order other = lipsticks();
        other.getShippingAddress().setCity("Jurong");
        Order order = lipsticks();

        order.setCustom(placed(other).getCustom());

        refuses(order, "CART_CHANGED");
    }

    @Test
    void refusesAFlippedByte() {
        Order order = placed(lipsticks());
        String[] parts = receipt(order).split("\\.");
        byte[] claims = Base64.getUrlDecoder().decode(parts[1]);
        claims[claims.length / 2] ^= 1;

        order.setCustom(VendorOrders.fields(parts[0] + "." + base64(claims) + "." + parts[2]));

        refuses(order, "SIGNATURE");
    }

    @Test
    void refusesAReceiptOfAKeyThatIsNotTheGates() {
        Order order = placed(lipsticks());
        String[] parts = receipt(order).split("\\.");
        String header = base64("{\"alg\":\"EdDSA\",\"kid\":\"another\"}".getBytes(StandardCharsets.UTF_8));

        order.setCustom(VendorOrders.fields(header + "." + parts[1] + "." + parts[2]));

        refuses(order, "UNKNOWN_KEY");
    }

    @Test
    void refusesWhatIsNoReceipt() {
        Order order = lipsticks();
        order.setCustom(VendorOrders.fields("approved by the boss"));

        refuses(order, "MALFORMED");
    }

    @Test
    void refusesTheReceiptOfAnotherMerchant() {
        MerchantId second = storefronts.open("rival", "global");
        Order order = lipsticks();
        String theirs = storefronts
                .calling(storefronts.keyOf(second, Set.of()))
                .body(nativeCart("global", "LIPSTICK-1"))
                .post("/v1/checkout/decisions")
                .jsonPath()
                .getString("receipt");
        order.setCustom(VendorOrders.fields(theirs));

        refuses(order, "OTHER_MERCHANT");
    }

    @Test
    void refusesAnOrderThatWasPlacedAfterItsReceiptHadExpired() {
        Order order = placed(lipsticks());
        Instant expiry = Instant.ofEpochSecond(claims(order).getLong("exp"));

        placedAt(order, expiry.plusSeconds(9));
        ship(order).statusCode(200);

        placedAt(order, expiry.plusSeconds(10));
        refuses(order, "EXPIRED");
    }

    @Test
    void refusesAnOrderThatStoodBeforeItsReceiptWasGiven() {
        Order order = placed(lipsticks());
        Instant given = Instant.ofEpochSecond(claims(order).getLong("iat"));

        placedAt(order, given.minus(Duration.ofMinutes(4)));
        ship(order).statusCode(200);

        placedAt(order, given.minus(Duration.ofHours(1)));
        refuses(order, "GIVEN_LATER");
    }

    @Test
    void refusesAReceiptThatSaysNo() {
        storefront = "cn-flagship";
        Order order = order("HERBAL-OTC-1");
        String no = storefronts
                .decide(nativeCart("cn-flagship", "HERBAL-OTC-1"))
                .jsonPath()
                .getString("receipt");
        order.setCustom(VendorOrders.fields(no));

        refuses(order, "NOT_SOLD_HERE");
    }

    @Test
    void asksNothingOfAnOrderThatStaysOrIsCalledOff() {
        Order order = lipsticks();
        update(order).statusCode(200).body("$", anEmptyMap());

        order.setShipmentState(ShipmentState.DELAYED);
        update(order).statusCode(200).body("$", anEmptyMap());

        order.setShipmentState(ShipmentState.READY);
        order.setOrderState(OrderState.CANCELLED);
        update(order).statusCode(200).body("$", anEmptyMap());
    }

    @Test
    void asksNothingOfOrdersThatKeepNoReceipts() {
        storefront = "bkk-wellness";

        ship(lipsticks()).statusCode(200).body("$", anEmptyMap());
    }

    @Test
    void demandsNothingForGoodsThatPassUnlisted() {
        beTheBazaar();
        Order books = order("BOOK-1");

        create(books).statusCode(200).body("$", anEmptyMap());
        ship(books).statusCode(200);
    }

    @Test
    void letsAnOrderGoOfWhichPartPassedUnlisted() {
        beTheBazaar();
        Order order = placed(lipsticksAnd("BOOK-1"));

        ship(order).statusCode(200);
        order.getLineItems().get(1).setQuantity(3L);
        refuses(order, "CART_CHANGED");
    }

    @Test
    void letsAnOrderGoWhoseSkuWasTakenOutSince() {
        MerchantId bazaar = beTheBazaar();
        storefronts.enterLipstick(bazaar, "LIPSTICK-2");
        Order order = placed(lipsticksAnd("LIPSTICK-2"));

        storefronts.takeOut(bazaar, "LIPSTICK-2");

        ship(order).statusCode(200);
    }

    @Test
    void refusesAnOrderOfWhichPartWasNeverJudgedAndWouldHaveToBeNow() {
        MerchantId bazaar = beTheBazaar();
        Order order = placed(lipsticksAnd("LIPSTICK-3"));
        ship(order).statusCode(200);

        storefronts.enterLipstick(bazaar, "LIPSTICK-3");

        refuses(order, "CART_CHANGED");
    }

    @Test
    void knowsNoStorefrontThatTheKeyIsNotBoundTo() {
        key = storefronts.keyOf(new MerchantId("demo"), Set.of("cn-flagship"));

        ship(lipsticks()).statusCode(404);
    }

    @Test
    void answersInThePlatformsWordsWhereAnOrderCannotBeRead() {
        Order order = lipsticks();
        order.setCreatedAt(null);

        ship(order).statusCode(400).body("errors[0].code", equalTo("InvalidInput"));
    }

    @Test
    void failsOnNoBody() {
        Order order = placed(lipsticks());
        order.setShipmentState(ShipmentState.SHIPPED);
        String good = VendorOrders.asked(ExtensionAction.UPDATE, order);

        Fuzz.against(good, 300, body -> send(body).extract().statusCode());
    }

    private MerchantId beTheBazaar() {
        MerchantId bazaar = storefronts.open(Projects.BAZAAR, Projects.BAZAAR);
        key = storefronts.keyOf(bazaar, Set.of());
        storefront = Projects.BAZAAR;
        return bazaar;
    }

    private Order lipsticks() {
        return order("LIPSTICK-1");
    }

    private Order lipsticksAnd(String sku) {
        Order order = lipsticks();
        order.getLineItems().add(0, VendorOrders.lineItem("l-0", sku, 2, VendorOrders.cents("USD", 4900, 2)));
        return order;
    }

    private Order order(String sku) {
        Order order = VendorOrders.of(VendorOrders.lineItem("l-1", sku, 2, VendorOrders.cents("USD", 4900, 2)));
        placedAt(order, clock.instant());
        return order;
    }

    private static void placedAt(Order order, Instant instant) {
        order.setCreatedAt(instant.atZone(ZoneOffset.UTC));
    }

    /** The order as the platform stores it once the gate has let it through. */
    private Order placed(Order order) {
        JsonPath answer = create(order)
                .statusCode(200)
                .body("actions", hasSize(1))
                .extract()
                .jsonPath();
        order.setCustom(VendorOrders.fields(answer.getString("actions[0].fields.marketgateReceipt")));
        return order;
    }

    private Order changed(Consumer<Order> change) {
        Order order = placed(lipsticks());
        ship(order).statusCode(200);
        change.accept(order);
        return order;
    }

    private void refuses(Order order, String why) {
        refused(ship(order), why);
    }

    private static void refused(ValidatableResponse answer, String why) {
        answer.statusCode(400)
                .body("errors", hasSize(1))
                .body("errors[0].code", equalTo("InvalidOperation"))
                .body("errors[0].message", not(emptyOrNullString()))
                .body("errors[0].extensionExtraInfo.why", equalTo(why));
    }

    private ValidatableResponse create(Order order) {
        return send(VendorOrders.asked(ExtensionAction.CREATE, order));
    }

    private ValidatableResponse ship(Order order) {
        order.setShipmentState(ShipmentState.SHIPPED);
        return update(order);
    }

    private ValidatableResponse update(Order order) {
        return send(VendorOrders.asked(ExtensionAction.UPDATE, order));
    }

    private ValidatableResponse send(String body) {
        return Extension.asked(storefronts, key, storefront, body);
    }

    private static JsonPath claims(Order order) {
        return new JsonPath(
                new String(Base64.getUrlDecoder().decode(receipt(order).split("\\.")[1]), StandardCharsets.UTF_8));
    }

    private static String receipt(Order order) {
        return (String) order.getCustom().getFields().values().get("marketgateReceipt");
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** What a native storefront would have judged that sends the cart of an order. */
    private static String nativeCart(String storefront, String sku) {
        return """
                {"storefront":"%s","receipt":true,"currency":"USD","buyer":{"subject":"cust-77"},
                 "shipTo":{"country":"SG","subdivision":"CENTRAL","city":"SINGAPORE","postalCode":"238823"},
                 "lines":[{"id":"0","sku":"%s","quantity":2,"unitPrice":"49.00"}]}""".formatted(storefront, sku);
    }
}
