package io.marketgate.adapter.commercetools;

import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.equalTo;

import com.commercetools.api.models.order.Order;
import com.commercetools.api.models.order.ShipmentState;
import io.marketgate.checkout.DemonstrationGate;
import io.marketgate.checkout.Storefronts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An edit that may be sold gets a receipt of its own, with which the edited order leaves. */
@QuarkusTest
@QuarkusTestResource(DemonstrationGate.class)
class EditedOrderReceiptTest {
    private static final Duration WEEK = Duration.ofDays(7);

    @Inject
    Storefronts storefronts;

    @Inject
    Clock clock;

    private Project project;

    @BeforeEach
    void beTheDemonstrationMerchants() {
        project = new Project(storefronts, storefronts.key(), "global");
    }

    @Test
    void shipsAnOrderThatGotMoreGoodsAWeekAfterItWasPlaced() {
        Order before = project.placed(lipsticks(2));
        Order now = project.placed(lipsticks(2));
        placedAt(before, clock.instant().minus(WEEK));
        placedAt(now, clock.instant().minus(WEEK));
        now.getLineItems().get(0).setQuantity(3L);

        project.ship(project.edited(before, now)).statusCode(200).body("$", anEmptyMap());
    }

    @Test
    void shipsAnOrderThatGotFewerGoods() {
        Order before = project.placed(lipsticks(2));
        Order now = project.placed(lipsticks(2));
        now.getLineItems().get(0).setQuantity(1L);

        project.ship(project.edited(before, now)).statusCode(200).body("$", anEmptyMap());
    }

    @Test
    void shipsAnOrderInTheUpdateThatGivesItAnotherPlace() {
        Order before = project.placed(lipsticks(2));
        Order now = project.placed(lipsticks(2));
        now.getShippingAddress().setPostalCode("018956");
        now.setShipmentState(ShipmentState.SHIPPED);

        project.ship(project.edited(before, now)).statusCode(200).body("$", anEmptyMap());
    }

    @Test
    void keepsATypeThatTheOrderHas() {
        Order before = project.placed(lipsticks(2));
        Order now = project.placed(lipsticks(2));
        now.getLineItems().get(0).setQuantity(3L);

        project.edit(before, now).statusCode(200).body("actions[0].action", equalTo("setCustomField"));

        now.setCustom(null);
        project.edit(before, now).statusCode(200).body("actions[0].action", equalTo("setCustomType"));
    }

    @Test
    void givesNoReceiptToAnOrderThatMayNotBeSoldAsItNowIs() {
        Order before = order("METFORMIN-RX-1", 3);
        Order now = order("METFORMIN-RX-1", 2);

        project.edit(before, now).statusCode(200).body("$", anEmptyMap());
        Project.isRefusal(shippedBy(before, now), "NO_RECEIPT");
    }

    @Test
    void acceptsTheReceiptOfAnEditForNoOrderThatWasPlacedAfterIt() {
        Order before = project.placed(lipsticks(2));
        Order now = project.placed(lipsticks(2));
        now.getLineItems().get(0).setQuantity(3L);
        Order edited = project.edited(before, now);

        placedAt(edited, clock.instant().plus(WEEK));

        project.isRefused(edited, "EXPIRED");
    }

    private ValidatableResponse shippedBy(Order before, Order now) {
        now.setShipmentState(ShipmentState.SHIPPED);
        return project.edit(before, now);
    }

    private Order lipsticks(long quantity) {
        return order("LIPSTICK-1", quantity);
    }

    private Order order(String sku, long quantity) {
        return VendorOrders.placedAt(
                clock.instant(), VendorOrders.lineItem("l-1", sku, quantity, VendorOrders.cents("USD", 4900, 2)));
    }

    private static void placedAt(Order order, Instant instant) {
        order.setCreatedAt(instant.atZone(ZoneOffset.UTC));
    }
}
