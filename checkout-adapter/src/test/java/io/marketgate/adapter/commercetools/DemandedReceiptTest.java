package io.marketgate.adapter.commercetools;

import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.equalTo;

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

/** Orders before shipment, placed through the gate or past it. */
@QuarkusTest
@QuarkusTestResource(DemonstrationGate.class)
class DemandedReceiptTest {
    @Inject
    Storefronts storefronts;

    @Inject
    Clock clock;

    private Project project;

    @BeforeEach
    void beTheDemonstrationMerchants() {
        project = project("global");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ready", "Partial", "Shipped", "Delivered"})
    void completesAnOrderThatWentThroughTheGate(String state) {
        Order order = project.placed(lipsticks());

        order.setShipmentState(ShipmentState.findEnum(state));

        project.update(order).statusCode(200).body("$", anEmptyMap());
        project.update(order).statusCode(200).body("$", anEmptyMap());
    }

    @Test
    void completesAnOrderWithACorrectedAddressLineAndNewTaxes() {
        Order order = project.placed(lipsticks());

        order.getShippingAddress().setStreetNumber("2");
        order.getLineItems().get(0).setTotalPrice(VendorOrders.cents("USD", 99, 2));
        order.getLineItems().get(0).setTaxedPrice((com.commercetools.api.models.cart.TaxedItemPrice) null);

        project.ship(order).statusCode(200);
    }

    @Test
    void refusesAnOrderWithoutAReceipt() {
        project.isRefused(lipsticks(), "NO_RECEIPT");
    }

    @Test
    void refusesAnOrderWithoutAReceiptToBeComplete() {
        Order order = lipsticks();
        order.setOrderState(OrderState.COMPLETE);

        Project.isRefusal(project.update(order), "NO_RECEIPT");
    }

    @Test
    void refusesAnOrderOfAnotherQuantity() {
        project.isRefused(changed(order -> order.getLineItems().get(0).setQuantity(3L)), "CART_CHANGED");
    }

    @Test
    void refusesAnOrderThatGoesElsewhere() {
        project.isRefused(changed(order -> order.getShippingAddress().setPostalCode("018956")), "CART_CHANGED");
    }

    @Test
    void refusesAnOrderOfAnotherCustomer() {
        project.isRefused(changed(order -> order.setCustomerId("cust-78")), "CART_CHANGED");
        project.isRefused(changed(order -> order.setCustomerId(null)), "CART_CHANGED");
    }

    @Test
    void completesTheOrderOfAGuestWhoSignedUpLater() {
        Order guests = lipsticks();
        guests.setCustomerId(null);
        Order order = project.placed(guests);

        order.setCustomerId("cust-77");

        project.ship(order).statusCode(200);
    }

    @Test
    void refusesTheReceiptOfAnotherOrder() {
        Order other = lipsticks();
        other.getShippingAddress().setCity("Jurong");
        Order order = lipsticks();

        order.setCustom(project.placed(other).getCustom());

        project.isRefused(order, "CART_CHANGED");
    }

    @Test
    void refusesAFlippedByte() {
        Order order = project.placed(lipsticks());
        String[] parts = receipt(order).split("\\.");
        byte[] claims = Base64.getUrlDecoder().decode(parts[1]);
        claims[claims.length / 2] ^= 1;

        order.setCustom(VendorOrders.fields(parts[0] + "." + base64(claims) + "." + parts[2]));

        project.isRefused(order, "SIGNATURE");
    }

    @Test
    void refusesAReceiptOfAKeyThatIsNotTheGates() {
        Order order = project.placed(lipsticks());
        String[] parts = receipt(order).split("\\.");
        String header = base64("{\"alg\":\"EdDSA\",\"kid\":\"another\"}".getBytes(StandardCharsets.UTF_8));

        order.setCustom(VendorOrders.fields(header + "." + parts[1] + "." + parts[2]));

        project.isRefused(order, "UNKNOWN_KEY");
    }

    @Test
    void refusesWhatIsNoReceipt() {
        Order order = lipsticks();
        order.setCustom(VendorOrders.fields("approved by the boss"));

        project.isRefused(order, "MALFORMED");
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

        project.isRefused(order, "OTHER_MERCHANT");
    }

    @Test
    void refusesAnOrderThatWasPlacedAfterItsReceiptHadExpired() {
        Order order = project.placed(lipsticks());
        Instant expiry = Instant.ofEpochSecond(claims(order).getLong("exp"));

        placedAt(order, expiry.plusSeconds(9));
        project.ship(order).statusCode(200);

        placedAt(order, expiry.plusSeconds(10));
        project.isRefused(order, "EXPIRED");
    }

    @Test
    void refusesAnOrderThatWasPlacedBeforeItsReceiptWasIssued() {
        Order order = project.placed(lipsticks());
        Instant given = Instant.ofEpochSecond(claims(order).getLong("iat"));

        placedAt(order, given.minus(Duration.ofMinutes(4)));
        project.ship(order).statusCode(200);

        placedAt(order, given.minus(Duration.ofHours(1)));
        project.isRefused(order, "GIVEN_LATER");
    }

    @Test
    void refusesAReceiptWithAClosedVerdict() {
        project = project("cn-flagship");
        Order order = order("HERBAL-OTC-1");
        String no = storefronts
                .decide(nativeCart("cn-flagship", "HERBAL-OTC-1"))
                .jsonPath()
                .getString("receipt");
        order.setCustom(VendorOrders.fields(no));

        project.isRefused(order, "NOT_SOLD_HERE");
    }

    @Test
    void requiresNoReceiptIfNothingShipsOrTheOrderIsCancelled() {
        Order order = lipsticks();
        project.update(order).statusCode(200).body("$", anEmptyMap());

        order.setShipmentState(ShipmentState.DELAYED);
        project.update(order).statusCode(200).body("$", anEmptyMap());

        order.setShipmentState(ShipmentState.READY);
        order.setOrderState(OrderState.CANCELLED);
        project.update(order).statusCode(200).body("$", anEmptyMap());
    }

    @Test
    void requiresNoReceiptWithoutAConfiguredType() {
        project = project("bkk-wellness");

        project.ship(lipsticks()).statusCode(200).body("$", anEmptyMap());
    }

    @Test
    void refusesAStorefrontThatTheKeyIsNotBoundTo() {
        String bound = storefronts.keyOf(new MerchantId("demo"), Set.of("cn-flagship"));

        new Project(storefronts, bound, "global").ship(lipsticks()).statusCode(404);
    }

    @Test
    void answersInThePlatformsFormIfAnOrderCannotBeRead() {
        Order order = lipsticks();
        order.setCreatedAt(null);

        project.ship(order).statusCode(400).body("errors[0].code", equalTo("InvalidInput"));
    }

    @Test
    void answersNo5xxToAnyBody() {
        Order order = project.placed(lipsticks());
        order.setShipmentState(ShipmentState.SHIPPED);
        String good = VendorOrders.asked(ExtensionAction.UPDATE, order);

        Fuzz.against(good, 300, body -> project.send(body).extract().statusCode());
    }

    private Project project(String storefront) {
        return new Project(storefronts, storefronts.key(), storefront);
    }

    private Order lipsticks() {
        return order("LIPSTICK-1");
    }

    private Order order(String sku) {
        return VendorOrders.placedAt(clock.instant(), VendorOrders.two("l-1", sku));
    }

    private static void placedAt(Order order, Instant instant) {
        order.setCreatedAt(instant.atZone(ZoneOffset.UTC));
    }

    private Order changed(Consumer<Order> change) {
        Order order = project.placed(lipsticks());
        project.ship(order).statusCode(200);
        change.accept(order);
        return order;
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

    /** The cart of the order in the form that a native storefront sends. */
    private static String nativeCart(String storefront, String sku) {
        return """
                {"storefront":"%s","receipt":true,"currency":"USD","buyer":{"subject":"cust-77"},
                 "shipTo":{"country":"SG","subdivision":"CENTRAL","city":"SINGAPORE","postalCode":"238823"},
                 "lines":[{"id":"0","sku":"%s","quantity":2,"unitPrice":"49.00"}]}""".formatted(storefront, sku);
    }
}
