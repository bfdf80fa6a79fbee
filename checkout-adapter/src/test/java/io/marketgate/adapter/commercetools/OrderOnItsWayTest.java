package io.marketgate.adapter.commercetools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.commercetools.api.models.cart.Shipping;
import com.commercetools.api.models.cart.ShippingInfo;
import com.commercetools.api.models.extension.ExtensionAction;
import com.commercetools.api.models.order.Delivery;
import com.commercetools.api.models.order.Order;
import com.commercetools.api.models.order.OrderState;
import com.commercetools.api.models.order.ReturnInfo;
import com.commercetools.api.models.order.ShipmentState;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.marketgate.problem.ProblemException;
import io.vrap.rmf.base.client.utils.json.JsonUtils;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrderOnItsWayTest {
    private final Order order =
            VendorOrders.of(VendorOrders.lineItem("l-1", "LIPSTICK-1", 2, VendorOrders.cents("USD", 4900, 2)));

    @ParameterizedTest
    @EnumSource
    void isOnItsWayOnceReadyOrShipped(ShipmentState.ShipmentStateEnum state) {
        order.setShipmentState(state);

        assertThat(isOnItsWay(order))
                .isEqualTo(Set.of("Ready", "Partial", "Shipped", "Delivered").contains(state.getJsonName()));
    }

    @ParameterizedTest
    @EnumSource
    void isOnItsWayOnceComplete(OrderState.OrderStateEnum state) {
        order.setOrderState(state);

        assertThat(isOnItsWay(order)).isEqualTo(state.getJsonName().equals("Complete"));
    }

    @Test
    void isOnItsWayWithDeliveries() {
        order.setShippingInfo(shippedBy(Delivery.builder().id("d-1").buildUnchecked()));

        assertThat(isOnItsWay(order)).isTrue();
    }

    @Test
    void isOnItsWayWithDeliveriesOfOneShippingMethod() {
        order.setShipping(
                Shipping.builder().shippingInfo(shippedBy()).buildUnchecked(),
                Shipping.builder()
                        .shippingInfo(shippedBy(Delivery.builder().id("d-1").buildUnchecked()))
                        .buildUnchecked());

        assertThat(isOnItsWay(order)).isTrue();
    }

    @Test
    void isOnItsWayInAnUnknownState() {
        order.setShipmentState(ShipmentState.findEnum("Airborne"));

        assertThat(isOnItsWay(order)).isTrue();
    }

    @Test
    void isNotOnItsWayBeforeShipment() {
        order.setShippingInfo(shippedBy());
        order.setReturnInfo(ReturnInfo.builder().returnTrackingId("r-1").buildUnchecked());
        order.setPurchaseOrderNumber("a note");

        assertThat(isOnItsWay(order)).isFalse();
    }

    @Test
    void isNotOnItsWayOnceCancelled() {
        order.setShipmentState(ShipmentState.READY);
        order.setShippingInfo(shippedBy(Delivery.builder().id("d-1").buildUnchecked()));
        order.setOrderState(OrderState.CANCELLED);

        assertThat(isOnItsWay(order)).isFalse();
    }

    @Test
    void readsTheCartAsItWasJudged() {
        String placed = VendorOrders.asked(ExtensionAction.CREATE, order);
        order.setShipmentState(ShipmentState.SHIPPED);
        order.setCustom(VendorOrders.fields("a.b.c"));

        assertThat(read(order))
                .isEqualTo(new OrderOnItsWay(
                        ExtensionInput.read(JsonUtils.parse(placed)), "a.b.c", Instant.parse("2026-11-23T09:59:50Z")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "{}", "{\"marketgateReceipt\":null}", "{\"marketgateReceipt\":[\"a.b.c\"]}"})
    void hasNoReceiptWhereTheFieldIsEmpty(String fields) {
        order.setShipmentState(ShipmentState.SHIPPED);
        JsonNode input = updated(order);
        ((ObjectNode) input.at("/resource/obj"))
                .putObject("custom")
                .put("type", "t-1")
                .set("fields", JsonUtils.parse(fields));

        assertThat(OrderOnItsWay.read(input))
                .isNotNull()
                .extracting(OrderOnItsWay::receipt)
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "yesterday", "-1000000000-01-01T00:00:00Z", "20261123"})
    void refusesAnOrderWithoutATime(String createdAt) {
        order.setShipmentState(ShipmentState.SHIPPED);
        JsonNode input = updated(order);
        ((ObjectNode) input.at("/resource/obj")).put("createdAt", createdAt);

        assertThatThrownBy(() -> OrderOnItsWay.read(input)).isInstanceOf(ProblemException.class);
    }

    @Test
    void refusesACallWithoutAnOrder() {
        JsonNode input = JsonUtils.parse(
                "{\"action\":\"Update\",\"resource\":{\"typeId\":\"order\",\"id\":\"o-1\",\"obj\":\"o-1\"}}");

        assertThatThrownBy(() -> OrderOnItsWay.read(input)).isInstanceOf(ProblemException.class);
    }

    private static ShippingInfo shippedBy(Delivery... deliveries) {
        return ShippingInfo.builder()
                .shippingMethodName("Standard")
                .deliveries(List.of(deliveries))
                .buildUnchecked();
    }

    private static boolean isOnItsWay(Order order) {
        return read(order) != null;
    }

    private static OrderOnItsWay read(Order order) {
        return OrderOnItsWay.read(updated(order));
    }

    private static JsonNode updated(Order order) {
        return JsonUtils.parse(VendorOrders.asked(ExtensionAction.UPDATE, order));
    }
}
