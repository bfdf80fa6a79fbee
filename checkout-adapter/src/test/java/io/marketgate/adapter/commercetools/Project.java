package io.marketgate.adapter.commercetools;

import static org.hamcrest.Matchers.emptyOrNullString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import com.commercetools.api.models.extension.ExtensionAction;
import com.commercetools.api.models.order.Order;
import com.commercetools.api.models.order.ShipmentState;
import io.marketgate.checkout.Storefronts;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;

/**
 * A commercetools project whose extension asks the gate about orders.
 *
 * @param key its API key
 * @param storefront the storefront under which it calls
 */
record Project(Storefronts storefronts, String key, String storefront) {

    ValidatableResponse create(Order order) {
        return send(VendorOrders.asked(ExtensionAction.CREATE, order));
    }

    /** The order as the platform stores it after the gate accepted it. */
    Order placed(Order order) {
        JsonPath answer = create(order)
                .statusCode(200)
                .body("actions", hasSize(1))
                .extract()
                .jsonPath();
        order.setCustom(VendorOrders.fields(answer.getString("actions[0].fields.marketgateReceipt")));
        return order;
    }

    ValidatableResponse ship(Order order) {
        order.setShipmentState(ShipmentState.SHIPPED);
        return update(order);
    }

    ValidatableResponse update(Order order) {
        return send(VendorOrders.asked(ExtensionAction.UPDATE, order));
    }

    ValidatableResponse edit(Order before, Order now) {
        return send(VendorOrders.edited(before, now));
    }

    /** The order as the platform stores it after the gate accepted an edit of it. */
    Order edited(Order before, Order now) {
        JsonPath answer = edit(before, now)
                .statusCode(200)
                .body("actions", hasSize(1))
                .extract()
                .jsonPath();
        now.setCustom(VendorOrders.fields(answer.getString("actions[0].value")));
        return now;
    }

    ValidatableResponse send(String body) {
        return Extension.asked(storefronts, key, storefront, body);
    }

    /** Ships an order, and expects a refusal. */
    void isRefused(Order order, String why) {
        isRefusal(ship(order), why);
    }

    static void isRefusal(ValidatableResponse answer, String why) {
        answer.statusCode(400)
                .body("errors", hasSize(1))
                .body("errors[0].code", equalTo("InvalidOperation"))
                .body("errors[0].message", not(emptyOrNullString()))
                .body("errors[0].extensionExtraInfo.why", equalTo(why));
    }
}
